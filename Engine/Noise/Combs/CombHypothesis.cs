using BearingAnalytics.Spectra;

namespace BearingAnalytics.Noise.Combs;

/// <summary>What the field says for one family.</summary>
internal sealed record CombHypothesis
{
    public required FaultFamily Family { get; init; }

    /// <summary>Where the comb was found, Hz.</summary>
    public required double FundamentalHz { get; init; }

    /// <summary>Score with only shaft and mains explained.</summary>
    public required double Score { get; init; }

    /// <summary>The field it was found in.</summary>
    public required EnvelopeField Field { get; init; }

    /// <summary>
    /// Score that is left when the lines of stronger rivals are explained away, above what meaningless combs reach in the same field, in
    /// standard deviations of these.
    /// </summary>
    public double Contrast { get; init; }

    /// <summary>Σ(A_k / mean)² over the lines, median over the agreeing bands.</summary>
    public double Modulation { get; init; }

    /// <summary>
    /// How clearly the comb goes on beyond the harmonics that are scored, in standard deviations of meaningless combs: that of impacts does, that
    /// of a load that varies does not. Weighed for the cage only.
    /// </summary>
    public double Continuation { get; init; }

    /// <summary>Natural logarithm of the odds of this fault against no fault.</summary>
    public double LogOdds { get; init; }

    /// <summary>The band that shows the comb best.</summary>
    public FrequencyBand Band { get; init; }

    /// <summary>Index of <see cref="Band"/> in the field.</summary>
    public int BandIndex { get; init; }
}
