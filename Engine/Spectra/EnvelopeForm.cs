namespace BearingAnalytics.Spectra;

/// <summary>What of an envelope is transformed.</summary>
public enum EnvelopeForm
{
    /// <summary>The squared envelope, relative to its mean.</summary>
    Squared,

    /// <summary>
    /// Its natural logarithm (Borghesani and Antoni 2017, MSSP 90, 378-398): a knock counts by its order of magnitude and no longer drowns
    /// the lines. A modulation (1 + m cos)² has lines of 4bᵏ/k, b = (1 − √(1 − m²))/m; Gaussian noise adds a variance of π²/6.
    /// </summary>
    Logarithm,
}
