namespace BearingAnalytics.Noise;

/// <summary>Settings of <see cref="PeriodicFamilyFinder"/>; argued in docs/design/families.md.</summary>
public sealed record FamilyOptions
{
    /// <summary>The defaults.</summary>
    public static FamilyOptions Default { get; } = new();

    /// <summary>Chance per search that a family is reported where nothing repeats; above 0, below 1.</summary>
    public double FalseAlarmProbability { get; init; } = 0.001;

    /// <summary>
    /// Depth of modulation Σ(A_k / mean)² below which a family is not reported, however clear: any healthy bearing shows its ball passes
    /// where one listens long enough. The same bar as <see cref="DiagnosisOptions.ModulationThreshold"/>.
    /// </summary>
    public double ModulationThreshold { get; init; } = DiagnosisOptions.Default.ModulationThreshold;

    /// <summary>Most families reported beside shaft and mains.</summary>
    public int MostFamilies { get; init; } = 4;

    /// <summary>Highest order searched, multiples of shaft speed: BPFI of a double row bearing with many elements.</summary>
    public double HighestOrder { get; init; } = 12;
}
