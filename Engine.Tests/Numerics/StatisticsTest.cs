using BearingAnalytics.Numerics;
using MathNet.Numerics.Statistics;

namespace BearingAnalytics.Tests.Numerics;

[Trait("floor", "numerics")]
public class StatisticsTest
{
    [Fact]
    public void Moments_agree_with_an_independent_library_at_every_small_length()
    {
        Random random = new(11);
        for (int length = 4; length <= 257; length++)
        {
            float[] values = [.. Enumerable.Range(0, length).Select(_ => (float)(random.NextDouble() - 0.3))];
            Moments moments = Moments.Of(values);
            double[] exact = [.. values.Select(v => (double)v)];
            Assert.Equal(exact.Mean(), moments.Mean, 1e-12);
            Assert.Equal(exact.PopulationStandardDeviation(), moments.StandardDeviation, 1e-12);
            Assert.Equal(exact.PopulationSkewness(), moments.Skewness, 1e-6);
            Assert.Equal(exact.PopulationKurtosis() + 3, moments.Kurtosis, 1e-6);
            Assert.Equal(exact.Max(v => Math.Abs(v - exact.Mean())), moments.PeakDeviation, 1e-12);
        }
    }

    [Fact]
    public void A_small_signal_on_a_large_offset_keeps_its_moments()
    {
        float[] values = [.. Enumerable.Range(0, 100_000).Select(i => 4096f + (i % 2 == 0 ? 0.25f : -0.25f))];
        Moments moments = Moments.Of(values);
        Assert.Equal(0.25, moments.StandardDeviation, 1e-9);
        Assert.Equal(1, moments.Kurtosis, 1e-6);
    }

    [Fact]
    public void No_values_and_a_missing_value_give_no_numbers()
    {
        Assert.True(double.IsNaN(Moments.Of([]).Mean));
        Assert.True(double.IsNaN(Moments.Of([1, float.NaN, 2]).StandardDeviation));
    }

    [Fact]
    public void The_running_median_is_the_median_at_every_half_window()
    {
        Random random = new(5);
        foreach (int width in (int[])[1, 2, 5, 31, 64])
        {
            for (int length = 1; length < 200; length += 13)
            {
                double[] values = [.. Enumerable.Range(0, length).Select(_ => random.NextDouble())];
                double[] floor = RunningMedian.Apply(values, width);
                Assert.Equal(length, floor.Length);
                for (int centre = 0; centre < length; centre += Math.Max(1, width / 2))
                {
                    int from = Math.Max(0, centre - (width / 2));
                    int to = Math.Min(length, centre + (width / 2) + 1);
                    Assert.Equal(values[from..to].Median(), floor[centre], 1e-12);
                }
            }
        }
    }

    [Fact]
    public void The_low_pass_is_that_of_an_independent_program()
    {
        // scipy.signal.firwin(9, 0.4, window='hamming'), see Golden/fir_low_pass.py.
        double[] expected = GoldenNumbers.Read("fir_low_pass.csv");
        Assert.Equal(9, expected.Length);
        double[] taps = FirLowPass.Design(8, 0.4);
        Assert.All(expected.Zip(taps), pair => Assert.Equal(pair.First, pair.Second, 1e-14));
        Assert.Equal(1, taps.Sum(), 1e-14);
        Assert.Throws<ArgumentOutOfRangeException>(() => FirLowPass.Design(8, 1));
    }
}
