namespace BearingAnalytics.Numerics.Kernels;

internal sealed partial class ScalarKernel
{
    public TimeSums TimeSums(ReadOnlySpan<float> values, float pivot, float scale)
    {
        double first = 0, second = 0, third = 0, fourth = 0, magnitude = 0, root = 0;
        float minimum = float.PositiveInfinity, maximum = float.NegativeInfinity;
        foreach (float value in values)
        {
            double deviation = value - (double)pivot;
            double square = deviation * deviation;
            first += deviation;
            second += square;
            third += square * deviation;
            fourth += square * square;
            magnitude += Math.Abs((double)value);
            root += Math.Sqrt(Math.Abs((double)value));
            minimum = Math.Min(minimum, value);
            maximum = Math.Max(maximum, value);
        }

        return new TimeSums(first, second, third, fourth, magnitude, root, minimum, maximum);
    }
}
