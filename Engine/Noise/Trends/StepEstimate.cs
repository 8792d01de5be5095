using BearingAnalytics.Numerics;

namespace BearingAnalytics.Noise.Trends;

/// <summary>
/// Where a series steps and by how much, with what resampling says about both: within each part values are drawn again with replacement,
/// and the step is looked for anew.
/// </summary>
internal sealed record StepEstimate(int Index, (int From, int To) IndexInterval, double Size, (double Low, double High) SizeInterval)
{
    private const ulong Purpose = 72;
    private const double Tail = 0.025;

    /// <summary>
    /// Places are few and whole numbers, and resampling around the place found understates their scatter: the outer percentiles are taken.
    /// </summary>
    private const double PlaceTail = 0.005;

    public static StepEstimate Of(double[] levels, TrendOptions options)
    {
        int index = LargestStep.Of(LargestStep.Standardised(levels)).Index;
        RandomStream random = new(options.Seed, Purpose);
        double[] drawn = new double[levels.Length];
        double[] places = new double[options.Resamples];
        double[] sizes = new double[options.Resamples];
        for (int i = 0; i < options.Resamples; i++)
        {
            for (int k = 0; k < drawn.Length; k++)
            {
                drawn[k] = k < index
                    ? levels[(int)(random.Uniform() * index)]
                    : levels[index + (int)(random.Uniform() * (levels.Length - index))];
            }

            places[i] = LargestStep.Of(LargestStep.Standardised(drawn)).Index;
            sizes[i] = Difference(drawn, index);
        }

        double size = Difference(levels, index);
        return options.Resamples == 0
            ? new StepEstimate(index, (index, index), size, (size, size))
            : new StepEstimate(
                index,
                ((int)RobustStatistics.Quantile(places, PlaceTail), (int)Math.Ceiling(RobustStatistics.Quantile(places, 1 - PlaceTail))),
                size,
                (RobustStatistics.Quantile(sizes, Tail), RobustStatistics.Quantile(sizes, 1 - Tail)));
    }

    private static double Difference(double[] levels, int index) => levels.Skip(index).Average() - levels.Take(index).Average();
}
