using BearingAnalytics.Numerics;
using CsCheck;

namespace BearingAnalytics.Tests.Numerics;

[Trait("floor", "numerics")]
public class StatisticsTest
{
    private static readonly Gen<double[]> Values = Gen.Double[-100, 100].Array[1, 300];

    [Fact]
    public void Moments_of_known_distributions_have_their_textbook_values()
    {
        double[] sine = [.. Enumerable.Range(0, 1000).Select(i => 3 * Math.Sin(2 * Math.PI * i / 100))];
        Moments moments = Moments.Of(sine);
        Assert.Equal(0, moments.Mean, 1e-14);
        Assert.Equal(4.5, moments.Variance, 1e-12);
        Assert.Equal(1.5, moments.Kurtosis, 1e-12);
        Assert.Equal(-1.5, moments.ExcessKurtosis, 1e-12);
        Assert.Equal(Math.Sqrt(2), moments.CrestFactor, 1e-12);

        // Two points: skewness (1 − 2p)/√(p(1 − p)), kurtosis (1 − 3p(1 − p))/(p(1 − p)) with p = 1/5.
        moments = Moments.Of((float[])[0, 0, 0, 0, 1]);
        Assert.Equal(0.2, moments.Mean, 1e-15);
        Assert.Equal(1.5, moments.Skewness, 1e-12);
        Assert.Equal(3.25, moments.Kurtosis, 1e-12);
    }

    /// <summary>A raw counter with an offset hundreds of times the signal keeps its kurtosis.</summary>
    [Fact]
    public void A_large_offset_does_not_spoil_the_fourth_moment()
    {
        Random random = new(5);
        double[] values = [.. Enumerable.Range(0, 10000).Select(_ => random.NextDouble() - 0.5)];
        Moments plain = Moments.Of(values);
        Moments raised = Moments.Of([.. values.Select(v => v + 8192)]);
        Assert.Equal(plain.Kurtosis, raised.Kurtosis, 1e-9);
        Assert.Equal(plain.Skewness, raised.Skewness, 1e-9);
        Assert.Equal(8192 + plain.Minimum, raised.Minimum, 1e-9);
    }

    [Fact]
    public void Nothing_and_silence_and_NaN_are_answered_without_surprise()
    {
        Assert.True(double.IsNaN(Moments.Of((double[])[]).Mean));
        Assert.True(double.IsNaN(RobustStatistics.Median([])));
        Moments constant = Moments.Of((float[])[0.1f, 0.1f, 0.1f]);
        Assert.Equal(0, constant.Variance);
        Assert.True(double.IsNaN(constant.Kurtosis));
        Assert.True(double.IsNaN(Moments.Of((float[])[1, float.NaN, 2]).Variance));
    }

    [Fact]
    public void Quantiles_agree_with_sorting() => Gen.Select(Values, Gen.Double[0, 1]).Sample(
        (values, p) =>
        {
            double[] sorted = [.. values.Order()];
            double position = p * (sorted.Length - 1);
            int below = (int)position;
            double expected = sorted[below] + ((position - below) * (sorted[Math.Min(below + 1, sorted.Length - 1)] - sorted[below]));
            return Math.Abs(RobustStatistics.Quantile(values, p) - expected) <= 1e-12;
        },
        seed: "0N0XIzNsQ0O2",
        iter: 500);

    [Fact]
    public void Many_equal_values_and_sorted_values_do_not_hurt_the_selection()
    {
        Assert.Equal(1, RobustStatistics.Median([.. Enumerable.Repeat(1.0, 100_000)]));
        Assert.Equal(50_000, RobustStatistics.Median([.. Enumerable.Range(0, 100_001).Select(i => (double)i)]));
        Assert.Equal(25_000, RobustStatistics.MedianAbsoluteDeviation([.. Enumerable.Range(0, 100_001).Select(i => (double)i)]));
    }

    [Fact]
    public void The_scaled_deviation_of_Gaussian_noise_is_its_standard_deviation()
    {
        Random random = new(11);
        double[] values = [.. Enumerable.Range(0, 200_000).Select(_ => 2 * Gaussian(random))];
        Assert.Equal(2, RobustStatistics.GaussianConsistency * RobustStatistics.MedianAbsoluteDeviation(values), 0.02);
        Assert.Equal(3, Moments.Of(values).Kurtosis, 0.05);
    }

    [Fact]
    public void A_running_median_agrees_with_sorting_each_window() => Gen.Select(Values, Gen.Int[1, 400]).Sample(
        (values, width) =>
        {
            double[] actual = new double[values.Length];
            RunningMedian.Compute(values, width, actual);
            int half = width / 2;
            return values.Select((_, i) =>
            {
                double[] window = [.. values[Math.Max(0, i - half)..Math.Min(values.Length, i + half + 1)].Order()];
                return 0.5 * (window[(window.Length - 1) / 2] + window[window.Length / 2]);
            }).SequenceEqual(actual);
        },
        seed: "0N0XIzNsQ0O2",
        iter: 200);

    [Fact]
    public void Removing_a_line_leaves_what_was_added_to_it() => Gen.Select(Values, Gen.Double[-10, 10], Gen.Double[-1, 1]).Sample(
        (values, level, slope) =>
        {
            double[] tilted = [.. values.Select((v, i) => v + level + (slope * i))];
            double[] a = new double[values.Length];
            double[] b = new double[values.Length];
            LinearTrend.Fit(values).Remove(values, a);
            LinearTrend.Fit(tilted).Remove(tilted, b);
            return a.Zip(b).All(pair => Math.Abs(pair.First - pair.Second) < 1e-10);
        },
        seed: "0N0XIzNsQ0O2",
        iter: 200);

    internal static double Gaussian(Random random) =>
        Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
}
