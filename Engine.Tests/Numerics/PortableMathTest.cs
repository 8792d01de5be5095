using BearingAnalytics.Numerics;

namespace BearingAnalytics.Tests.Numerics;

[Trait("floor", "numerics")]
public class PortableMathTest
{
    [Fact]
    public void Sine_and_cosine_agree_with_the_library_within_2e_16_up_to_100000_radians()
    {
        for (int i = 0; i < 20000; i++)
        {
            double x = (i - 10000) * 9.87654321;
            Assert.Equal(Math.Sin(x), PortableMath.Sin(x), 3e-16);
            Assert.Equal(Math.Cos(x), PortableMath.Cos(x), 3e-16);
        }
    }

    [Fact]
    public void Exponential_and_logarithm_agree_with_the_library_within_4_units_in_the_last_place()
    {
        for (int i = 1; i < 20000; i++)
        {
            double x = (i - 10000) * 0.0345;
            Assert.InRange(PortableMath.Exp(x) / Math.Exp(x) - 1, -9e-16, 9e-16);
            double y = Math.Exp(x);
            Assert.Equal(Math.Log(y), PortableMath.Log(y), Math.Max(1e-16, 5e-16 * Math.Abs(x)));
        }
    }

    [Fact]
    public void Powers_agree_with_the_library()
    {
        Assert.Equal(Math.Pow(1.2345, 1.5), PortableMath.Pow(1.2345, 1.5), 1e-14);
        Assert.Equal(Math.Pow(1e-6, 1.5), PortableMath.Pow(1e-6, 1.5), 1e-22);
    }
}
