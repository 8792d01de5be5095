using BearingAnalytics.Numerics;
using MathNet.Numerics.Distributions;

namespace BearingAnalytics.Tests.Numerics;

[Trait("floor", "numerics")]
public sealed class NormalDistributionTest
{
    /// <summary>Tail probabilities of Abramowitz and Stegun, table 26.1 and 26.2 (−log10 of the tail).</summary>
    [Theory]
    [InlineData(0, 0.5, 1e-15)]
    [InlineData(1, 0.158655253931457, 1e-15)]
    [InlineData(2, 0.022750131948179, 1e-15)]
    [InlineData(3, 0.001349898031630, 1e-15)]
    public void The_tail_agrees_with_the_published_table(double deviate, double tail, double tolerance)
    {
        Assert.Equal(tail, NormalDistribution.UpperTail(deviate), tolerance);
        Assert.Equal(1 - tail, NormalDistribution.UpperTail(-deviate), tolerance);
    }

    [Theory]
    [InlineData(5, 6.54265)]
    [InlineData(10, 23.11805)]
    [InlineData(20, 88.56010)]
    [InlineData(30, 197.30921)]
    public void Far_tails_keep_their_digits(double deviate, double minusLog10) =>
        Assert.Equal(minusLog10, -Math.Log10(NormalDistribution.UpperTail(deviate)), 6e-6);

    [Fact]
    public void The_tail_agrees_with_another_programs_distribution()
    {
        for (double x = -8; x <= 8; x += 0.125)
        {
            Assert.Equal(Normal.CDF(0, 1, -x), NormalDistribution.UpperTail(x), 1e-15);
        }
    }

    [Fact]
    public void The_ends_and_NaN_are_themselves()
    {
        Assert.Equal(0, NormalDistribution.UpperTail(double.PositiveInfinity));
        Assert.Equal(1, NormalDistribution.UpperTail(double.NegativeInfinity));
        Assert.True(double.IsNaN(NormalDistribution.UpperTail(double.NaN)));
        Assert.Equal(0, NormalDistribution.UpperTail(1e6));
    }
}
