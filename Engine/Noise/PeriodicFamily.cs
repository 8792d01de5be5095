using BearingAnalytics.Spectra;

namespace BearingAnalytics.Noise;

/// <summary>Something in the envelope that repeats at its own rate: a fundamental with its harmonics, perhaps with sidebands.</summary>
public sealed record PeriodicFamily
{
    /// <summary>Shaft, mains, or something else.</summary>
    public required FamilyKind Kind { get; init; }

    /// <summary>Rate of repetition, Hz.</summary>
    public required double FundamentalHz { get; init; }

    /// <summary>Rate in multiples of the shaft speed; null where no speed is known.</summary>
    public double? Order { get; init; }

    /// <summary>
    /// Chance that the best of all combs that were tried stands as high as this one where nothing repeats, 0 to 1, by the extreme values
    /// (Gumbel) of Gaussian noise of the same length in the same bands.
    /// </summary>
    public required double FalseAlarmProbability { get; init; }

    /// <summary>Harmonics among the first four that stand at least three times above the floor in <see cref="Band"/>.</summary>
    public required int Harmonics { get; init; }

    /// <summary>Geometric mean height of the first four harmonics over the local floor in the agreeing bands, ratio of
    /// magnitudes.</summary>
    public required double Prominence { get; init; }

    /// <summary>Depth of modulation Σ(A_k / mean)² over the first four harmonics (Raad, Antoni and Sidahmed 2008); 0 for none.</summary>
    public required double Modulation { get; init; }

    /// <summary>Distance of the sidebands round the harmonics, Hz; null where none stand out.</summary>
    public double? SidebandHz { get; init; }

    /// <summary><see cref="SidebandHz"/> in multiples of the shaft speed; null where either is unknown.</summary>
    public double? SidebandOrder { get; init; }

    /// <summary>The band whose envelope shows the family best.</summary>
    public required FrequencyBand Band { get; init; }

    /// <summary>
    /// Lines of catalogue bearings at this order, likeliest first, one per designation and line; empty without a speed, for shaft and
    /// mains, and where no bearing fits.
    /// </summary>
    public IReadOnlyList<CatalogueExplanation> Explanations { get; init; } = [];

    /// <summary>Different designations among <see cref="Explanations"/>.</summary>
    public int MatchingBearings { get; init; }

    /// <summary>
    /// How many designations of the catalogue would fit a family at an arbitrary order near this one (log-uniform within a factor of 1.25).
    /// Where <see cref="MatchingBearings"/> is no larger, the matches say nothing.
    /// </summary>
    public double MatchesByChance { get; init; }

    /// <summary>More than one bearing or more than one part explains the family: none of them may be taken for granted.</summary>
    public bool IsAmbiguous { get; init; }
}
