namespace BearingAnalytics.Rollers.Inspection;

/// <summary>What arcs leave over, averaged over short pieces of a part of the window; without marks and missing points.</summary>
internal sealed class LocalMeans
{
    private LocalMeans(double[] xMm, double[] residualUm, double[] counts) => (XMm, ResidualUm, Counts) = (xMm, residualUm, counts);

    /// <summary>Mean positions of the pieces that hold points, mm, ascending.</summary>
    public double[] XMm { get; }

    /// <summary>Mean residuals, µm.</summary>
    public double[] ResidualUm { get; }

    /// <summary>Points in each piece.</summary>
    public double[] Counts { get; }

    /// <summary>Averages the residuals between two positions.</summary>
    public static LocalMeans Of(PreparedProfile profile, ArcFit fit, double fromMm, double toMm, double pitchMm)
    {
        ReadOnlySpan<double> x = profile.WindowXMm;
        ReadOnlySpan<double> z = profile.WindowZUm;
        int start = x.BinarySearch(fromMm);
        List<double> positions = [], residuals = [], counts = [];
        double end = double.NegativeInfinity;
        for (int i = start < 0 ? ~start : start; i < x.Length && x[i] <= toMm; i++)
        {
            if (!double.IsFinite(z[i]) || fit.IsMarked(x[i]))
            {
                continue;
            }

            if (x[i] >= end)
            {
                end = fromMm + (pitchMm * (Math.Floor((x[i] - fromMm) / pitchMm) + 1));
                positions.Add(0);
                residuals.Add(0);
                counts.Add(0);
            }

            positions[^1] += x[i];
            residuals[^1] += z[i] - fit.HeightUm(x[i]);
            counts[^1]++;
        }

        return new LocalMeans(Divided(positions, counts), Divided(residuals, counts), [.. counts]);
    }

    /// <summary>Indices of the pieces between two positions.</summary>
    public (int First, int End) Between(double fromMm, double toMm)
    {
        int first = Array.BinarySearch(XMm, fromMm);
        int end = Array.BinarySearch(XMm, toMm);
        return (first < 0 ? ~first : first, end < 0 ? ~end : end);
    }

    private static double[] Divided(List<double> sums, List<double> counts)
    {
        double[] means = new double[sums.Count];
        for (int i = 0; i < means.Length; i++)
        {
            means[i] = sums[i] / counts[i];
        }

        return means;
    }
}
