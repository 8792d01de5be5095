namespace BearingAnalytics.Noise.Families;

/// <summary>A comb that stands out from the landscape.</summary>
/// <param name="FundamentalHz">Where, Hz.</param>
/// <param name="Score">Mean log prominence of its lines.</param>
/// <param name="Chance">Chance of such a score where nothing repeats.</param>
/// <param name="SidebandHz">Spacing of the sidebands it was found with, Hz; 0 for none.</param>
internal sealed record FoundComb(double FundamentalHz, double Score, double Chance, double SidebandHz);
