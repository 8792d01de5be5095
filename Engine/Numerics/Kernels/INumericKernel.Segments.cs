namespace BearingAnalytics.Numerics.Kernels;

internal partial interface INumericKernel
{
    /// <summary>Sum of all values; fast kernels round to single precision now and then, at worst 8 · 2⁻²⁴ of Σ|x|.</summary>
    double RunSum(ReadOnlySpan<float> values);

    /// <summary>sums[i] += values[i].</summary>
    void AddTo(ReadOnlySpan<float> values, Span<double> sums);
}
