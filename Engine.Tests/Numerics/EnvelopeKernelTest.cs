using BearingAnalytics.Numerics.Kernels;

namespace BearingAnalytics.Tests.Numerics;

/// <summary>The loops of an envelope spectrum against their scalar twins, between poisoned margins.</summary>
[Trait("floor", "numerics")]
public class EnvelopeKernelTest
{
    private const int Margin = 19;
    private const int LongestLength = 257;

    private static readonly ScalarKernel Twin = new();

    public static TheoryData<string> Kernels => [.. KernelRegistry.All.Select(kernel => kernel.Name)];

    [Theory, MemberData(nameof(Kernels))]
    public void Sum_and_peak_agree_with_the_scalar_ones_and_read_nothing_beside(string name)
    {
        for (int length = 0; length <= LongestLength; length++)
        {
            ReadOnlySpan<float> values = Values(length, lowest: -900);
            (double sum, float peak) = Twin.SumAndPeak(values);
            (double Sum, float Peak) actual = Kernel(name).SumAndPeak(values);
            Assert.Equal(sum, actual.Sum, 1e-13 * length * peak);
            Assert.Equal(peak, actual.Peak);
            Assert.Equal(sum, Kernel(name).Sum(values), 1e-13 * length * peak);
        }
    }

    [Theory, MemberData(nameof(Kernels))]
    public void Scaled_roots_agree_with_the_scalar_ones_and_write_nothing_beside(string name)
    {
        const double Sentinel = -77;
        for (int length = 0; length <= LongestLength; length++)
        {
            ReadOnlySpan<float> values = Values(length, lowest: 0);
            double[] expected = new double[length];
            Twin.ScaledRoots(values, 0.3, expected);
            double[] target = new double[length + (2 * Margin)];
            Array.Fill(target, Sentinel);
            Kernel(name).ScaledRoots(values, 0.3, target.AsSpan(Margin, length));
            for (int i = 0; i < length; i++)
            {
                Assert.Equal(expected[i], target[Margin + i], 1e-15 * expected[i]);
            }

            Assert.All(target[..Margin].Concat(target[(Margin + length)..]), margin => Assert.Equal(Sentinel, margin));
        }
    }

    private static Span<float> Values(int length, double lowest)
    {
        float[] poisoned = new float[length + (2 * Margin)];
        Array.Fill(poisoned, float.NaN);
        Random random = new(length);
        for (int i = 0; i < length; i++)
        {
            poisoned[Margin + i] = (float)(lowest + (1000 * random.NextDouble()));
        }

        return poisoned.AsSpan(Margin, length);
    }

    private static INumericKernel Kernel(string name) => KernelRegistry.All.Single(kernel => kernel.Name == name);
}
