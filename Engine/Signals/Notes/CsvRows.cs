using System.Text;
using static System.FormattableString;

namespace BearingAnalytics.Signals.Notes;

/// <summary>A row of a table with the line it starts in.</summary>
internal sealed record CsvRow(int Line, IReadOnlyList<string> Fields);

/// <summary>
/// Rows of a small table kept by people: RFC 4180 quoting, comma, semicolon or tab (whichever the first line has most of), any line ending.
/// </summary>
internal static class CsvRows
{
    /// <summary>All rows that are not blank. Throws <see cref="CorruptFileException"/> for a quote that is never closed.</summary>
    public static List<CsvRow> Parse(string text)
    {
        char separator = Separator(text);
        List<CsvRow> rows = [];
        List<string> fields = [];
        StringBuilder field = new();
        int line = 1;
        int rowLine = 1;
        int quoteLine = 0;
        for (int at = 0; at < text.Length; at++)
        {
            char letter = text[at];
            if (quoteLine > 0)
            {
                bool doubled = letter == '"' && at + 1 < text.Length && text[at + 1] == '"';
                at += doubled ? 1 : 0;
                line += letter == '\n' ? 1 : 0;
                quoteLine = letter == '"' && !doubled ? 0 : quoteLine;
                _ = quoteLine > 0 ? field.Append(letter) : field;
            }
            else if (letter == '"' && IsBlank(field))
            {
                field.Clear();
                quoteLine = line;
            }
            else if (letter == separator)
            {
                fields.Add(Take(field));
            }
            else if (letter is '\n')
            {
                fields.Add(Take(field));
                Keep(rows, rowLine, fields);
                fields = [];
                rowLine = ++line;
            }
            else if (letter != '\r')
            {
                field.Append(letter);
            }
        }

        if (quoteLine > 0)
        {
            throw new CorruptFileException(Invariant($"line {quoteLine}: a quote is opened and never closed."));
        }

        fields.Add(Take(field));
        Keep(rows, rowLine, fields);
        return rows;
    }

    private static void Keep(List<CsvRow> rows, int line, List<string> fields)
    {
        if (fields.Exists(field => field.Length > 0))
        {
            rows.Add(new CsvRow(line, fields));
        }
    }

    private static string Take(StringBuilder field)
    {
        string text = field.ToString().Trim();
        field.Clear();
        return text;
    }

    private static bool IsBlank(StringBuilder field)
    {
        for (int i = 0; i < field.Length; i++)
        {
            if (field[i] != ' ')
            {
                return false;
            }
        }

        return true;
    }

    private static char Separator(string text)
    {
        int end = text.IndexOf('\n');
        ReadOnlySpan<char> first = end < 0 ? text : text.AsSpan(0, end);
        int commas = first.Count(',');
        int semicolons = first.Count(';');
        int tabs = first.Count('\t');
        return tabs > Math.Max(commas, semicolons) ? '\t' : semicolons > commas ? ';' : ',';
    }
}
