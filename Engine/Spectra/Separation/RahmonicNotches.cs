namespace BearingAnalytics.Spectra.Separation;

/// <summary>Which quefrencies belong to a family: whole multiples of a period, and their surroundings.</summary>
/// <param name="Period">Quefrency of the first rahmonic, samples.</param>
/// <param name="Tolerance">Share of its quefrency by which a rahmonic may lie beside.</param>
internal readonly record struct RahmonicNotches(double Period, double Tolerance)
{
    /// <summary>A rahmonic between two samples, of a spectrum cut at half the rate, has side lobes; two samples hold most of it.</summary>
    private const double SideLobes = 2;

    /// <summary>Whether a quefrency, samples, is cut.</summary>
    public bool Holds(int quefrency)
    {
        double nearest = Math.Max(1, Math.Round(quefrency / Period)) * Period;
        return Math.Abs(quefrency - nearest) <= Math.Min(SideLobes, Period / 4) + (Tolerance * nearest);
    }
}
