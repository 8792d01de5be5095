namespace BearingAnalytics.Rollers.Texture;

/// <summary>Cut-offs that belong together, and those that belong to a roughness.</summary>
internal static class Cutoffs
{
    /// <summary>λs has points enough where a fifth of it is no less than the pitch (ISO 3274, table 1: 0.5, 1.5 and 5 µm).</summary>
    public const double PointsPerShortCutoff = 5;

    /// <summary>The sampling length to begin with where nothing is known.</summary>
    public const double UsualMm = 0.8;

    private static readonly double[] LengthsMm = [0.08, 0.25, 0.8, 2.5, 8];
    private static readonly double[] LargestRaUm = [0.02, 0.1, 2, 10];

    /// <summary>Sampling length for a non-periodic profile of this Ra (ISO 4288:1996, table 1), mm.</summary>
    public static double ForRa(double raUm)
    {
        int row = 0;
        while (row < LargestRaUm.Length && raUm > LargestRaUm[row])
        {
            row++;
        }

        return LengthsMm[row];
    }

    /// <summary>The longest sampling length of the series that is no longer than both; the shortest where none is.</summary>
    public static double AtMost(double wantedMm, double availableMm)
    {
        double best = LengthsMm[0];
        foreach (double length in LengthsMm)
        {
            best = length <= wantedMm && length <= availableMm ? length : best;
        }

        return best;
    }

    /// <summary>λs that goes with λc (ISO 3274:1996, table 1), µm.</summary>
    public static double ShortUm(double cutoffMm) => cutoffMm <= 0.8 ? 2.5 : cutoffMm <= 2.5 ? 8 : 25;
}
