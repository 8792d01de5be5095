using BearingAnalytics.Noise;
using BearingAnalytics.Noise.Trends;
using BearingAnalytics.Numerics;

namespace BearingAnalytics.Tests.Noise;

public class ConditionTrendTest(ITestOutputHelper output)
{
    [Theory]
    [InlineData(0.05)]
    [InlineData(0.01)]
    public void On_steady_series_alarms_are_as_rare_as_stated(double stated)
    {
        const int Series = 1000;
        int alarms = 0;
        for (int i = 0; i < Series; i++)
        {
            TrendOptions options = new() { FalseAlarmProbability = stated, Permutations = 199, Resamples = 0, Seed = (ulong)i + 1 };
            alarms += ConditionTrend.Of(Steady(12 + (i % 20), (ulong)i), options: options).Answer == TrendAnswer.Changed ? 1 : 0;
        }

        double deviation = Math.Sqrt(Series * stated * (1 - stated));
        output.WriteLine($"{alarms} of {Series} at {stated}");
        Assert.InRange(alarms, (Series * stated) - (3.3 * deviation), (Series * stated) + (3.3 * deviation));
    }

    [Fact]
    public void A_fault_that_grows_is_found_soon_after_it_begins()
    {
        // 30 recordings, from the 20th on 1 dB more each; scatter 0.5 dB.
        for (ulong seed = 1; seed <= 20; seed++)
        {
            RandomStream random = new(seed, 5);
            double[] levels = [.. Enumerable.Range(0, 30).Select(i => (0.5 * random.Gaussian()) + Math.Max(0, i - 19))];
            ConditionTrend trend = ConditionTrend.Of([Indicator("rms", levels)], options: new TrendOptions { Permutations = 1999 });
            Assert.Equal(TrendAnswer.Changed, trend.Answer);
            Assert.InRange(trend.Clearest!.ChangeIndex, 20, 25);
            Assert.InRange(trend.Clearest.ChangeDb, 3, 9);
        }
    }

    /// <summary>Told as soon as it is there: with every recording that comes the series is judged again.</summary>
    [Fact]
    public void A_step_of_six_decibels_is_told_within_three_recordings()
    {
        int[] delays = [.. Enumerable.Range(1, 12).Select(seed => Delay((ulong)seed))];
        output.WriteLine(string.Join(' ', delays));
        Assert.All(delays, delay => Assert.InRange(delay, 1, 3));
    }

    [Fact]
    public void Place_and_size_of_a_step_carry_an_uncertainty_that_covers_the_truth()
    {
        int place = 0, size = 0;
        const int Series = 60;
        for (ulong seed = 1; seed <= Series; seed++)
        {
            RandomStream random = new(seed, 6);
            double[] levels = [.. Enumerable.Range(0, 40).Select(i => random.Gaussian() + (i >= 25 ? 3 : 0))];
            IndicatorTrend rms = ConditionTrend.Of([Indicator("rms", levels)],
                options: new TrendOptions { Permutations = 199, Resamples = 300 }).Indicators[0];
            place += rms.ChangeIndexInterval.From <= 25 && rms.ChangeIndexInterval.To >= 25 ? 1 : 0;
            size += rms.ChangeDbInterval.Low <= 3 && rms.ChangeDbInterval.High >= 3 ? 1 : 0;
        }

        output.WriteLine($"place {place}, size {size} of {Series}");
        Assert.True(place >= 54 && size >= 51, $"place {place}, size {size} of {Series}");
    }

    /// <summary>Exact chances for four values, by counting the 24 orders: S of 6, 4, 2, 0 in 1, 3, 5, 6 of them on each side.</summary>
    [Theory]
    [InlineData(new double[] { 1, 2, 3, 4 }, 1.0, 2 * 1.0 / 24)]
    [InlineData(new double[] { 1, 2, 4, 3 }, 4.0 / 6, 2 * 4.0 / 24)]
    [InlineData(new double[] { 4, 3, 2, 1 }, -1.0, 2 * 1.0 / 24)]
    [InlineData(new double[] { 2, 4, 1, 3 }, 0, 1.0)]
    public void The_trend_test_counts_orders(double[] values, double tau, double chance)
    {
        MannKendall kendall = MannKendall.Of([0, 1, 2, 3], values);
        Assert.Equal(tau, kendall.Tau, 1e-12);
        Assert.Equal(chance, kendall.PValue, 1e-12);
    }

    [Fact]
    public void Exact_and_normal_trend_tests_meet_and_the_slope_is_that_of_the_line()
    {
        RandomStream random = new(3, 7);
        double[] values = [.. Enumerable.Range(0, 50).Select(i => random.Gaussian() + (0.005 * i))];
        double[] times = [.. Enumerable.Range(0, 50).Select(i => 0.5 * i)];
        MannKendall exact = MannKendall.Of(times, values);

        // The normal law of Kendall (1975) without ties, with the correction for continuity.
        double score = Math.Abs(exact.Tau) * 50 * 49 / 2;
        double normal = 2 * NormalDistribution.UpperTail((score - 1) / Math.Sqrt(50.0 * 49 * 105 / 18));
        Assert.Equal(normal, exact.PValue, 0.005);
        Assert.InRange(exact.PValue, 0.001, 0.999);
        Assert.Equal(2, MannKendall.Of(times, [.. times.Select(t => 2 * t)]).Slope, 1e-12);
    }

    [Fact]
    public void Few_recordings_cannot_decide_and_say_so()
    {
        ConditionTrend trend = ConditionTrend.Of([Indicator("rms", [0, 0.1, 0.2, 9, 9.1, 9.2])]);
        Assert.Equal(TrendAnswer.Undecided, trend.Answer);
        Assert.Contains(trend.Findings, f => f.Code == "trend-too-few");
        Assert.Equal(2.0 / 20, trend.SmallestPValue, 1e-12);
        Assert.Equal(2.0 / 252, PermutationTest.SmallestChance(10), 1e-12);
        Assert.Equal(TrendAnswer.Changed, ConditionTrend.Of(
            [Indicator("rms", [0, 0.1, 0.2, 9, 9.1, 9.2])], options: new TrendOptions { FalseAlarmProbability = 0.11 }).Answer);
    }

    [Fact]
    public void An_indicator_with_a_hole_is_left_out_and_a_constant_one_never_changes()
    {
        double[] steady = [.. Enumerable.Repeat(1.0, 20)];
        double[] hole = [.. steady.Select((x, i) => i == 7 ? double.NaN : x)];
        ConditionTrend trend = ConditionTrend.Of([new TrendIndicator("rms", "g", steady), new TrendIndicator("peak", "g", hole)]);
        Assert.Equal("rms", Assert.Single(trend.Indicators).Indicator.Name);
        Assert.Contains(trend.Findings, f => f.Code == "trend-indicator-incomplete");
        Assert.Equal(TrendAnswer.Steady, trend.Answer);
        Assert.Equal(1, trend.PValue);
        Assert.Throws<ArgumentException>(() =>
            ConditionTrend.Of([new TrendIndicator("rms", "g", steady), new TrendIndicator("peak", "g", [1, 2])]));
        Assert.Throws<ArgumentException>(() => ConditionTrend.Of([new TrendIndicator("rms", "g", [1, 2, 3])], [2, 1, 3]));
    }

    [Fact]
    public void A_slow_drift_is_called_by_its_name()
    {
        double[] drift = [.. Enumerable.Range(0, 60).Select(i => 2 * Math.Sin(i / 8.0))];
        Assert.Contains(ConditionTrend.Of([Indicator("rms", drift)]).Findings, f => f.Code == "trend-not-independent");
    }

    private static int Delay(ulong seed)
    {
        RandomStream random = new(seed, 8);
        List<double> levels = [.. Enumerable.Range(0, 20).Select(_ => 0.5 * random.Gaussian())];
        for (int after = 1; after <= 10; after++)
        {
            levels.Add(6 + (0.5 * random.Gaussian()));
            if (ConditionTrend.Of([Indicator("rms", levels)],
                options: new TrendOptions { Permutations = 999, Resamples = 0 }).Answer == TrendAnswer.Changed)
            {
                return after;
            }
        }

        return 99;
    }

    // Three indicators that have much in common, with tails heavier than normal.
    private static TrendIndicator[] Steady(int count, ulong seed)
    {
        RandomStream random = new(seed, 4);
        double[][] levels = [new double[count], new double[count], new double[count]];
        for (int i = 0; i < count; i++)
        {
            double common = random.Gaussian() / (0.3 + random.Uniform());
            foreach (double[] series in levels)
            {
                series[i] = common + (0.7 * random.Gaussian());
            }
        }

        return [.. levels.Select((series, i) => Indicator($"i{i}", series))];
    }

    private static TrendIndicator Indicator(string name, IEnumerable<double> decibels) =>
        new(name, "m/s²", [.. decibels.Select(db => Math.Pow(10, db / 20))]);
}
