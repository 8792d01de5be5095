using BearingAnalytics.Numerics;

namespace BearingAnalytics.Spectra;

/// <summary>How <see cref="BandEnvelope"/> treats edges, in time and in frequency, and windows its spectra.</summary>
public sealed record EnvelopeOptions
{
    /// <summary>The defaults.</summary>
    public static EnvelopeOptions Default { get; } = new();

    /// <summary>
    /// Share of the recording at each end where the signal is faded in and out and whose envelope is thrown away. A transform takes the
    /// end to be followed by the beginning; the step between them would look like the strongest impact of all. 0 … 0.25.
    /// </summary>
    public double EdgeFraction { get; init; } = 0.02;

    /// <summary>
    /// Share of the bandwidth at each end of the band over which the gain rises as a raised cosine, inside the band; 0 is the
    /// rectangular band, whose impulse response rings longer. 0 … 0.5.
    /// </summary>
    public double BandTaper { get; init; } = 0.1;

    /// <summary>
    /// Window over the envelope before its spectrum. Rectangular resolves lines best; Hann keeps a strong line (the shaft's) from
    /// raising the floor far from it, at 1.5 times the width of a line.
    /// </summary>
    public WindowShape Window { get; init; } = WindowShape.Rectangular;
}
