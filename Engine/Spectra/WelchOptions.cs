using BearingAnalytics.Numerics;

namespace BearingAnalytics.Spectra;

/// <summary>What is taken off each segment before it is windowed.</summary>
public enum SegmentDetrend
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>The segment's mean.</summary>
    Mean,

    /// <summary>The segment's straight line.</summary>
    Line,
}

/// <summary>How <see cref="WelchEstimator"/> cuts, weights and scales.</summary>
public sealed record WelchOptions
{
    /// <summary>The defaults: 4096 samples, half overlap, Hann, mean removed, density.</summary>
    public static WelchOptions Default { get; } = new();

    /// <summary>Samples per segment and per transform, at least 2. A shorter recording is one segment, padded with zeros to this.</summary>
    public int SegmentLength { get; init; } = 4096;

    /// <summary>Share of a segment that overlaps the next, 0 … 0.95.</summary>
    public double Overlap { get; init; } = 0.5;

    /// <summary>Window over each segment.</summary>
    public WindowShape Window { get; init; } = WindowShape.Hann;

    /// <summary>What is taken off each segment first.</summary>
    public SegmentDetrend Detrend { get; init; } = SegmentDetrend.Mean;

    /// <summary>What the values shall mean.</summary>
    public SpectrumScaling Scaling { get; init; } = SpectrumScaling.Density;
}
