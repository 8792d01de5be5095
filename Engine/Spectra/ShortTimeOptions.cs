using BearingAnalytics.Numerics;

namespace BearingAnalytics.Spectra;

/// <summary>Settings of <see cref="ShortTimeTransform"/>.</summary>
public sealed record ShortTimeOptions
{
    /// <summary>Samples per frame, from 2; products of 2, 3, 5 and 7 are fast.</summary>
    public int FrameLength { get; init; } = 1024;

    /// <summary>Samples from the start of a frame to the start of the next, from 1; 256 of 1024 are an overlap of 75 %.</summary>
    public int Hop { get; init; } = 256;

    /// <summary>Window over each frame.</summary>
    public WindowShape Window { get; init; } = WindowShape.Hann;

    /// <summary>Subtract each frame's mean.</summary>
    public bool Detrend { get; init; }

    /// <summary>What the values shall mean; complex spectra are scaled so that their magnitudes mean it, density by its root.</summary>
    public SpectrumScaling Scaling { get; init; } = SpectrumScaling.Peak;

    /// <summary>Unit of the samples, passed on.</summary>
    public string Unit { get; init; } = "";
}
