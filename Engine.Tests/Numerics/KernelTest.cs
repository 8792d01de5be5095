using BearingAnalytics.Numerics;
using BearingAnalytics.Numerics.Kernels;

namespace BearingAnalytics.Tests.Numerics;

[Trait("floor", "numerics")]
public class KernelTest
{
    private const int Margin = 19;
    private const int LongestLength = 257;

    private static readonly ScalarKernel Twin = new();

    // Unsupported widths are emulated by the runtime: slower, but the code is the same and can be tested everywhere.
    private static readonly INumericKernel[] All = [.. KernelRegistry.All];

    [Fact]
    public void Sums_agree_with_the_scalar_twin_for_every_length() => ForEveryLength((kernel, length, values) =>
    {
        double expected = Twin.Sum(values);
        Assert.Equal(expected, kernel.Sum(values), 1e-12 * Math.Max(1, length));
    });

    [Fact]
    public void A_missing_value_is_not_lost()
    {
        foreach (INumericKernel kernel in All)
        {
            float[] values = new float[100];
            values[37] = float.NaN;
            Assert.True(double.IsNaN(kernel.Sum(values)));
        }
    }

    [Fact]
    public void A_wish_is_granted_where_it_can_be_and_answered_where_not()
    {
        Assert.Equal("scalar", KernelRegistry.Choose(" Scalar ").Kernel.Name);
        (INumericKernel kernel, string reason) = KernelRegistry.Choose("vector7");
        Assert.Equal(KernelRegistry.Supported[0], kernel);
        Assert.Contains("vector7", reason, StringComparison.Ordinal);
        Assert.Contains("scalar", KernelInfo.Available);
        Assert.Contains(KernelInfo.Name, KernelInfo.Available);
    }

    private static void ForEveryLength(Action<INumericKernel, int, float[]> check)
    {
        foreach (INumericKernel kernel in All)
        {
            for (int length = 0; length <= LongestLength; length++)
            {
                // NaN on both sides: a load beyond the span poisons the sum.
                Random random = new(length);
                float[] poisoned = [.. Enumerable.Repeat(float.NaN, length + (2 * Margin))];
                for (int i = 0; i < length; i++)
                {
                    poisoned[Margin + i] = (float)(random.NextDouble() - 0.3);
                }

                check(kernel, length, poisoned.AsSpan(Margin, length).ToArray());
                double sum = kernel.Sum(poisoned.AsSpan(Margin, length));
                Assert.False(double.IsNaN(sum));
            }
        }
    }
}
