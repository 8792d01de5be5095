using BearingAnalytics.Numerics;

namespace BearingAnalytics.Tests.Numerics;

[Trait("floor", "numerics")]
public class ProportionIntervalTest
{
    /// <summary>Examples of Newcombe 1998, Statistics in Medicine 17, 857-872, Table I, method 3 (score).</summary>
    [Theory]
    [InlineData(81, 263, 0.2553, 0.3662)]
    [InlineData(15, 148, 0.0624, 0.1605)]
    [InlineData(0, 20, 0, 0.1611)]
    [InlineData(1, 29, 0.0061, 0.1718)]
    public void Published_intervals_are_found_again(int successes, int trials, double low, double high)
    {
        ProportionInterval interval = ProportionInterval.Wilson(successes, trials);
        Assert.Equal(low, interval.Low, 6e-5);
        Assert.Equal(high, interval.High, 6e-5);
        Assert.Equal((double)successes / trials, interval.Value);
    }

    [Fact]
    public void The_ends_solve_the_equation_of_the_score_test()
    {
        ProportionInterval interval = ProportionInterval.Wilson(7, 31);
        foreach (double end in (double[])[interval.Low, interval.High])
        {
            Assert.Equal(1.959963984540054, Math.Abs(interval.Value - end) / Math.Sqrt(end * (1 - end) / 31), 1e-9);
        }
    }

    [Fact]
    public void Without_a_trial_everything_is_possible_and_more_successes_than_trials_are_refused()
    {
        ProportionInterval none = ProportionInterval.Wilson(0, 0);
        Assert.True(double.IsNaN(none.Value));
        Assert.Equal((0.0, 1.0), (none.Low, none.High));
        Assert.Throws<ArgumentOutOfRangeException>(() => ProportionInterval.Wilson(3, 2));
    }
}
