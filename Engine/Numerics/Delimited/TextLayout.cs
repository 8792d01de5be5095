namespace BearingAnalytics.Numerics.Delimited;

/// <summary>How a table of numbers is written down.</summary>
/// <param name="Separator">Between fields; <see cref="FieldSplitter.Blanks"/> for runs of spaces and tabs.</param>
/// <param name="DecimalMark">'.' or ','.</param>
/// <param name="Columns">Fields per line.</param>
/// <param name="FirstRow">Zero-based number of the first line of numbers.</param>
internal sealed record TextLayout(byte Separator, byte DecimalMark, int Columns, int FirstRow)
{
    private const int LinesJudged = 100;

    /// <summary>True where every row ends in a separator, behind which nothing stands.</summary>
    public bool EndsInSeparator { get; private init; }

    private const int MostColumns = 1024;

    private static readonly (byte Separator, byte DecimalMark)[] Dialects =
    [
        ((byte)'\t', (byte)'.'), ((byte)';', (byte)'.'), ((byte)'|', (byte)'.'), ((byte)',', (byte)'.'), (FieldSplitter.Blanks, (byte)'.'),
        ((byte)'\t', (byte)','), ((byte)';', (byte)','), ((byte)'|', (byte)','), (FieldSplitter.Blanks, (byte)','),
    ];

    /// <summary>
    /// The dialect in which most of the last lines of the sample are rows of numbers; among equals the one with most columns,
    /// then the first in the list. Null when no dialect gives a table.
    /// </summary>
    public static TextLayout? Find(IReadOnlyList<byte[]> lines)
    {
        List<byte[]> judged = [.. lines.Where(line => !IsBlank(line)).TakeLast(LinesJudged)];
        TextLayout? best = null;
        int bestRows = 0;
        foreach ((byte separator, byte mark) in Dialects)
        {
            (int columns, int rows) = Judge(judged, separator, mark);
            bool better = rows > bestRows || (rows == bestRows && best is not null && columns > best.Columns);
            if (columns is > 0 and <= MostColumns && rows > 0 && better)
            {
                best = new TextLayout(separator, mark, columns, 0);
                bestRows = rows;
            }
        }

        if (best is null || 2 * bestRows < Math.Min(judged.Count, 2))
        {
            return null;
        }

        best = AsDecimalComma(best, judged) ?? best.WithoutTrailingSeparator(judged);
        int first = best.FindFirstRow(lines);
        return first < 0 ? null : best with { FirstRow = first };
    }

    /// <summary>True for a line whose fields are all numbers, missing values or time stamps, with at least one number.</summary>
    public static bool IsRow(ReadOnlySpan<byte> line, byte separator, byte decimalMark, out int fields)
    {
        FieldSplitter splitter = new(line, separator);
        fields = 0;
        int numbers = 0;
        bool words = false;
        while (splitter.MoveNext())
        {
            fields++;
            FieldKind kind = FieldKinds.Of(splitter.Field, decimalMark);
            numbers += kind == FieldKind.Number ? 1 : 0;
            words |= kind == FieldKind.Words;
        }

        return numbers > 0 && !words;
    }

    public static bool IsComment(ReadOnlySpan<byte> line)
    {
        line = line.TrimStart(" \t"u8);
        return line.StartsWith("#"u8) || line.StartsWith("%"u8) || line.StartsWith("//"u8);
    }

    public static bool IsBlank(ReadOnlySpan<byte> line) => line.Trim(" \t"u8).IsEmpty;

    private static (int Columns, int Rows) Judge(List<byte[]> lines, byte separator, byte mark)
    {
        Dictionary<int, int> counts = [];
        foreach (byte[] line in lines)
        {
            if (IsRow(line, separator, mark, out int fields))
            {
                counts[fields] = counts.GetValueOrDefault(fields) + 1;
            }
        }

        KeyValuePair<int, int> most = counts.OrderByDescending(pair => pair.Value).ThenByDescending(pair => pair.Key).FirstOrDefault();
        return (most.Key, most.Value);
    }

    /// <summary>
    /// "0,125" in a single column reads as two columns of whole numbers. It is one column with a decimal comma when everything
    /// behind the comma is unsigned digits of one length, three or more, and leading zeros or a "-0" show that they are decimals.
    /// </summary>
    private static TextLayout? AsDecimalComma(TextLayout layout, List<byte[]> lines)
    {
        if (layout is not { Separator: (byte)',', Columns: 2 })
        {
            return null;
        }

        int length = -1;
        bool decimals = false;
        foreach (byte[] line in lines)
        {
            int comma = line.AsSpan().IndexOf((byte)',');
            ReadOnlySpan<byte> behind = comma < 0 ? default : line.AsSpan(comma + 1);
            ReadOnlySpan<byte> before = comma < 0 ? default : line.AsSpan(0, comma);
            bool row = comma > 0 && !behind.IsEmpty && !behind.ContainsAnyExceptInRange((byte)'0', (byte)'9')
                && before.IndexOf((byte)'.') < 0;
            if (!row && IsRow(line, layout.Separator, layout.DecimalMark, out _))
            {
                return null;
            }

            if (row)
            {
                if (length >= 0 && behind.Length != length)
                {
                    return null;
                }

                length = behind.Length;
                decimals |= behind[0] == '0' || before.SequenceEqual("-0"u8);
            }
        }

        return length >= 3 && decimals ? layout with { Separator = (byte)';', DecimalMark = (byte)',', Columns = 1 } : null;
    }

    private TextLayout WithoutTrailingSeparator(List<byte[]> lines)
    {
        bool always = Columns > 1 && Separator != FieldSplitter.Blanks
            && lines.TrueForAll(line => !IsRow(line, Separator, DecimalMark, out _)
                || line.AsSpan().TrimEnd(" \t"u8).EndsWith([Separator]));
        return always ? this with { Columns = Columns - 1, EndsInSeparator = true } : this;
    }

    /// <summary>The first row of the full width that is followed by another row, or that is the last line.</summary>
    private int FindFirstRow(IReadOnlyList<byte[]> lines)
    {
        int first = -1;
        for (int i = 0; i < lines.Count; i++)
        {
            if (IsBlank(lines[i]) || IsComment(lines[i]))
            {
                continue;
            }

            bool row = IsRow(lines[i], Separator, DecimalMark, out int fields) && fields == Columns + (EndsInSeparator ? 1 : 0);
            if (row && first >= 0)
            {
                return first;
            }

            first = row ? i : -1;
        }

        return first;
    }
}
