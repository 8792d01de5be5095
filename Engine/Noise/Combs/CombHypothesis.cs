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

    /// <summary>What was searched with: the field and the lines that count.</summary>
    public required CombScorer Shape { get; init; }

    /// <summary>What combs that mean nothing reach in the same search.</summary>
    public required MeaninglessCombs Meaningless { get; init; }

    /// <summary>The field it was found in.</summary>
    public EnvelopeField Field => Shape.Field;

    /// <summary>
    /// Natural-log prominence of all its lines together above that of meaningless combs: how much of the spectrum it accounts for. The stronger of
    /// two combs explains what both have in common.
    /// </summary>
    public double Strength => (Score - Meaningless.Score) * Shape.LineCount;

    /// <summary>Its score above that of meaningless combs, in standard deviations of these, before anything is explained away.</summary>
    public double RawContrast => (Score - Meaningless.Score) / Meaningless.Spread;

    /// <summary>Mean log prominence of its strongest line in the bands that show it.</summary>
    public double StrongestLine { get; init; }

    /// <summary>Contrast of the comb without its strongest line.</summary>
    public double Breadth =>
        (Score - (StrongestLine / Shape.LineCount) - (Meaningless.Score * (Shape.LineCount - 1) / Shape.LineCount)) / Meaningless.Spread;

    /// <summary>
    /// Score that is left when the lines of stronger rivals are explained away, above what meaningless combs reach in the same field, in
    /// standard deviations of these.
    /// </summary>
    public double Contrast { get; init; }

    /// <summary>Σ(A_k / mean)² over the lines, median over the agreeing bands.</summary>
    public double Modulation { get; init; }

    /// <summary>Natural logarithm of the odds of this fault against no fault.</summary>
    public double LogOdds { get; init; }

    /// <summary>The band that shows the comb best.</summary>
    public FrequencyBand Band { get; init; }

    /// <summary>Index of <see cref="Band"/> in the field.</summary>
    public int BandIndex { get; init; }

    /// <summary>Whether another hypothesis reads the same comb as the fault of another part.</summary>
    public bool IsSameCombOfAnotherPart(CombHypothesis other) =>
        other.Family.Mode != Family.Mode && Math.Abs((FundamentalHz / other.FundamentalHz) - 1) < LineMask.SharpLineWidth;
}
