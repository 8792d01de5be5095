using System.Text;
using static System.FormattableString;

namespace BearingAnalytics.Numerics.Delimited;

/// <summary>What stands above the rows of a table, and what to say where there are no rows.</summary>
internal static class TextHeadings
{
    private const int ExcerptLength = 60;

    /// <summary>The lines above the first row that are not blank.</summary>
    public static List<string> Above(IReadOnlyList<byte[]> lines, TextLayout layout)
        => [.. lines.Take(layout.FirstRow).Select(line => TextEncoding.Decode(line)).Where(line => line.Trim().Length > 0)];

    /// <summary>A line above the table without the marks that make it a comment.</summary>
    public static string Uncommented(string line) => line.Trim().TrimStart('#', '%', '/', '!', ' ');

    /// <summary>The headings of a line in the layout's own separator or another; null when no separator gives one per column.</summary>
    public static string[]? Split(string line, TextLayout layout)
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

    /// <summary>One sentence about a text in which no table was found.</summary>
    public static string WhyNoTable(List<byte[]> lines)
    {
        int first = lines.FindIndex(line => !TextLayout.IsBlank(line));
        if (first < 0)
        {
            return "The file holds blank lines only: nothing was recorded.";
        }

        string text = TextEncoding.Decode(lines[first]).Trim();
        string kind = text[0] switch { '{' or '[' => "JSON", '<' => "HTML or XML", _ => "text" };
        string excerpt = text.Length > ExcerptLength ? text[..ExcerptLength] + "..." : text;
        return Invariant($"The file is {kind} without a table of numbers: line {first + 1} reads \"{excerpt}\".");
    }
}
