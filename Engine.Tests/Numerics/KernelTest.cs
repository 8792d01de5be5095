using System.Numerics;
using BearingAnalytics.Numerics;
using BearingAnalytics.Numerics.Fourier;
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
        PowerSums want = Twin.PowerSums(values, 0.21);
        PowerSums have = kernel.PowerSums(values, 0.21);
        Assert.Equal(want.Second, have.Second, 1e-13 * (1 + want.Second));
        Assert.Equal(want.Third, have.Third, 1e-13 * (1 + want.Fourth));
        Assert.Equal(want.Fourth, have.Fourth, 1e-13 * (1 + want.Fourth));
        Assert.Equal(want.Peak, have.Peak);
    });

    [Fact]
    public void Squared_magnitudes_agree_and_nothing_beside_them_is_touched()
    {
        foreach (INumericKernel kernel in All)
        {
            for (int length = 0; length <= LongestLength; length++)
            {
                Random random = new(length);
                Complex[] poisoned = [.. Enumerable.Repeat(new Complex(double.NaN, double.NaN), length + (2 * Margin))];
                for (int i = 0; i < length; i++)
                {
                    poisoned[Margin + i] = new Complex(random.NextDouble() - 0.5, random.NextDouble() - 0.5);
                }

                double[] expected = new double[length];
                double[] result = [.. Enumerable.Repeat(-7.0, length + (2 * Margin))];
                Twin.SquaredMagnitude(poisoned.AsSpan(Margin, length), expected);
                kernel.SquaredMagnitude(poisoned.AsSpan(Margin, length), result.AsSpan(Margin, length));
                Assert.All(expected.Select((value, i) => (value, result[Margin + i])), pair => Assert.Equal(pair.value, pair.Item2, 1e-15));
                Assert.All(result[..Margin].Concat(result[(Margin + length)..]), value => Assert.Equal(-7.0, value));
            }
        }
    }

    [Fact]
    public void A_missing_value_is_not_lost()
    {
        foreach (INumericKernel kernel in All)
        {
            float[] values = new float[100];
            values[37] = float.NaN;
            Assert.True(double.IsNaN(kernel.Sum(values)));
            Assert.True(double.IsNaN(kernel.PowerSums(values, 0).Second));
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

    [Fact]
    public void Pairs_are_taken_apart_and_put_together_as_by_the_scalar_twin() => ForEveryLength((kernel, length) =>
    {
        double[] z = Noise(2 * length, length);
        Same(kernel, length, (k, t) => k.Deinterleave(z, t[0], t[1]), length, length);
        Same(kernel, length, (k, t) => k.Interleave(z.AsSpan(0, length), z.AsSpan(length), 1.5, t[0]), 2 * length);
    });

    [Fact]
    public void Half_spectra_agree_with_the_scalar_twin() => ForEveryLength((kernel, length) =>
    {
        if (length == 0)
        {
            return;
        }

        double[] z = Noise((2 * length) + 2, length);
        double[] w = Noise(length + 2, length + 1);
        int turns = (length / 2) + 1;
        double[] re = z[..length];
        double[] im = z[length..(2 * length)];
        Same(kernel, length, (k, t) => k.PairsToHalfSpectrum(re, im, w.AsSpan(0, turns), w.AsSpan(^turns), t[0]), (2 * length) + 2);
        Same(kernel, length, (k, t) => k.HalfSpectrumToPairs(z, w.AsSpan(0, turns), w.AsSpan(^turns), t[0], t[1]), length, length);
    });

    [Fact]
    public void Complex_products_agree_with_the_scalar_twin() => ForEveryLength((kernel, length) =>
    {
        double[] z = Noise(4 * length, length);
        Same(
            kernel,
            length,
            (k, t) => k.MultiplyComplex(
                z.AsSpan(0, length), z.AsSpan(length, length), z.AsSpan(2 * length, length), z.AsSpan(3 * length), t[0], t[1]),
            length,
            length);
    });

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(7)]
    [InlineData(8)]
    public void Each_pass_of_a_transform_agrees_with_the_scalar_twin(int radix)
    {
        foreach (INumericKernel kernel in All)
        {
            for (int groups = 1; groups <= 19; groups++)
            {
                for (int stride = 1; stride <= 19; stride++)
                {
                    int length = radix * groups * stride;
                    double[] z = Noise(2 * length, length);
                    FourierPass pass = FourierPass.Create(radix, groups, stride);
                    Same(kernel, length, (k, t) => k.FourierPass(pass, z.AsSpan(0, length), z.AsSpan(length), t[0], t[1]), length, length);
                }
            }
        }
    }

    private static double[] Noise(int length, int seed)
    {
        Random random = new(seed);
        return [.. Enumerable.Range(0, length).Select(_ => random.NextDouble() - 0.5)];
    }

    private static void ForEveryLength(Action<INumericKernel, int> check)
    {
        foreach (INumericKernel kernel in All)
        {
            for (int length = 0; length <= LongestLength; length++)
            {
                check(kernel, length);
            }
        }
    }

    private static void Same(INumericKernel kernel, int length, Action<INumericKernel, Targets> fill, params int[] sizes)
    {
        Targets expected = new(sizes);
        Targets actual = new(sizes);
        fill(Twin, expected);
        fill(kernel, actual);
        for (int i = 0; i < sizes.Length; i++)
        {
            Assert.True(actual.MarginsAreWhole(i), $"{kernel.Name}, length {length}, target {i}: written beside the span");
            double difference = sizes[i] == 0 ? 0 : expected[i].ToArray().Zip(actual[i].ToArray(), (a, b) => Math.Abs(a - b)).Max();
            Assert.True(difference <= 4e-15, $"{kernel.Name}, length {length}, target {i}: {difference}");
        }
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

    /// <summary>Output arrays with poisoned margins.</summary>
    private sealed class Targets(int[] sizes)
    {
        private const double Poison = -7.25e77;

        private readonly double[][] _arrays = [.. sizes.Select(size => Enumerable.Repeat(Poison, size + (2 * Margin)).ToArray())];

        public Span<double> this[int index] => _arrays[index].AsSpan(Margin, sizes[index]);

        public bool MarginsAreWhole(int index) =>
            _arrays[index][..Margin].Concat(_arrays[index][^Margin..]).All(value => value == Poison);
    }
}
