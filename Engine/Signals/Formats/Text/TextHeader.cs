using System.Text;
using BearingAnalytics.Numerics.Delimited;
using BearingAnalytics.Signals.Units;

namespace BearingAnalytics.Signals.Formats.Text;

/// <summary>What stands above the rows of numbers: headings, units, metadata.</summary>
internal sealed record TextHeader(IReadOnlyList<NameWithUnit> Columns, HeaderMetadata Metadata)
{
    public static TextHeader Parse(IReadOnlyList<byte[]> lines, TextLayout layout)
    {
        List<string> above = [.. lines.Take(layout.FirstRow).Select(line => TextEncoding.Decode(line)).Where(line => line.Trim().Length > 0)];
        List<NameWithUnit> columns = [];
        string[]? headings = above.Count > 0 ? Split(above[^1], layout) : null;
        if (headings is not null && above.Count > 1 && Array.TrueForAll(headings, IsUnitOrEmpty) && Split(above[^2], layout) is { } names)
        {
            columns.AddRange(names.Zip(headings, (name, unit) => new NameWithUnit(name, unit.Length == 0 ? null : unit)));
        }
        else if (headings is not null)
        {
            columns.AddRange(headings.Select(heading => NameWithUnit.Parse(heading, IsUnit)));
        }

        return new TextHeader(columns, HeaderMetadata.Parse(above.Select(Uncommented)));
    }

    private static string Uncommented(string line) => line.Trim().TrimStart('#', '%', '/', '!', ' ');

    /// <summary>The headings of a line in the layout's own separator or another; null when no separator gives one per column.</summary>
    private static string[]? Split(string line, TextLayout layout)
    {
        byte[] raw = Encoding.UTF8.GetBytes(Uncommented(line));
        foreach (byte separator in new[] { layout.Separator, (byte)'\t', (byte)';', (byte)',', (byte)'|', FieldSplitter.Blanks })
        {
            List<string> fields = [];
            FieldSplitter splitter = new(raw, separator);
            while (splitter.MoveNext())
            {
                fields.Add(Encoding.UTF8.GetString(splitter.Field));
            }

            if (fields.Count == layout.Columns + 1 && fields[^1].Length == 0)
            {
                fields.RemoveAt(layout.Columns);
            }

            if (fields.Count != layout.Columns)
            {
                continue;
            }

            // One heading over one column: a sentence of metadata is not a heading.
            bool sentence = layout.Columns == 1 && fields[0].IndexOfAny([':', '=']) >= 0;
            return sentence || fields.TrueForAll(field => field.Length == 0) ? null : [.. fields];
        }

        return null;
    }

    private static bool IsUnit(string text) => UnitTable.Find(text) is not null || TimeUnits.Seconds(text) is not null;

    private static bool IsUnitOrEmpty(string text)
    {
        string bare = text.Trim('[', ']', '(', ')', ' ');
        return bare.Length == 0 || IsUnit(bare);
    }
}
