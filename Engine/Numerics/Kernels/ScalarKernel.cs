using System.Numerics;

namespace BearingAnalytics.Numerics.Kernels;

/// <summary>The specification: one value after the other.</summary>
internal sealed class ScalarKernel : INumericKernel
{
    public string Name => "scalar";

    public bool IsSupported => true;

    public double Sum(ReadOnlySpan<float> values)
    {
        double sum = 0;
        foreach (float value in values)
        {
            sum += value;
        }

        return sum;
    }

    public PowerSums PowerSums(ReadOnlySpan<float> values, double mean)
    {
        double second = 0, third = 0, fourth = 0, peak = 0;
        foreach (float value in values)
        {
            double deviation = value - mean;
            double square = deviation * deviation;
            second += square;
            third += square * deviation;
            fourth += square * square;
            peak = Math.Max(peak, Math.Abs(deviation));
        }

        return new PowerSums(second, third, fourth, peak);
    }

    public void SquaredMagnitude(ReadOnlySpan<Complex> values, Span<double> result)
    {
        for (int i = 0; i < values.Length; i++)
        {
            result[i] = (values[i].Real * values[i].Real) + (values[i].Imaginary * values[i].Imaginary);
        }
    }
}
