namespace BearingAnalytics.Numerics.Kernels;

internal sealed partial class ScalarKernel
{
    public (double Sum, float Peak) SumAndPeak(ReadOnlySpan<float> values)
    {
        double sum = 0;
        float peak = 0;
        foreach (float value in values)
        {
            sum += value;
            peak = Math.Max(peak, Math.Abs(value));
        }

        return (sum, peak);
    }

    public void ScaledRoots(ReadOnlySpan<float> powers, double scale, Span<double> roots)
    {
        for (int i = 0; i < roots.Length; i++)
        {
            roots[i] = scale * Math.Sqrt(powers[i]);
        }
    }
}
