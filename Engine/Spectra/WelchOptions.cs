using BearingAnalytics.Numerics;

namespace BearingAnalytics.Spectra;

/// <summary>Settings of <see cref="WelchEstimator"/>.</summary>
public sealed record WelchOptions
{
    /// <summary>
    /// Samples per segment; 0 takes the power of two nearest to a fifth of a second's worth of resolution (about 5 Hz), at most the signal.
    /// </summary>
    public int SegmentLength { get; init; }

    /// <summary>Share of a segment that the next one repeats, 0 to below 1.</summary>
    public double Overlap { get; init; } = 0.5;

    /// <summary>Window over each segment.</summary>
    public WindowShape Window { get; init; } = WindowShape.Hann;

    /// <summary>Subtract each segment's mean.</summary>
    public bool Detrend { get; init; } = true;

    /// <summary>What the values shall mean.</summary>
    public SpectrumScaling Scaling { get; init; } = SpectrumScaling.Density;

    /// <summary>Unit of the samples, passed on.</summary>
    public string Unit { get; init; } = "";
}
