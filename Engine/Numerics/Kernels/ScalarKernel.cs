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
}
