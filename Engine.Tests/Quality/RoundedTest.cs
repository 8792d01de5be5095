using BearingAnalytics.Quality;

namespace BearingAnalytics.Tests.Quality;

/// <summary>Expected texts follow GUM 7.2.6: two significant digits of the uncertainty, the value to the same place.</summary>
public class RoundedTest
{
    [Theory]
    [InlineData(365.2123, 4.31, "mm", "365.2 ± 4.3 mm")]
    [InlineData(4788.7, 1790.4, "mm", "4800 ± 1800 mm")]
    [InlineData(-2318.8, 132.1, "mm", "−2320 ± 130 mm")]
    [InlineData(0.09912, 0.00871, "µm", "0.0991 ± 0.0087 µm")]
    [InlineData(2.0, 0.1, "", "2.00 ± 0.10")]
    [InlineData(0.123456, 0, "µm", "0.12346 µm")]
    [InlineData(0.123456, double.NaN, "µm", "0.12346 µm")]
    [InlineData(double.NaN, 0.1, "µm", "– µm")]
    [InlineData(double.PositiveInfinity, double.PositiveInfinity, "mm", "∞ mm")]
    [InlineData(3.2, double.PositiveInfinity, "mm", "3.2 mm")]
    public void A_value_is_rounded_to_its_uncertainty(double value, double uncertainty, string unit, string expected) =>
        Assert.Equal(expected, Rounded.PlusMinus(value, uncertainty, unit));

    [Theory]
    [InlineData(8.995, 5, "8.995")]
    [InlineData(123456.0, 5, "123456")]
    [InlineData(0.0, 5, "0")]
    [InlineData(-0.0451234, 3, "−0.0451")]
    [InlineData(100.0, 3, "100")]
    [InlineData(double.NaN, 5, "–")]
    [InlineData(null, 5, "")]
    public void A_plain_number_has_no_exponent_and_no_idle_zeros(double? value, int digits, string expected) =>
        Assert.Equal(expected, Rounded.Plain(value, digits));

    [Theory]
    [InlineData(1.0, "100 %")]
    [InlineData(0.99951, "> 99.9 %")]
    [InlineData(0.975, "97.5 %")]
    [InlineData(0.0004, "< 0.1 %")]
    [InlineData(0.0, "0 %")]
    [InlineData(double.NaN, "–")]
    public void A_probability_is_never_rounded_to_certainty(double probability, string expected) =>
        Assert.Equal(expected, Rounded.Percent(probability));
}
