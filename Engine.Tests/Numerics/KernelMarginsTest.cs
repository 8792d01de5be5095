using BearingAnalytics.Numerics.Kernels;

namespace BearingAnalytics.Tests.Numerics;

/// <summary>Sums read in place between NaN margins, NaN at every lane, and spans that do not fit together.</summary>
[Trait("floor", "numerics")]
public class KernelMarginsTest
{
    private const int Margin = 19;
    private const int LongestLength = 257;

    // Sums are added in another order.
    private const double Tolerance = 1e-14;

    private static readonly ScalarKernel Twin = new();

    public static TheoryData<string> Kernels => [.. KernelRegistry.All.Select(kernel => kernel.Name)];

    [Theory, MemberData(nameof(Kernels))]
    public void Sums_read_nothing_beside_their_values(string name)
    {
        for (int length = 0; length <= LongestLength; length++)
        {
            float[] poisoned = new float[length + (2 * Margin)];
            Array.Fill(poisoned, float.NaN);
            Random random = new(length);
            for (int i = 0; i < length; i++)
            {
                poisoned[Margin + i] = (float)((random.NextDouble() - 0.3) * Math.Pow(10, random.Next(-3, 4)));
            }

            Span<float> values = poisoned.AsSpan(Margin, length);
            Assert.Equal(Twin.Sum(values), Kernel(name).Sum(values), Tolerance * Magnitudes(values));
        }
    }

    [Theory, MemberData(nameof(Kernels))]
    public void A_single_NaN_anywhere_makes_the_sum_NaN(string name)
    {
        for (int at = 0; at < 41; at++)
        {
            float[] values = [.. Enumerable.Range(0, 41).Select(i => (float)i)];
            values[at] = float.NaN;
            Assert.True(double.IsNaN(Kernel(name).Sum(values)), $"sum, NaN at {at}");
        }
    }

    [Theory, InlineData("vector128"), InlineData("vector256"), InlineData("vector512")]
    public void A_kernel_that_cannot_run_here_is_replaced_by_the_best_and_named(string wish)
    {
        (INumericKernel kernel, string reason) = KernelRegistry.Choose(wish);
        bool runs = KernelRegistry.Supported.Any(supported => supported.Name == wish);
        Assert.Equal(runs ? wish : KernelRegistry.Supported[0].Name, kernel.Name);
        Assert.Contains(runs ? "BEARING_KERNEL" : wish, reason, StringComparison.Ordinal);
    }

    [Fact]
    public void The_environment_of_this_run_is_obeyed()
    {
        string? wish = Environment.GetEnvironmentVariable("BEARING_KERNEL");
        bool runs = KernelRegistry.Supported.Any(kernel => kernel.Name == wish);
        Assert.Equal(runs ? wish : KernelRegistry.Supported[0].Name, KernelRegistry.Current.Name);
    }

    private static double Magnitudes(ReadOnlySpan<float> values)
    {
        double sum = 0;
        foreach (float value in values)
        {
            sum += Math.Abs(value);
        }

        return sum;
    }

    private static INumericKernel Kernel(string name) => KernelRegistry.All.Single(kernel => kernel.Name == name);
}
