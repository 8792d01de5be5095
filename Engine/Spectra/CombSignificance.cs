namespace BearingAnalytics.Spectra;

/// <summary>How probable noise alone makes a comb as strong as one found.</summary>
/// <param name="FundamentalHz">Where in the tolerance the comb is strongest, Hz.</param>
/// <param name="Harmonics">Harmonics that lie within the spectrum and count.</param>
/// <param name="Probability">
/// False-alarm probability by the sum of all harmonics' powers over the floor: most sensitive, but one strong line is enough. 1 where no
/// harmonic counts.
/// </param>
/// <param name="BreadthProbability">
/// False-alarm probability by the weakest of the stronger half of the harmonics (more than half of them): one line, however strong, is
/// never
/// enough unless it is alone.
/// </param>
public readonly record struct CombSignificance(double FundamentalHz, int Harmonics, double Probability, double BreadthProbability);
