using BearingAnalytics.Numerics;

namespace BearingAnalytics.Rollers.Preparation;

/// <summary>
/// Finds single points that no stylus can have met (Hampel 1974): they stand off the median of their seven neighbours by far more than
/// neighbouring points differ elsewhere.
/// </summary>
internal static class SpikeFilter
{
    private const double Threshold = 12;
    private const int Reach = 3;
    private const int Sampled = 801;

    /// <summary>On the first and last point, with neighbours on one side only, a chamfer bends away from the line through them.</summary>
    private const double EndFactor = 8;

    /// <summary>Indices of the spikes.</summary>
    public static List<int> Find(ReadOnlySpan<double> zUm)
    {
        List<int> spikes = [];
        if (zUm.Length < 32)
        {
            return spikes;
        }

        double limit = Threshold * Roughness(zUm);
        Span<double> around = stackalloc double[(2 * Reach) + 1];
        if (IsOff(zUm, 0, EndFactor * limit, around))
        {
            spikes.Add(0);
        }

        for (int i = 1; i < zUm.Length - 1; i++)
        {
            double step = Math.Abs(zUm[i] - (0.5 * (zUm[i - 1] + zUm[i + 1])));
            if (step > 0.4 * limit && IsOff(zUm, i, limit, around))
            {
                spikes.Add(i);
            }
        }

        if (IsOff(zUm, zUm.Length - 1, EndFactor * limit, around))
        {
            spikes.Add(zUm.Length - 1);
        }

        return spikes;
    }

    /// <summary>Typical distance of a point from the middle of its neighbours, from a sample of the trace.</summary>
    private static double Roughness(ReadOnlySpan<double> zUm)
    {
        int stride = Math.Max(1, (zUm.Length - 2) / Sampled);
        double[] steps = new double[(zUm.Length - 2) / stride];
        for (int k = 0; k < steps.Length; k++)
        {
            int i = 1 + (k * stride);
            steps[k] = Math.Abs(zUm[i] - (0.5 * (zUm[i - 1] + zUm[i + 1])));
        }

        // A quantised trace has mostly equal neighbours: half the smallest step between levels stands in for no step at all.
        double typical = RobustStatistics.GaussianScale * RobustStatistics.Median(steps);
        return typical > 0 ? typical : RobustStatistics.Quantile(steps, 0.95);
    }

    /// <summary>
    /// Neighbours lie along a slope on a chamfer, so that it is taken off first: the median slope of three pairs, of which a spike can
    /// spoil only one.
    /// </summary>
    private static bool IsOff(ReadOnlySpan<double> zUm, int at, double limit, Span<double> around)
    {
        int from = Math.Clamp(at - Reach, 0, zUm.Length - around.Length);
        double slope = Middle((zUm[from + 6] - zUm[from]) / 6, (zUm[from + 5] - zUm[from + 1]) / 4, (zUm[from + 4] - zUm[from + 2]) / 2);
        for (int i = 0; i < around.Length; i++)
        {
            around[i] = zUm[from + i] - (slope * i);
        }

        double own = around[at - from];
        around.Sort();
        return limit > 0 && Math.Abs(own - around[Reach]) > limit;
    }

    private static double Middle(double a, double b, double c) => Math.Max(Math.Min(a, b), Math.Min(Math.Max(a, b), c));
}
