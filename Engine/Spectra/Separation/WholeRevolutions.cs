using BearingAnalytics.Numerics.Kernels;

namespace BearingAnalytics.Spectra.Separation;

/// <summary>The mean of revolutions that have a whole number of samples.</summary>
internal static class WholeRevolutions
{
    /// <summary>Writes the residual and gives the average.</summary>
    public static float[] Separate(ReadOnlySpan<float> samples, int period, int revolutions, Span<float> residual)
    {
        INumericKernel kernel = KernelRegistry.Current;
        double[] sums = new double[period];
        for (int i = 0; i < revolutions; i++)
        {
            kernel.AddTo(samples.Slice(i * period, period), sums);
        }

        float[] average = [.. sums.Select(sum => (float)(sum / revolutions))];
        for (int start = 0; start < samples.Length; start += period)
        {
            int count = Math.Min(period, samples.Length - start);
            for (int i = 0; i < count; i++)
            {
                residual[start + i] = samples[start + i] - average[i];
            }
        }

        return average;
    }
}
