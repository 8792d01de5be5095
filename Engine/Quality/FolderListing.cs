namespace BearingAnalytics.Quality;

/// <summary>The measurements in a folder and below, and a finding for every folder that could not be looked into.</summary>
internal static class FolderListing
{
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
