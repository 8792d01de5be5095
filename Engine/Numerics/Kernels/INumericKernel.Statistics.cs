namespace BearingAnalytics.Numerics.Kernels;

internal partial interface INumericKernel
{
    /// <summary>
    /// Extremes and sums of values, powers about a pivot. The sums of deviations and of their squares are made in double precision. Of the
    /// others fast kernels form powers, roots and short sums in single precision and add those up in double precision: none is off by more
    /// than 10⁻⁶ of the sum of its magnitudes. They hold deviations times the scale, a power of two, whose fourth powers must lie within
    /// the range of floats; the sums are returned without the scale. Where a value is NaN the sums are NaN and the extremes mean nothing.
    /// </summary>
    TimeSums TimeSums(ReadOnlySpan<float> values, float pivot, float scale);
}

/// <summary>What is summed over the values x: powers of x − shift, |x| and √|x|; and the least and the largest x.</summary>
internal readonly record struct TimeSums(
    double First, double Second, double Third, double Fourth, double Magnitude, double Root, float Minimum, float Maximum);
