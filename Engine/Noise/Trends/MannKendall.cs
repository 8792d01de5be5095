using BearingAnalytics.Numerics;

namespace BearingAnalytics.Noise.Trends;

/// <summary>
/// The Mann-Kendall test for a monotonic trend and Sen's slope. Without ties and for up to 50 values the chance is exact, by counting
/// orders with so many inversions; otherwise normal with the correction for ties (Kendall 1975).
/// </summary>
internal sealed record MannKendall(double Tau, double PValue, double Slope)
{
    private const int MostExact = 50;

    /// <summary>Pairs looked at for the slope; longer series are thinned.</summary>
    private const int MostForSlope = 1500;

    public static MannKendall Of(double[] times, double[] values)
    {
        int n = values.Length;
        long score = 0;
        for (int i = 0; i < n; i++)
        {
            for (int j = i + 1; j < n; j++)
            {
                score += Math.Sign(values[j] - values[i]);
            }
        }

        double pairs = 0.5 * n * (n - 1);
        int[] ties = [.. values.GroupBy(value => value).Select(group => group.Count()).Where(count => count > 1)];
        double tau = pairs > 0 ? score / pairs : 0;
        double chance = n < 3 ? 1 : n <= MostExact && ties.Length == 0 ? Exact(n, Math.Abs(score)) : Normal(n, Math.Abs(score), ties);
        return new MannKendall(tau, chance, SenSlope(times, values));
    }

    private static double Exact(int n, long score)
    {
        // Share of orders with i inversions, built up value by value; the score is pairs less twice the inversions.
        int pairs = n * (n - 1) / 2;
        double[] share = new double[pairs + 1];
        share[0] = 1;
        for (int size = 2; size <= n; size++)
        {
            double[] next = new double[pairs + 1];
            for (int i = 0; i <= pairs; i++)
            {
                for (int moved = 0; moved < size && moved <= i; moved++)
                {
                    next[i] += share[i - moved] / size;
                }
            }

            share = next;
        }

        int most = (int)((pairs - score) / 2);
        return Math.Min(1, 2 * share.Take(most + 1).Sum());
    }

    private static double Normal(int n, long score, int[] ties)
    {
        double variance = ((double)n * (n - 1) * ((2.0 * n) + 5)) - ties.Sum(t => (double)t * (t - 1) * ((2.0 * t) + 5));
        double deviation = Math.Sqrt(variance / 18);
        return score == 0 || deviation == 0 ? 1 : Math.Min(1, 2 * NormalDistribution.UpperTail((score - 1) / deviation));
    }

    private static double SenSlope(double[] times, double[] values)
    {
        int stride = 1 + ((values.Length - 1) / MostForSlope);
        List<double> slopes = [];
        for (int i = 0; i < values.Length; i += stride)
        {
            for (int j = i + stride; j < values.Length; j += stride)
            {
                if (times[j] > times[i])
                {
                    slopes.Add((values[j] - values[i]) / (times[j] - times[i]));
                }
            }
        }

        return slopes.Count == 0 ? 0 : RobustStatistics.Median([.. slopes]);
    }
}
