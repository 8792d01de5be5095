namespace BearingAnalytics.Signals.Formats.Mat;

/// <summary>Characters in column-major order to rows of text.</summary>
internal static class MatTextRows
{
    public static IReadOnlyList<string> Of(string text, int[] dimensions)
    {
        int rows = dimensions[0];
        int columns = rows == 0 ? 0 : text.Length / rows;
        if (rows <= 1 || columns == 0)
        {
            return text.Length == 0 ? [] : [text];
        }

        string[] lines = new string[rows];
        for (int row = 0; row < rows; row++)
        {
            lines[row] = string.Create(columns, (text, row, rows), static (line, from) =>
            {
                for (int column = 0; column < line.Length; column++)
                {
                    line[column] = from.text[(column * from.rows) + from.row];
                }
            });
        }

        return lines;
    }
}
