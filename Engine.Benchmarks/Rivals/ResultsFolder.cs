namespace BearingAnalytics.Benchmarks.Rivals;

/// <summary>Where published figures stand: below the checkout, by the processor's name.</summary>
internal static class ResultsFolder
{
    /// <summary>The checkout, or the current folder where there is none above the program.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>Name of the processor in letters, digits and dashes.</summary>
    public static string Processor { get; } = FindProcessor();

    private static string FindProcessor()
    {
        const string Unknown = "unknown-processor";
        if (!File.Exists("/proc/cpuinfo"))
        {
            return Unknown;
        }

        string? model = File.ReadLines("/proc/cpuinfo").FirstOrDefault(line => line.StartsWith("model name", StringComparison.Ordinal))?.Split(':')[1].Trim();
        return model is null ? Unknown : string.Concat(model.Select(c => char.IsLetterOrDigit(c) ? c : '-')).Trim('-');
    }

    private static string FindRoot()
    {
        DirectoryInfo? at = new(AppContext.BaseDirectory);
        while (at is not null && !File.Exists(Path.Combine(at.FullName, "BearingAnalytics.sln")))
        {
            at = at.Parent;
        }

        return at?.FullName ?? Environment.CurrentDirectory;
    }
}
