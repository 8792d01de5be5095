using BearingAnalytics.Numerics;
using CsCheck;
using MathNet.Numerics.Statistics;

namespace BearingAnalytics.Tests.Numerics;

[Trait("floor", "numerics")]
public class RobustStatisticsTest
{
    [Fact]
    public void Quantiles_agree_with_an_independent_library_at_every_small_length()
    {
        Random random = new(13);
        for (int length = 1; length <= 60; length++)
        {
            double[] values = [.. Enumerable.Range(0, length).Select(_ => random.NextDouble())];
            double[] before = [.. values];
            foreach (double share in (double[])[0, 0.01, 0.25, 0.5, 1.0 / 3, 0.9, 0.99, 1])
            {
                Assert.Equal(values.QuantileCustom(share, QuantileDefinition.R7), RobustStatistics.Quantile(values, share), 1e-13);
            }

            Assert.Equal(values.Median(), RobustStatistics.Median(values), 1e-15);
            Assert.Equal(before, values);
        }
    }

    /// <summary>numpy.quantile([3, 1, 4, 1, 5, 9, 2, 6], [0.1, 0.5, 0.75]) and scipy.stats.median_abs_deviation.</summary>
    [Fact]
    public void A_worked_example_is_that_of_another_program()
    {
        double[] values = [3, 1, 4, 1, 5, 9, 2, 6];
        Assert.Equal(1.0, RobustStatistics.Quantile(values, 0.1), 1e-15);
        Assert.Equal(3.5, RobustStatistics.Median(values), 1e-15);
        Assert.Equal(5.25, RobustStatistics.Quantile(values, 0.75), 1e-15);
        Assert.Equal(2.0, RobustStatistics.MedianAbsoluteDeviation(values), 1e-15);
    }

    [Fact]
    public void The_scaled_deviation_of_Gaussian_values_is_their_standard_deviation_and_stays_with_a_tenth_of_outliers()
    {
        double[] values = [.. Spectra.GaussianNoise.Of(100_000, 17).Select(v => 5 + (2.0 * v))];
        Assert.Equal(2, RobustStatistics.GaussianScale * RobustStatistics.MedianAbsoluteDeviation(values), 0.02);
        for (int i = 0; i < values.Length; i += 10)
        {
            values[i] = 1e9;
        }

        Assert.InRange(RobustStatistics.GaussianScale * RobustStatistics.MedianAbsoluteDeviation(values), 2, 2.5);
    }

    [Fact]
    public void Quantiles_rise_with_the_share_and_move_with_the_values() =>
        Gen.Select(Gen.Double[-1e6, 1e6].Array[1, 40], Gen.Double[0, 1], Gen.Double[0, 1]).Sample((values, a, b) =>
        {
            double low = RobustStatistics.Quantile(values, Math.Min(a, b));
            Assert.True(low <= RobustStatistics.Quantile(values, Math.Max(a, b)) + 1e-9);
            Assert.Equal(-low, RobustStatistics.Quantile([.. values.Select(v => -v)], 1 - Math.Min(a, b)), 1e-5);
            double spread = RobustStatistics.MedianAbsoluteDeviation(values);
            Assert.Equal(3 * spread, RobustStatistics.MedianAbsoluteDeviation([.. values.Select(v => 7 - (3 * v))]), 1e-8 * (1 + spread));
        });

    [Fact]
    public void Nothing_and_missing_values_give_no_number_and_a_share_outside_is_refused()
    {
        Assert.True(double.IsNaN(RobustStatistics.Median([])));
        Assert.True(double.IsNaN(RobustStatistics.MedianAbsoluteDeviation([])));
        Assert.True(double.IsNaN(RobustStatistics.Median([1, double.NaN, 2])));
        Assert.True(double.IsNaN(RobustStatistics.MedianAbsoluteDeviation([1, double.NaN, 2])));
        Assert.Equal(double.PositiveInfinity, RobustStatistics.Median([1, double.PositiveInfinity, double.PositiveInfinity]));
        Assert.Throws<ArgumentOutOfRangeException>(() => RobustStatistics.Quantile([1, 2], 1.01));
        Assert.Throws<ArgumentOutOfRangeException>(() => RobustStatistics.Quantile([1, 2], double.NaN));
    }
}
