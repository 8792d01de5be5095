using BearingAnalytics.Quality;

namespace BearingAnalytics.Noise;

/// <summary>All that repeats in the envelope of one channel.</summary>
public sealed record PeriodicFamilies
{
    /// <summary>The families, most significant first; empty where nothing repeats clearly and deeply.</summary>
    public required IReadOnlyList<PeriodicFamily> Families { get; init; }

    /// <summary>Shaft speed used for orders, r/min; null when neither stated nor found.</summary>
    public double? SpeedRpm { get; init; }

    /// <summary>The speed was read from the signal because none was stated.</summary>
    public bool SpeedFromSignal { get; init; }

    /// <summary>Designations of the catalogue that were compared.</summary>
    public int BearingsCompared { get; init; }

    /// <summary>What stood in the way of a better answer.</summary>
    public IReadOnlyList<Finding> Findings { get; init; } = [];
}
