namespace BearingAnalytics.Pipeline.Running;

/// <summary>Which files below a folder are taken for recordings: all but notes, hidden files and what stands beside a recording.</summary>
internal static class RecordingFolder
{
    private static readonly string[] Notes = [".json", ".md", ".txt.license", ".html", ".pdf", ".png", ".svg", ".parquet"];

    private static readonly string[] Tables = ["recordings.csv", "manifest.csv", "results.csv"];

    /// <summary>Files and subfolders of one folder in ordinal order. Throws what the file system throws.</summary>
    public static (string[] Files, string[] Folders) Entries(string folder)
    {
        string[] files = [.. Directory.GetFiles(folder).Where(IsRecording)];
        string[] folders = [.. Directory.GetDirectories(folder).Where(path => !IsHidden(path))];
        Array.Sort(files, StringComparer.Ordinal);
        Array.Sort(folders, StringComparer.Ordinal);
        return (files, folders);
    }

    private static bool IsRecording(string path) =>
        !IsHidden(path)
        && !Notes.Any(ending => path.EndsWith(ending, StringComparison.OrdinalIgnoreCase))
        && !Tables.Contains(Path.GetFileName(path), StringComparer.OrdinalIgnoreCase);

    private static bool IsHidden(string path) => Path.GetFileName(path).StartsWith('.');
}
