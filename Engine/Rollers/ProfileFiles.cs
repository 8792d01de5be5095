using BearingAnalytics.Quality;

namespace BearingAnalytics.Rollers;

/// <summary>Files that may be profiles, and folders that could not be looked into.</summary>
/// <param name="Paths">Candidates, sorted ordinally by path.</param>
/// <param name="Findings">Folders left out, each with the reason.</param>
public sealed record ProfileFileList(IReadOnlyList<string> Paths, IReadOnlyList<Finding> Findings);

/// <summary>Which files of a folder are profiles to inspect.</summary>
public static class ProfileFiles
{
    private static readonly HashSet<string> Others = new(StringComparer.OrdinalIgnoreCase) { ".xsd", ".wav", ".mat" };

    /// <summary>
    /// Candidates in a folder and all folders below it. Left out: sidecars and other JSON, read-me and licence files, documents, pictures,
    /// recordings and scripts by extension, hidden files and folders. What is left is judged by content when it is read. A folder that
    /// may not be read is a finding, not an error; links to folders are not followed.
    /// </summary>
    /// <param name="folder">Where to look.</param>
    /// <exception cref="DirectoryNotFoundException"><paramref name="folder"/> is not there.</exception>
    public static ProfileFileList InFolder(string folder)
    {
        (List<string> paths, List<Finding> findings) = FolderListing.Of(folder, IsCandidate);
        return new ProfileFileList(paths, findings);
    }

    /// <summary>True for a file whose name says that it may be a profile (see <see cref="InFolder"/>).</summary>
    /// <param name="fileName">Name or path; need not exist.</param>
    public static bool IsCandidate(string fileName) => FolderListing.MayBeMeasurement(fileName, Others);
}
