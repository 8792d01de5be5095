using BearingAnalytics.Signals;
using BearingAnalytics.Signals.Notes;

namespace BearingAnalytics.Pipeline.Evaluation;

/// <summary>
/// Experts' grades kept in a table of their own: a column <c>file</c> or <c>record</c>, a column <c>grade</c> (or
/// <c>best_of_methods</c>, as in tables made from Smith and Randall 2015), and where records of several sets bear the same number a
/// column <c>set</c>.
/// </summary>
internal sealed class GradeTable
{
    private readonly List<(string Set, string Key, string Grade)> _rows = [];

    public static GradeTable Read(string path)
    {
        string name = Path.GetFileName(path);
        List<CsvRow> rows = CsvRows.Parse(File.ReadAllText(path));
        string[] header = rows.Count == 0 ? [] : [.. rows[0].Fields.Select(NotesKeys.Plain)];
        int key = First(header, "file", "filename", "record");
        int grade = First(header, "grade", "bestofmethods");
        int set = First(header, "set");
        if (key < 0 || grade < 0)
        {
            throw new CorruptFileException($"{name}, line 1: a table of grades needs a column 'file' or 'record' and a column 'grade'.");
        }

        GradeTable table = new();
        table._rows.AddRange(rows
            .Skip(1)
            .Select(row => (Cell(row, set), Cell(row, key), Cell(row, grade)))
            .Where(row => row.Item2.Length > 0));
        return table;
    }

    /// <summary>
    /// The grade of a recording; empty when it has none. A row names a file, a file name with or without its ending, or a record
    /// number that is the last part of the name (<c>IR007_0_105.mat</c> is record 105).
    /// </summary>
    public string Of(string file, string set)
    {
        string plain = file.Replace('\\', '/');
        string stem = Path.GetFileNameWithoutExtension(plain);
        string[] names = [plain, Path.GetFileName(plain), stem, stem.Split('_')[^1]];
        return _rows.Where(row => row.Set.Length == 0 || row.Set.Equals(set, StringComparison.OrdinalIgnoreCase))
            .Where(row => names.Contains(row.Key, StringComparer.OrdinalIgnoreCase))
            .Select(row => row.Grade)
            .FirstOrDefault("");
    }

    private static int First(string[] header, params string[] names) =>
        names.Select(name => Array.IndexOf(header, name)).FirstOrDefault(at => at >= 0, -1);

    private static string Cell(CsvRow row, int column) => column >= 0 && column < row.Fields.Count ? row.Fields[column] : "";
}
