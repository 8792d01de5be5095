using BearingAnalytics.Numerics.Delimited;
using BearingAnalytics.Signals.Units;

namespace BearingAnalytics.Signals.Formats.Text;

/// <summary>What stands above the rows of numbers: headings, units, metadata.</summary>
internal sealed record TextHeader(IReadOnlyList<NameWithUnit> Columns, HeaderMetadata Metadata)
{
    public static TextHeader Parse(IReadOnlyList<byte[]> lines, TextLayout layout)
    {
        List<string> above = TextHeadings.Above(lines, layout);
        List<NameWithUnit> columns = [];
        string[]? headings = above.Count > 0 ? TextHeadings.Split(above[^1], layout) : null;
        if (headings is not null && above.Count > 1
            && Array.TrueForAll(headings, IsUnitOrEmpty) && TextHeadings.Split(above[^2], layout) is { } names)
        {
            columns.AddRange(names.Zip(headings, (name, unit) => new NameWithUnit(name, unit.Length == 0 ? null : unit)));
        }
        else if (headings is not null)
        {
            columns.AddRange(headings.Select(heading => NameWithUnit.Parse(heading, IsUnit)));
        }

        return new TextHeader(columns, HeaderMetadata.Parse(above.Select(TextHeadings.Uncommented)));
    }

    private static bool IsUnit(string text) => UnitTable.Find(text) is not null || TimeUnits.Seconds(text) is not null;

    private static bool IsUnitOrEmpty(string text)
    {
        string bare = text.Trim('[', ']', '(', ')', ' ');
        return bare.Length == 0 || IsUnit(bare);
    }
}
