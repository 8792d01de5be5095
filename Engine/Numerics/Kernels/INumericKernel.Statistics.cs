namespace BearingAnalytics.Numerics.Kernels;

internal partial interface INumericKernel
{
    /// <summary>
    /// Extremes and sums of values, powers in double precision about a shift. Σ|x| and Σ√|x| of fast kernels are rounded to single
    /// precision now and then, each within 10⁻⁶ of itself and far closer as a rule. Where a value is NaN the sums are NaN and the extremes
    /// mean nothing.
    /// </summary>
    TimeSums TimeSums(ReadOnlySpan<float> values, double shift);
}

/// <summary>What is summed over the values x: powers of x − shift, |x| and √|x|; and the least and the largest x.</summary>
internal readonly record struct TimeSums(
    double First, double Second, double Third, double Fourth, double Magnitude, double Root, float Minimum, float Maximum);
