namespace BearingAnalytics.Spectra;

/// <summary>
/// Spectral negentropies of a signal over a grid of centre frequency and bandwidth (Antoni 2016, MSSP 74, 73-94). All are 0 for a constant
/// and ln n for a single value that is not 0 among n.
/// </summary>
public sealed record Infogram
{
    /// <summary>
    /// Of the squared envelope: ⟨ε²/⟨ε²⟩ ln(ε²/⟨ε²⟩)⟩ (equation 11). High for impacts, repeated or not; 3 − 2γ − ln 2 = 1.1524 for Gaussian
    /// noise (γ Euler's constant).
    /// </summary>
    public required BandMap SquaredEnvelope { get; init; }

    /// <summary>
    /// Of the squared envelope spectrum: ⟨|E|²/⟨|E|²⟩ ln(|E|²/⟨|E|²⟩)⟩ (equation 15). High for what repeats; 1 − γ = 0.4228 for Gaussian
    /// noise, and less for a single impact.
    /// </summary>
    public required BandMap SquaredEnvelopeSpectrum { get; init; }

    /// <summary>The mean of both (equation 22): high for impacts that repeat.</summary>
    public required BandMap Average { get; init; }
}
