using System.Collections.Concurrent;
using BearingAnalytics.Quality;
using static System.FormattableString;

namespace BearingAnalytics.Signals.Notes;

/// <summary>Notes and what was noticed while reading them.</summary>
internal sealed record FoundNotes(RecordingNotes Notes, IReadOnlyList<Finding> Findings)
{
    public static FoundNotes None { get; } = new(RecordingNotes.None, []);
}

/// <summary>A table of recordings: <c>recordings.csv</c> of a folder, or a manifest. One row per file.</summary>
internal sealed class NotesTable
{
    /// <summary>The name of the table that speaks for a folder.</summary>
    public const string FileName = "recordings.csv";
    private const int TablesKept = 16;
    private const long LargestBytes = 64 << 20;

    // A batch asks for the same table once per file; the few last tables are kept as long as the file does not change.
    private static readonly ConcurrentDictionary<string, Kept> Cache = new(StringComparer.Ordinal);

    private readonly string _source;
    private readonly IReadOnlyList<string> _header;
    private readonly Dictionary<string, CsvRow> _byName = new(StringComparer.OrdinalIgnoreCase);

    private NotesTable(string source, IReadOnlyList<string> header, int fileColumn, IReadOnlyList<CsvRow> rows)
    {
        _source = source;
        _header = header;
        FileColumn = fileColumn;
        Rows = rows;
        foreach (CsvRow row in rows)
        {
            if (fileColumn < row.Fields.Count)
            {
                _byName.TryAdd(Normal(row.Fields[fileColumn]), row);
            }
        }
    }

    public int FileColumn { get; }

    public IReadOnlyList<CsvRow> Rows { get; }

    /// <summary>Zero-based column of that name; −1 when there is none.</summary>
    public int Column(string name) => _header.ToList().FindIndex(column => column.Equals(name, StringComparison.OrdinalIgnoreCase));

    /// <summary>The cells of a row under the plain names of their columns (see <see cref="NotesKeys.Plain"/>).</summary>
    public IReadOnlyDictionary<string, string> Cells(CsvRow row)
    {
        Dictionary<string, string> cells = new(StringComparer.Ordinal);
        for (int column = 0; column < Math.Min(_header.Count, row.Fields.Count); column++)
        {
            cells.TryAdd(NotesKeys.Plain(_header[column]), row.Fields[column]);
        }

        return cells;
    }

    /// <summary>Reads a table. Throws <see cref="CorruptFileException"/> with the line for one that makes no sense.</summary>
    public static NotesTable Read(string path)
    {
        FileInfo info = new(path);
        if (Cache.TryGetValue(info.FullName, out Kept? kept) && kept.Written == info.LastWriteTimeUtc && kept.Length == info.Length)
        {
            return kept.Table;
        }

        NotesTable table = Parse(info);
        if (Cache.Count >= TablesKept)
        {
            Cache.Clear();
        }

        Cache[info.FullName] = new Kept(info.LastWriteTimeUtc, info.Length, table);
        return table;
    }

    /// <summary>What the row of this file name says; nothing when there is no such row.</summary>
    public FoundNotes Find(string fileName) => _byName.TryGetValue(Normal(fileName), out CsvRow? row) ? Notes(row) : FoundNotes.None;

    public FoundNotes Notes(CsvRow row)
    {
        NotesBuilder builder = new(_source);
        string where = Invariant($"line {row.Line}");
        for (int column = 0; column < Math.Min(_header.Count, row.Fields.Count); column++)
        {
            builder.Take(_header[column], row.Fields[column], where);
        }

        if (row.Fields.Count != _header.Count)
        {
            builder.Findings.Add(new Finding("notes-ragged-row", FindingSeverity.Warning, Invariant(
                $"{_source}, {where}: {row.Fields.Count} fields where the heading has {_header.Count}.")));
        }

        return new FoundNotes(builder.Notes, builder.Findings);
    }

    private static NotesTable Parse(FileInfo info)
    {
        if (info.Length > LargestBytes)
        {
            throw new CorruptFileException(Invariant($"{info.Name}: {info.Length} bytes are too much for a table of recordings."));
        }

        List<CsvRow> rows;
        try
        {
            rows = CsvRows.Parse(File.ReadAllText(info.FullName));
        }
        catch (CorruptFileException broken)
        {
            throw new CorruptFileException($"{info.Name}, {broken.Message}", broken);
        }

        int fileColumn = rows.Count == 0 ? -1 : rows[0].Fields.ToList().FindIndex(name => NotesKeys.Find(name) == NotesKey.File);
        return fileColumn < 0
            ? throw new CorruptFileException($"{info.Name}, line 1: a table of recordings needs a column 'file'.")
            : new NotesTable(info.Name, rows[0].Fields, fileColumn, rows[1..]);
    }

    private static string Normal(string file)
    {
        string plain = file.Replace('\\', '/');
        return plain.StartsWith("./", StringComparison.Ordinal) ? plain[2..] : plain;
    }

    private sealed record Kept(DateTime Written, long Length, NotesTable Table);
}
