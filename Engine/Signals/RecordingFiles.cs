using BearingAnalytics.Quality;
using BearingAnalytics.Signals.Notes;
using static System.FormattableString;

namespace BearingAnalytics.Signals;

/// <summary>Files that may be recordings, and folders that could not be looked into.</summary>
/// <param name="Paths">Candidates, sorted ordinally by path.</param>
/// <param name="Findings">Folders left out, each with the reason.</param>
public sealed record RecordingFileList(IReadOnlyList<string> Paths, IReadOnlyList<Finding> Findings);

/// <summary>One row of a manifest: a recording and what the manifest says about it.</summary>
/// <param name="Path">Path of the recording, made absolute or relative to the current folder like the manifest's own path.</param>
/// <param name="Notes">What the row says; to be handed to <see cref="RecordingReader.Read(string, RecordingNotes?)"/>.</param>
/// <param name="Findings">Values of the row that made no sense.</param>
public sealed record ManifestEntry(string Path, RecordingNotes Notes, IReadOnlyList<Finding> Findings)
{
    /// <summary>The column <c>file</c> as it stands in the manifest.</summary>
    public string File { get; init; } = "";

    /// <summary>Line of the manifest the row begins in, from 1.</summary>
    public int Line { get; init; }

    /// <summary>
    /// Every cell of the row as text, under the heading without blanks, underscores and case (<c>faultsize</c>); of two columns of
    /// one name the first.
    /// </summary>
    public IReadOnlyDictionary<string, string> Cells { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);
}

/// <summary>Which files of a folder or a manifest are recordings to analyse.</summary>
public static class RecordingFiles
{
    private static readonly HashSet<string> Others = new(StringComparer.OrdinalIgnoreCase) { ".xlsx", ".x3p", ".sur", ".sdf", ".smd", ".hfm" };

    /// <summary>
    /// Candidates in a folder and all folders below it. Left out: sidecars and tables of recordings, read-me and licence files,
    /// documents, pictures, surface profiles and scripts by extension, text under the heading of a profile (<c>x [mm]</c>, <c>z [µm]</c>),
    /// hidden files and folders. What is left is judged by content when it is read.
    /// A folder that may not be read is a finding, not an error; links to folders are not followed.
    /// </summary>
    /// <exception cref="DirectoryNotFoundException"><paramref name="folder"/> is not there.</exception>
    public static RecordingFileList InFolder(string folder)
    {
        (List<string> paths, List<Finding> findings) = FolderListing.Of(folder, IsCandidate);
        paths.RemoveAll(ProfileHeading.StandsIn);
        return new RecordingFileList(paths, findings);
    }

    /// <summary>True for a file whose name says that it may be a recording (see <see cref="InFolder"/>).</summary>
    public static bool IsCandidate(string fileName) => FolderListing.MayBeMeasurement(fileName, Others, "recordings.csv");

    /// <summary>
    /// The recordings of a manifest: a CSV with a column <c>file</c> (relative to the manifest's folder) and any of the keys of a
    /// sidecar; <c>rpm</c> and other common spellings are understood. Where a column <c>set</c> names a folder that holds the file, it
    /// is used.
    /// </summary>
    /// <exception cref="CorruptFileException">The table makes no sense; the message has the line.</exception>
    /// <exception cref="IOException">The manifest is not there or cannot be reached.</exception>
    public static IReadOnlyList<ManifestEntry> FromManifest(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        NotesTable table = NotesTable.Read(path);
        string folder = Path.GetDirectoryName(path) ?? "";
        int set = table.Column("set");
        List<ManifestEntry> entries = [];
        foreach (CsvRow row in table.Rows)
        {
            string file = table.FileColumn < row.Fields.Count ? row.Fields[table.FileColumn] : "";
            if (file.Length == 0)
            {
                throw new CorruptFileException(Invariant($"{Path.GetFileName(path)}, line {row.Line}: the column 'file' is empty."));
            }

            FoundNotes found = table.Notes(row);
            string inSet = set >= 0 && set < row.Fields.Count ? Path.Combine(folder, row.Fields[set], file) : "";
            string direct = Path.Combine(folder, file);
            string there = !File.Exists(direct) && File.Exists(inSet) ? inSet : direct;
            entries.Add(new ManifestEntry(there, found.Notes, found.Findings) { File = file, Line = row.Line, Cells = table.Cells(row) });
        }

        return entries;
    }
}
