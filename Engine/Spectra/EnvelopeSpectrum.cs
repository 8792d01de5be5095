namespace BearingAnalytics.Spectra;

/// <summary>
/// Magnitude spectrum of the squared envelope of one band, or of its logarithm: an impact train shows as a comb at its repetition rate.
/// </summary>
public sealed record EnvelopeSpectrum
{
    /// <summary>
    /// Magnitude per bin, 0 Hz first, as the amplitude of a modulation relative to the mean squared envelope, or of its natural logarithm
    /// (the same for a weak modulation); bin 0 is 0.
    /// </summary>
    public required double[] Values { get; init; }

    /// <summary>Distance of two bins, Hz.</summary>
    public required double BinHz { get; init; }

    /// <summary>The band the envelope was taken from.</summary>
    public required FrequencyBand Band { get; init; }

    /// <summary>What was transformed: the squared envelope or its logarithm.</summary>
    public EnvelopeForm Form { get; init; }
}
