namespace BearingAnalytics.Spectra;

/// <summary>Settings of <see cref="ProtrugramEstimator"/>.</summary>
public sealed record ProtrugramOptions
{
    /// <summary>Highest fundamental looked for, Hz, above 0: the envelope spectrum counts up to its third harmonic.</summary>
    public required double MaximumCyclicHz { get; init; }

    /// <summary>Width of the band, Hz, more than three times the highest fundamental; null for four times.</summary>
    public double? BandwidthHz { get; init; }

    /// <summary>From centre to centre, Hz, above 0; null for a quarter of the width.</summary>
    public double? StepHz { get; init; }
}
