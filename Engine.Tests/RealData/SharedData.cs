namespace BearingAnalytics.Tests.RealData;

/// <summary>
/// Finds the public measurements that are not ours to redistribute: BEARING_DATA, or <c>shared/data</c> beside the checkout.
/// Where they are absent a test is skipped with the reason, never passed.
/// </summary>
internal static class SharedData
{
    public static string? Folder { get; } = Find();

    /// <summary>Full path of a file or folder below the data folder; skips the running test when it is not there.</summary>
    public static string Require(params string[] parts)
    {
        Assert.SkipWhen(Folder is null, "The public measurements are not here: set BEARING_DATA to their folder to run this test.");
        string path = Path.Combine([Folder!, .. parts]);
        Assert.SkipUnless(Path.Exists(path), $"{string.Join('/', parts)} is not among the measurements in BEARING_DATA.");
        return path;
    }

    private static string? Find()
    {
        if (Environment.GetEnvironmentVariable("BEARING_DATA") is { Length: > 0 } stated)
        {
            return Directory.Exists(stated) ? stated : null;
        }

        for (DirectoryInfo? at = new(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            string candidate = Path.Combine(at.FullName, "..", "shared", "data");
            if (File.Exists(Path.Combine(at.FullName, "BearingAnalytics.sln")))
            {
                return Directory.Exists(candidate) ? Path.GetFullPath(candidate) : null;
            }
        }

        return null;
    }
}
