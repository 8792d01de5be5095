using BearingAnalytics.Pipeline.Running;
using BearingAnalytics.Quality;
using BearingAnalytics.Signals;

namespace BearingAnalytics.Pipeline;

/// <summary>
/// Turns what a user names - files, folders, a manifest - into jobs, lazily and in a stable order. What cannot be entered becomes
/// a job with an <see cref="BatchJob.Obstacle"/>, so that it shows up as a failed row.
/// </summary>
public static class BatchJobs
{
    /// <summary>
    /// Jobs of files and folders in the order given; a folder is walked with its subfolders, files before subfolders, by ordinal name.
    /// </summary>
    /// <param name="paths">Files and folders.</param>
    /// <param name="options">Options of every job.</param>
    public static IEnumerable<BatchJob> FromPaths(IEnumerable<string> paths, AnalysisOptions options)
    {
        ArgumentNullException.ThrowIfNull(paths);
        ArgumentNullException.ThrowIfNull(options);
        return paths.SelectMany(path => FromPath(path, options));
    }

    /// <summary>
    /// Jobs listed in a manifest: a CSV with a column <c>file</c> and any of the keys of a sidecar (see docs/formats.md). A row wins over
    /// the sidecar of its file, the caller's options win over a row; only a folder's own <c>recordings.csv</c> stays weaker than a sidecar.
    /// </summary>
    /// <param name="manifestFile">Path of the manifest.</param>
    /// <param name="options">Options that win over what a row says.</param>
    /// <exception cref="RecordingFormatException">The file is not a manifest; the message names the line.</exception>
    public static IEnumerable<BatchJob> FromManifest(string manifestFile, AnalysisOptions options)
    {
        ArgumentException.ThrowIfNullOrEmpty(manifestFile);
        ArgumentNullException.ThrowIfNull(options);
        bool isFolderTable = string.Equals(Path.GetFileName(manifestFile), "recordings.csv", StringComparison.OrdinalIgnoreCase);
        return RecordingFiles.FromManifest(manifestFile).Select(entry => isFolderTable
            ? FromFile(entry.Path, options)
            : FromFile(entry.Path, options with { Notes = options.Notes.Over(entry.Notes) }) with { Findings = entry.Findings });
    }

    private static IEnumerable<BatchJob> FromPath(string path, AnalysisOptions options) =>
        Directory.Exists(path) ? FromFolder(path, options) : [FromFile(path, options)];

    private static BatchJob FromFile(string path, AnalysisOptions options) => File.Exists(path) ? new BatchJob(path, options) : Missing(path, options);

    private static IEnumerable<BatchJob> FromFolder(string folder, AnalysisOptions options)
    {
        RecordingFileList list = RecordingFiles.InFolder(folder);
        IEnumerable<BatchJob> blocked = list.Findings.Select(finding =>
            new BatchJob(folder, options) { Obstacle = finding with { Severity = FindingSeverity.Blocking } });
        IEnumerable<BatchJob> jobs = list.Paths.Select(path => new BatchJob(path, options));
        return list.Paths.Count == 0 && list.Findings.Count == 0 ? [Empty(folder, options)] : blocked.Concat(jobs);
    }

    private static BatchJob Missing(string path, AnalysisOptions options) => Blocked(
        path, options, "not-found", $"There is no file or folder '{path}'. Check the spelling, or quote the name if it holds spaces.{NearestName.Hint(path)}");

    private static BatchJob Empty(string folder, AnalysisOptions options) => Blocked(
        folder, options, "no-recordings", "The folder holds no recordings. Recordings are WAV, MATLAB or delimited text files.");

    private static BatchJob Blocked(string path, AnalysisOptions options, string code, string message) =>
        new(path, options) { Obstacle = new Finding(code, FindingSeverity.Blocking, message) };
}
