namespace BearingAnalytics.Numerics.Kernels;

internal partial interface INumericKernel
{
    /// <summary>
    /// Sum of all values, accumulated in double precision, and the largest magnitude (0 for none; without meaning beside a NaN).
    /// </summary>
    (double Sum, float Peak) SumAndPeak(ReadOnlySpan<float> values);

    /// <summary><c>roots[i] = scale * sqrt(powers[i])</c> in double precision.</summary>
    void ScaledRoots(ReadOnlySpan<float> powers, double scale, Span<double> roots);
}
