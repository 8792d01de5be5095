namespace BearingAnalytics.Spectra;

/// <summary>A one-sided spectrum that knows its own scaling.</summary>
public sealed record Spectrum
{
    /// <summary>Value per bin, 0 Hz first.</summary>
    public required double[] Values { get; init; }

    /// <summary>Distance of two bins, Hz.</summary>
    public required double BinHz { get; init; }

    /// <summary>What a value means.</summary>
    public required SpectrumScaling Scaling { get; init; }

    /// <summary>Equivalent noise bandwidth of one bin, Hz: turns peak² / 2 or rms² into density by division.</summary>
    public required double NoiseBandwidthHz { get; init; }

    /// <summary>Unit of the signal (not of its square); empty when unknown.</summary>
    public string Unit { get; init; } = "";

    /// <summary>How many segments were averaged.</summary>
    public int Averages { get; init; } = 1;
}
