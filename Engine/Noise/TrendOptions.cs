namespace BearingAnalytics.Noise;

/// <summary>Settings of <see cref="ConditionTrend"/>.</summary>
public sealed record TrendOptions
{
    /// <summary>The defaults.</summary>
    public static TrendOptions Default { get; } = new();

    /// <summary>
    /// Chance per series, all its indicators together, that a change is told where there is none; above 0, below 1. It holds for recordings
    /// that are alike and independent of each other, whatever their distribution.
    /// </summary>
    public double FalseAlarmProbability { get; init; } = 0.01;

    /// <summary>Orders drawn for the permutation test; null for as many as the length of the series allows in about a second.</summary>
    public int? Permutations { get; init; }

    /// <summary>Series drawn for the uncertainty of place and size.</summary>
    public int Resamples { get; init; } = 1000;

    /// <summary>Seed of all draws: equal input gives equal output.</summary>
    public ulong Seed { get; init; } = 1;
}
