namespace BearingAnalytics.Spectra;

/// <summary>What <see cref="EnvelopeLineSignificance"/> looks for.</summary>
public sealed record CombSearch
{
    /// <summary>Fundamental, Hz, above 0.</summary>
    public required double FundamentalHz { get; init; }

    /// <summary>Harmonics, the fundamental included, from 1; those beyond the spectrum are left out.</summary>
    public int Harmonics { get; init; } = 1;

    /// <summary>Share by which the fundamental may lie lower or higher, from 0 to below 1; all harmonics move with it.</summary>
    public double Tolerance { get; init; }

    /// <summary>Bands of one signal tried, from 1.</summary>
    public int BandsTried { get; init; } = 1;

    /// <summary>
    /// Bins, from 16, over which the floor is taken to be even: its median is the measure of the noise. Few make the measure uncertain,
    /// which
    /// is paid for; many take in what is no floor.
    /// </summary>
    public int FloorBins { get; init; } = 200;
}
