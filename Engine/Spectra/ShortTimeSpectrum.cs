namespace BearingAnalytics.Spectra;

/// <summary>One-sided spectra of the frames of a signal, one after the other, on axes of time and frequency.</summary>
public sealed record ShortTimeSpectrum
{
    /// <summary>Frame after frame, <see cref="BinCount"/> values each, 0 Hz first.</summary>
    public required float[] Values { get; init; }

    /// <summary>Bins per frame.</summary>
    public required int BinCount { get; init; }

    /// <summary>Distance of two bins, Hz.</summary>
    public required double BinHz { get; init; }

    /// <summary>Middle of the first frame after the first sample, s.</summary>
    public required double FirstSeconds { get; init; }

    /// <summary>From the middle of a frame to the middle of the next, s.</summary>
    public required double StepSeconds { get; init; }

    /// <summary>What a value means.</summary>
    public required SpectrumScaling Scaling { get; init; }

    /// <summary>Equivalent noise bandwidth of one bin, Hz.</summary>
    public required double NoiseBandwidthHz { get; init; }

    /// <summary>Unit of the signal (not of its square); empty when unknown.</summary>
    public string Unit { get; init; } = "";

    /// <summary>Number of frames; 0 where the signal is shorter than one.</summary>
    public int FrameCount => Values.Length / BinCount;

    /// <summary>The spectrum of one frame.</summary>
    /// <param name="frame">From 0 to below <see cref="FrameCount"/>.</param>
    public ReadOnlySpan<float> Frame(int frame) => Values.AsSpan(frame * BinCount, BinCount);

    /// <summary>Middle of a frame after the first sample, s.</summary>
    /// <param name="frame">From 0.</param>
    public double TimeSeconds(int frame) => FirstSeconds + (frame * StepSeconds);

    /// <summary>Frequency of a bin, Hz.</summary>
    /// <param name="bin">From 0.</param>
    public double FrequencyHz(int bin) => bin * BinHz;
}
