namespace BearingAnalytics.Spectra;

/// <summary>What an envelope spectrum is the spectrum of.</summary>
public enum EnvelopeScale
{
    /// <summary>The squared envelope over its mean: the classical squared envelope spectrum.</summary>
    Squared,

    /// <summary>
    /// The natural logarithm of the squared envelope (Borghesani and Antoni 2018): a few enormous spikes weigh no more than their number.
    /// For small modulation it equals the squared envelope spectrum, since d ln e² = d e² / e².
    /// </summary>
    Logarithmic,
}
