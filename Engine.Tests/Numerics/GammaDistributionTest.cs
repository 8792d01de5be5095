using BearingAnalytics.Numerics;

namespace BearingAnalytics.Tests.Numerics;

[Trait("floor", "numerics")]
public sealed class GammaDistributionTest
{
    /// <summary>Percentage points of chi-squared over 2 (Abramowitz and Stegun, table 26.8): 1, 5, 10 and 30 degrees of freedom.</summary>
    [Theory]
    [InlineData(0.5, 6.63490, 0.01)]
    [InlineData(2.5, 15.0863, 0.01)]
    [InlineData(5, 29.5883, 0.001)]
    [InlineData(15, 43.7729, 0.05)]
    public void The_tail_agrees_with_the_published_table(double shape, double chiSquared, double tail) =>
        Assert.Equal(1, GammaDistribution.UpperTail(shape, chiSquared / 2) / tail, 2e-5);

    [Fact]
    public void Far_tails_of_whole_shapes_are_Erlangs_sums()
    {
        foreach (double x in (double[])[1, 20, 100, 500])
        {
            Assert.Equal(1, GammaDistribution.UpperTail(1, x) / Math.Exp(-x), 1e-10);
            Assert.Equal(1, GammaDistribution.UpperTail(3, x) / (Math.Exp(-x) * (1 + x + (x * x / 2))), 1e-10);
        }
    }

    [Fact]
    public void The_ends_are_certain()
    {
        Assert.Equal(1, GammaDistribution.UpperTail(2, 0));
        Assert.Equal(1, GammaDistribution.UpperTail(2, -3));
        Assert.Equal(0, GammaDistribution.UpperTail(2, double.PositiveInfinity));
        Assert.True(double.IsNaN(GammaDistribution.UpperTail(2, double.NaN)));
        Assert.Throws<ArgumentOutOfRangeException>(() => GammaDistribution.UpperTail(0, 1));
    }
}
