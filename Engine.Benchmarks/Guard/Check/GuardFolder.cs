using BearingAnalytics.Benchmarks.Rivals;

namespace BearingAnalytics.Benchmarks.Guard.Check;

/// <summary>Where the guard's files stand.</summary>
internal static class GuardFolder
{
    /// <summary>Folder of the native program and its baselines.</summary>
    public static string Root { get; } = Path.Combine(ResultsFolder.Root, "Engine.Benchmarks", "Guard");

    /// <summary>Instructions per stage.</summary>
    public static string Instructions { get; } = Path.Combine(Root, "baselines.csv");

    /// <summary>Typical ratios to FFTW.</summary>
    public static string Ratios { get; } = Path.Combine(Root, "ratios.csv");

    /// <summary>Where the native program is published to.</summary>
    public static string Published { get; } = Path.Combine(Root, "bin", "guard");
}
