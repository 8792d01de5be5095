namespace BearingAnalytics.Numerics.Kernels;

internal sealed partial class ScalarKernel
{
    public double RunSum(ReadOnlySpan<float> values) => Sum(values);

    public void AddTo(ReadOnlySpan<float> values, Span<double> sums)
    {
        for (int i = 0; i < values.Length; i++)
        {
            sums[i] += values[i];
        }
    }
}
