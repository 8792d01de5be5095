namespace BearingAnalytics.Spectra;

/// <summary>A signal in two parts that sum to it: what repeats and what does not.</summary>
public sealed record SeparatedSignal
{
    /// <summary>Lines: shaft, gears, mains, and the mean. As many samples as the signal, its unit.</summary>
    public required float[] Deterministic { get; init; }

    /// <summary>The signal less the deterministic part: noise, and impacts whose period slips. As many samples, same unit.</summary>
    public required float[] Random { get; init; }
}
