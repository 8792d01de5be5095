using BearingAnalytics.Numerics;

namespace BearingAnalytics.Benchmarks.Rivals;

/// <summary>Where published figures stand: below the checkout, by the processor's name.</summary>
internal static class ResultsFolder
{
    private const string Unknown = "unknown processor";

    /// <summary>The checkout, or the current folder where there is none above the program.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>What the processor calls itself.</summary>
    public static string ProcessorName { get; } = FindProcessor();

    /// <summary>Where rivals' plans are kept from run to run; not part of the checkout.</summary>
    public static string Kept { get; } = Directory.CreateDirectory(Path.Combine(Root, "artifacts", "rivals")).FullName;

    /// <summary>
    /// Writes a file of this processor's results, or into another folder. Those of other kernels than the preferred carry their name.
    /// </summary>
    /// <returns>Path from the checkout.</returns>
    public static string Write(string? folder, string name, string extension, byte[] content)
    {
        string suffix = KernelInfo.Name == KernelInfo.Available[0] ? "" : "-" + KernelInfo.Name;
        string processor = string.Concat(ProcessorName.Select(c => char.IsLetterOrDigit(c) ? c : '-')).Trim('-');
        folder ??= Path.Combine(Root, "Engine.Benchmarks", "Results", processor);
        Directory.CreateDirectory(folder);
        string path = Path.Combine(folder, name + suffix + extension);
        File.WriteAllBytes(path, content);
        return Path.GetRelativePath(Root, path);
    }

    private static string FindProcessor()
    {
        if (!File.Exists("/proc/cpuinfo"))
        {
            return Environment.GetEnvironmentVariable("PROCESSOR_IDENTIFIER") ?? Unknown;
        }

        string? model = File.ReadLines("/proc/cpuinfo").FirstOrDefault(line => line.StartsWith("model name", StringComparison.Ordinal));
        return model?.Split(':')[1].Trim() ?? Unknown;
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
