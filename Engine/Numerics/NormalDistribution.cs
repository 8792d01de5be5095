using MathNet.Numerics;

namespace BearingAnalytics.Numerics;

/// <summary>The standard normal distribution, accurate far into its tails.</summary>
public static class NormalDistribution
{
    /// <summary>Probability of a value above <paramref name="deviate"/>: ½ erfc(x/√2). 0 at +∞, 1 at −∞, NaN for NaN.</summary>
    /// <param name="deviate">In standard deviations from the mean.</param>
    public static double UpperTail(double deviate) => double.IsInfinity(deviate)
        ? (deviate > 0 ? 0 : 1)
        : 0.5 * SpecialFunctions.Erfc(deviate / Constants.Sqrt2);
}
