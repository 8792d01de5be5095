using BearingAnalytics.Numerics;

namespace BearingAnalytics.Noise.Trends;

/// <summary>
/// How often the largest step of a series is as large when its recordings stand in a random order. All indicators are put into the same
/// order, so that what they have in common is paid for once (single-step maxT, Westfall and Young 1993).
/// </summary>
internal static class PermutationTest
{
    private const ulong Purpose = 71;
    private const int MostOrders = 99_999;
    private const int FewestOrders = 1_999;

    /// <summary>Values gone through in about a second.</summary>
    private const double Work = 2e8;

    /// <summary>Slack for sums that are equal but for rounding.</summary>
    private const double Rounding = 1e-9;

    /// <summary>
    /// The chance of a perfect step in the middle: two of all ways to choose half of the recordings; 1 for fewer than four recordings.
    /// </summary>
    public static double SmallestChance(int recordings)
    {
        if (recordings < 2 * LargestStep.FewestOnASide)
        {
            return 1;
        }

        int half = recordings / 2;
        double ways = 1;
        for (int i = 1; i <= half; i++)
        {
            ways *= (double)(recordings - half + i) / i;
        }

        return 2 / ways;
    }

    /// <summary>Chance per indicator, above 0: the order observed counts among those drawn.</summary>
    public static double[] Chances(double[][] levels, TrendOptions options)
    {
        double[][] deviations = [.. levels.Select(series => LargestStep.Standardised(series))];
        double[] observed = [.. deviations.Select(series => LargestStep.Of(series).Statistic)];
        int[] asLarge = new int[levels.Length];
        int length = levels[0].Length;
        int orders = options.Permutations ?? (int)Math.Clamp(Work / ((double)length * levels.Length), FewestOrders, MostOrders);
        RandomStream random = new(options.Seed, Purpose);
        int[] order = [.. Enumerable.Range(0, length)];
        double[] drawn = new double[length];
        for (int i = 0; i < orders; i++)
        {
            Shuffle(order, random);
            double largest = 0;
            foreach (double[] series in deviations)
            {
                for (int k = 0; k < length; k++)
                {
                    drawn[k] = series[order[k]];
                }

                largest = Math.Max(largest, LargestStep.Of(drawn).Statistic);
            }

            for (int j = 0; j < asLarge.Length; j++)
            {
                asLarge[j] += largest >= observed[j] - Rounding ? 1 : 0;
            }
        }

        return [.. asLarge.Select(count => (1.0 + count) / (1 + orders))];
    }

    private static void Shuffle(int[] order, RandomStream random)
    {
        for (int i = order.Length - 1; i > 0; i--)
        {
            int other = (int)(random.Uniform() * (i + 1));
            (order[i], order[other]) = (order[other], order[i]);
        }
    }
}
