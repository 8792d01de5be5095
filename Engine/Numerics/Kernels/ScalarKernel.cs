namespace BearingAnalytics.Numerics.Kernels;

/// <summary>The specification: one value after the other.</summary>
internal sealed partial class ScalarKernel : INumericKernel
{
    public string Name => "scalar";

    public bool IsSupported => true;

    public int VectorBytes => 0;

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
}
