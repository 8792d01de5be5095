using BearingAnalytics.Numerics;

namespace BearingAnalytics.Spectra;

/// <summary>Settings of <see cref="CyclicCoherenceEstimator"/>.</summary>
public sealed record CyclicCoherenceOptions
{
    /// <summary>
    /// Samples of a block, at least 8 and a multiple of 4: carriers are resolved to about 1.5 rates over it. Impacts must be shorter.
    /// </summary>
    public int BlockLength { get; init; } = 256;

    /// <summary>Last cyclic frequency wanted, Hz, above 0; cut to half the sampling rate.</summary>
    public double MaximumCyclicHz { get; init; } = 500;

    /// <summary>Weights of a block.</summary>
    public WindowShape Window { get; init; } = WindowShape.Hann;
}
