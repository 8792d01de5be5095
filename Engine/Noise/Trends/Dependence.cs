using System.Globalization;
using BearingAnalytics.Numerics;
using BearingAnalytics.Quality;

namespace BearingAnalytics.Noise.Trends;

/// <summary>
/// Whether neighbouring recordings resemble each other beyond the step: warm-up and load wander slowly, and then chance steps are larger
/// than a random order shows.
/// </summary>
internal static class Dependence
{
    /// <summary>Fewer residuals tell nothing about their correlation.</summary>
    private const int FewestRecordings = 20;

    /// <summary>Chance at which the correlation is spoken of.</summary>
    private const double Significance = 0.01;

    public static IEnumerable<Finding> Of(IReadOnlyList<IndicatorTrend> trends, double[][] levels)
    {
        double[] correlations = [.. trends.Zip(levels, (trend, series) => FirstCorrelation(series, trend.ChangeIndex))];
        int count = levels[0].Length;
        double largest = correlations.Max();
        if (count >= FewestRecordings && correlations.Length * NormalDistribution.UpperTail(largest * Math.Sqrt(count)) < Significance)
        {
            yield return new Finding("trend-not-independent", FindingSeverity.Warning, string.Create(CultureInfo.InvariantCulture,
                $"Neighbouring recordings resemble each other (correlation {largest:0.00} beside the step): drift, or growth that is no "
                + $"step. The chances stated are then too small; look at the picture."));
        }
    }

    private static double FirstCorrelation(double[] series, int index)
    {
        double before = series.Take(index).Average(), after = series.Skip(index).Average();
        double[] rest = [.. series.Select((value, i) => value - (i < index ? before : after))];
        double squares = rest.Sum(x => x * x);
        return squares > 0 ? rest.Zip(rest.Skip(1), (a, b) => a * b).Sum() / squares : 0;
    }
}
