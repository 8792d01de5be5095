using MathNet.Numerics;

namespace BearingAnalytics.Numerics;

/// <summary>The gamma distribution of scale 1, accurate far into its upper tail.</summary>
public static class GammaDistribution
{
    /// <summary>
    /// Probability of a value above <paramref name="value"/>: the regularised incomplete gamma function Q(a, x) (Abramowitz and Stegun
    /// 1964, 6.5.3). 1 for values that are not positive, 0 at +∞, NaN for NaN.
    /// </summary>
    /// <param name="shape">Shape a, above 0; a sum of a values of mean 1 that are distributed exponentially has shape a.</param>
    /// <param name="value">In units of the scale.</param>
    public static double UpperTail(double shape, double value)
    {
        if (!(shape > 0) || double.IsInfinity(shape))
        {
            throw new ArgumentOutOfRangeException(nameof(shape), shape, "Allowed: above 0 and finite.");
        }

        return value switch
        {
            double.NaN => double.NaN,
            <= 0 => 1,
            double.PositiveInfinity => 0,
            _ => SpecialFunctions.GammaUpperRegularized(shape, value),
        };
    }
}
