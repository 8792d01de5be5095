using System.Text;

namespace BearingAnalytics.Pipeline.Running;

/// <summary>Rows of a comma-separated text by RFC 4180, with # comments and empty lines skipped.</summary>
internal static class DelimitedLines
{
    /// <summary>Each row with the number of the line it starts on, from 1.</summary>
    public static IEnumerable<(int Line, IReadOnlyList<string> Fields)> Read(string file)
    {
        int number = 0;
        using StreamReader reader = new(file, Encoding.UTF8);
        while (reader.ReadLine() is { } line)
        {
            int start = ++number;
            if (line.Length == 0 || line.StartsWith('#'))
            {
                continue;
            }

            // A quoted field may hold a line break: the row goes on while a quote is open.
            while (line.Count(letter => letter == '"') % 2 == 1 && reader.ReadLine() is { } more)
            {
                line = line + "\n" + more;
                number++;
            }

            yield return (start, Split(line));
        }
    }

    private static List<string> Split(string row)
    {
        List<string> fields = [];
        StringBuilder field = new();
        bool quoted = false;
        for (int i = 0; i < row.Length; i++)
        {
            if (quoted && row[i] == '"' && i + 1 < row.Length && row[i + 1] == '"')
            {
                field.Append('"');
                i++;
            }
            else if (row[i] == '"')
            {
                quoted = !quoted;
            }
            else if (row[i] == ',' && !quoted)
            {
                fields.Add(field.ToString());
                field.Clear();
            }
            else
            {
                field.Append(row[i]);
            }
        }

        fields.Add(field.ToString());
        return fields;
    }
}
