namespace BearingAnalytics.Spectra;

/// <summary>What the values of a <see cref="Spectrum"/> mean. Mixing these up is the commonest error in vibration reports.</summary>
public enum SpectrumScaling
{
    /// <summary>Peak amplitude of a sine in the bin; unit of the signal.</summary>
    Peak,

    /// <summary>Root-mean-square amplitude of a sine in the bin; unit of the signal.</summary>
    Rms,

    /// <summary>Power spectral density; unit² per Hz.</summary>
    Density,
}
