namespace BearingAnalytics.Quality;

/// <summary>The measurements in a folder and below, and a finding for every folder that could not be looked into.</summary>
internal static class FolderListing
{
    /// <summary>Extensions of documents, pictures, scripts and archives, which no measurement has.</summary>
    public static readonly string[] DocumentExtensions =
    [
        ".md", ".json", ".html", ".htm", ".pdf", ".png", ".jpg", ".jpeg", ".gif", ".svg", ".bmp", ".tif", ".tiff", ".doc", ".docx",
        ".ppt", ".pptx", ".xls", ".xml", ".yml", ".yaml", ".toml", ".ini", ".log", ".py", ".m", ".r", ".ipynb", ".cs", ".sh",
        ".parquet", ".zip", ".7z", ".rar", ".gz", ".tar", ".db", ".bak", ".tmp", ".lnk",
    ];

    private static readonly string[] DocumentNames =
        ["manifest.csv", "results.csv", "license", "licence", "license.txt", "licence.txt", "copying", "changelog", "changelog.txt"];

    /// <summary>True for a name that is not hidden and none of a document.</summary>
    /// <param name="fileName">Name or path.</param>
    /// <param name="otherExtensions">Extensions left out besides <see cref="DocumentExtensions"/>.</param>
    /// <param name="otherNames">Names left out besides licences and tables of results; small letters.</param>
    public static bool MayBeMeasurement(string fileName, HashSet<string> otherExtensions, params ReadOnlySpan<string> otherNames)
    {
        ArgumentNullException.ThrowIfNull(fileName);
        string name = Path.GetFileName(fileName);
        string extension = Path.GetExtension(name);
        return name.Length > 0
            && name[0] is not ('.' or '~')
            && !name.StartsWith("README", StringComparison.OrdinalIgnoreCase)
            && !DocumentNames.Contains(name.ToLowerInvariant())
            && !otherNames.Contains(name.ToLowerInvariant())
            && !DocumentExtensions.Contains(extension, StringComparer.OrdinalIgnoreCase)
            && !otherExtensions.Contains(extension);
    }

    /// <summary>
    /// Paths of the files whose names are candidates, sorted ordinally. Hidden files and folders are left out, links to folders are not
    /// followed, a folder that may not be read is a finding.
    /// </summary>
    /// <exception cref="DirectoryNotFoundException"><paramref name="folder"/> is not there.</exception>
    public static (List<string> Paths, List<Finding> Findings) Of(string folder, Func<string, bool> isCandidate)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        if (!Directory.Exists(folder))
        {
            throw new DirectoryNotFoundException($"There is no folder {folder}.");
        }

        List<string> paths = [];
        List<Finding> findings = [];
        Stack<string> open = new([folder]);
        while (open.TryPop(out string? at))
        {
            try
            {
                foreach (FileSystemInfo entry in new DirectoryInfo(at).EnumerateFileSystemInfos())
                {
                    Sort(entry, Path.Combine(at, entry.Name), isCandidate, paths, open);
                }
            }
            catch (Exception closed) when (closed is UnauthorizedAccessException or IOException)
            {
                findings.Add(new Finding("folder-unreadable", FindingSeverity.Warning, $"The folder {at} was left out: {closed.Message}"));
            }
        }

        paths.Sort(StringComparer.Ordinal);
        return (paths, findings);
    }

    private static void Sort(FileSystemInfo entry, string path, Func<string, bool> isCandidate, List<string> paths, Stack<string> open)
    {
        bool hidden = entry.Name.StartsWith('.') || entry.Attributes.HasFlag(FileAttributes.Hidden);
        if (hidden)
        {
            return;
        }

        if (entry is DirectoryInfo)
        {
            if (entry.LinkTarget is null)
            {
                open.Push(path);
            }
        }
        else if (isCandidate(entry.Name))
        {
            paths.Add(path);
        }
    }
}
