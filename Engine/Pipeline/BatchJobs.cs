using BearingAnalytics.Pipeline.Running;
using BearingAnalytics.Quality;

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

    /// <summary>Jobs listed in a manifest, see <see cref="BatchManifest"/>.</summary>
    /// <param name="manifestFile">Path of the manifest.</param>
    /// <param name="options">Options that win over what a row says.</param>
    /// <exception cref="InvalidDataException">The file is not a manifest; the message names the line.</exception>
    public static IEnumerable<BatchJob> FromManifest(string manifestFile, AnalysisOptions options) =>
        BatchManifest.Read(manifestFile, options);

    private static IEnumerable<BatchJob> FromPath(string path, AnalysisOptions options)
    {
        if (Directory.Exists(path))
        {
            return FromFolder(path, options, named: true);
        }

        return [File.Exists(path) ? new BatchJob(path, options) : Missing(path, options)];
    }

    private static IEnumerable<BatchJob> FromFolder(string folder, AnalysisOptions options, bool named)
    {
        string[] files;
        string[] folders;
        BatchJob? obstacle = null;
        try
        {
            (files, folders) = RecordingFolder.Entries(folder);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            (files, folders) = ([], []);
            obstacle = Unreadable(folder, options, exception);
        }

        if (obstacle is null && named && files.Length == 0 && folders.Length == 0)
        {
            obstacle = Empty(folder, options);
        }

        if (obstacle is not null)
        {
            yield return obstacle;
        }

        foreach (string file in files)
        {
            yield return new BatchJob(file, options);
        }

        foreach (BatchJob job in folders.SelectMany(inner => FromFolder(inner, options, named: false)))
        {
            yield return job;
        }
    }

    private static BatchJob Missing(string path, AnalysisOptions options) => Blocked(
        path, options, "not-found", $"There is no file or folder '{path}'. Check the spelling, or quote the name if it holds spaces.{NearestName.Hint(path)}");

    private static BatchJob Unreadable(string folder, AnalysisOptions options, Exception exception) => Blocked(
        folder, options, "folder-not-readable", $"The folder cannot be read ({exception.Message}). Give yourself read permission, or name the files.");

    private static BatchJob Empty(string folder, AnalysisOptions options) => Blocked(
        folder, options, "no-recordings", "The folder holds no recordings. Recordings are WAV, MATLAB or delimited text files.");

    private static BatchJob Blocked(string path, AnalysisOptions options, string code, string message) =>
        new(path, options) { Obstacle = new Finding(code, FindingSeverity.Blocking, message) };
}
