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

    /// <summary>
    /// Calculate in double precision, which takes about twice as long. Single precision errs by about 10⁻⁷ of the largest line: a floor in
    /// every bin some 140 dB below it, under the noise of any 16 or 24-bit recording. Double precision is for samples that were calculated
    /// rather than recorded, or kept in full floats, where lines lie still deeper below the largest.
    /// </summary>
    public bool DoublePrecision { get; init; }

    /// <summary>What the values shall mean.</summary>
    public SpectrumScaling Scaling { get; init; } = SpectrumScaling.Density;

    /// <summary>Unit of the samples, passed on.</summary>
    public string Unit { get; init; } = "";
}
