using System.Numerics;
using BearingAnalytics.Numerics;
using BearingAnalytics.Numerics.Kernels;

namespace BearingAnalytics.Tests.Numerics;

/// <summary>
/// Every kernel at every length from 0 to 257 against the scalar twin, in the middle of arrays whose margins must stay as they were.
/// </summary>
[Trait("floor", "numerics")]
public class KernelTest
{
    private const double Poison = -7.25e77;
    private const int Margin = 24;

    private static readonly ScalarKernel Scalar = new();

    public static TheoryData<string> Kernels { get; } = [.. KernelRegistry.All.Select(kernel => kernel.Name)];

    [Theory]
    [MemberData(nameof(Kernels))]
    public void Interleaving_agrees_with_scalar_for_every_length(string name) => ForEveryLength(name, (kernel, n) =>
    {
        double[] z = Noise(2 * n, n);
        Same(n, (k, o) => k.Deinterleave(z, 1.5, o[0], o[1]), kernel, n, n);
        Same(n, (k, o) => k.Interleave(z.AsSpan(0, n), z.AsSpan(n), 1.5, o[0]), kernel, 2 * n);
    });

    [Theory]
    [MemberData(nameof(Kernels))]
    public void Half_spectra_agree_with_scalar_for_every_length(string name) => ForEveryLength(name, (kernel, n) =>
    {
        if (n == 0)
        {
            return;
        }

        double[] z = Noise((2 * n) + 2, n);
        double[] w = Noise(n + 2, n + 1);
        int turns = (n / 2) + 1;
        double[] re = z[..n];
        double[] im = z[n..(2 * n)];
        Same(n, (k, o) => k.PairsToHalfSpectrum(re, im, w.AsSpan(0, turns), w.AsSpan(^turns), o[0]), kernel, (2 * n) + 2);
        Same(n, (k, o) => k.HalfSpectrumToPairs(z, w.AsSpan(0, turns), w.AsSpan(^turns), o[0], o[1]), kernel, n, n);
    });

    [Theory]
    [MemberData(nameof(Kernels))]
    public void Products_agree_with_scalar_for_every_length(string name) => ForEveryLength(name, (kernel, n) =>
    {
        double[] a = Noise(n, n);
        double[] b = Noise(n, n + 1);
        double[] c = Noise(n, n + 2);
        double[] d = Noise(n, n + 3);
        Same(n, (k, o) => k.MultiplyComplex(a, b, c, d, o[0], o[1]), kernel, n, n);
        Same(n, (k, o) => k.Multiply(a, b, o[0]), kernel, n);
        Same(n, (k, o) => k.ShiftAndScale(a, 0.3, -2.5, o[0]), kernel, n);
        Same(n, (k, o) => k.Widen([.. a.Select(x => (float)x)], 0.3, o[0]), kernel, n);
    });

    [Theory]
    [MemberData(nameof(Kernels))]
    public void Squared_magnitude_agrees_with_scalar_for_every_length(string name) => ForEveryLength(name, (kernel, n) =>
    {
        double[] z = Noise(2 * n, n);
        Same(n, (k, o) => k.SquaredMagnitude(z, o[0]), kernel, n);
        Same(
            n,
            (k, o) =>
            {
                k.SquaredMagnitude(z, o[0]);
                k.AddSquaredMagnitude(z, o[0]);
            },
            kernel,
            n);
    });

    [Theory]
    [MemberData(nameof(Kernels))]
    public void Polyphase_filter_agrees_with_scalar_for_every_length(string name) => ForEveryLength(name, (kernel, n) =>
    {
        foreach ((int phases, int tapCount) in (ReadOnlySpan<(int, int)>)[(1, 1), (2, 17), (3, 25), (2, 16)])
        {
            int rowLength = n + ((tapCount - 1) / phases);
            double[] rows = Noise(phases * rowLength, n);
            double[] taps = Noise(tapCount, n + 1);
            Same(n, (k, o) => k.PolyphaseFilter(rows, rowLength, phases, taps, o[0]), kernel, n);
        }
    });

    [Theory]
    [MemberData(nameof(Kernels))]
    public void Power_sums_agree_with_scalar_for_every_length(string name) => ForEveryLength(name, (kernel, n) =>
    {
        double[] x = Noise(n, n);
        float[] single = [.. x.Select(v => (float)v)];
        Close(Scalar.Sum(x, 0.25), kernel.Sum(x, 0.25), n);
        Close(Scalar.Sum(single, 0.25), kernel.Sum(single, 0.25), n);
    });

    [Theory]
    [MemberData(nameof(Kernels))]
    public void Stored_integers_convert_exactly_as_scalar_for_every_length(string name) => ForEveryLength(name, (kernel, n) =>
    {
        Random random = new(n);
        byte[] bytes = new byte[3 * n];
        random.NextBytes(bytes);
        short[] shorts = [.. Enumerable.Range(0, n).Select(i => i switch { 0 => short.MinValue, 1 => short.MaxValue, _ => (short)random.Next() })];
        Exactly(n, (k, target) => k.Int24ToSingle(bytes, 1f / (1 << 23), target), kernel);
        Exactly(n, (k, target) => k.Int16ToSingle(shorts, 1f / (1 << 15), target), kernel);
    });

    [Theory]
    [InlineData(0, 0, 0x80, -8388608)]
    [InlineData(0xff, 0xff, 0x7f, 8388607)]
    [InlineData(0xff, 0xff, 0xff, -1)]
    [InlineData(1, 2, 3, 197121)]
    public void Twenty_four_bit_numbers_are_little_endian_and_signed(byte low, byte middle, byte high, int expected)
    {
        foreach (INumericKernel kernel in KernelRegistry.All)
        {
            float[] target = new float[9];
            kernel.Int24ToSingle([.. Enumerable.Repeat(new[] { low, middle, high }, 9).SelectMany(b => b)], 1, target);
            Assert.All(target, value => Assert.Equal(expected, value));
        }
    }

    [Fact]
    public void The_named_kernel_is_used_and_an_unknown_name_falls_back_with_a_reason()
    {
        Assert.Equal("scalar", KernelRegistry.Choose(KernelRegistry.Available, "scalar").Kernel.Name);
        (INumericKernel kernel, string reason) = KernelRegistry.Choose(KernelRegistry.Available, "vector4096");
        Assert.Same(KernelRegistry.Available[0], kernel);
        Assert.Contains("vector4096", reason);
        Assert.Same(KernelRegistry.Available[0], KernelRegistry.Choose(KernelRegistry.Available, null).Kernel);
        Assert.Contains(KernelInfo.Name, KernelInfo.Available);
        Assert.Contains("scalar", KernelInfo.Available);
    }

    private delegate void Fill(INumericKernel kernel, Targets targets);

    private delegate void FillSingle(INumericKernel kernel, Span<float> target);

    private static void ForEveryLength(string name, Action<INumericKernel, int> check)
    {
        INumericKernel kernel = FourierPlanTest.Kernel(name);
        for (int n = 0; n <= 257; n++)
        {
            check(kernel, n);
        }
    }

    private static void Same(int n, Fill fill, INumericKernel kernel, params int[] lengths)
    {
        Targets expected = new(lengths);
        Targets actual = new(lengths);
        fill(Scalar, expected);
        fill(kernel, actual);
        for (int i = 0; i < lengths.Length; i++)
        {
            actual.CheckMargins(i, $"{kernel.Name}, length {n}, target {i}");
            for (int j = 0; j < lengths[i]; j++)
            {
                double difference = Math.Abs(expected[i][j] - actual[i][j]);
                Assert.True(difference <= 1e-13 * (1 + Math.Abs(expected[i][j])), $"{kernel.Name}, length {n}, target {i}[{j}]: {difference}");
            }
        }
    }

    private static void Exactly(int n, FillSingle fill, INumericKernel kernel)
    {
        float[] expected = new float[n];
        float[] actual = new float[n + (2 * Margin)];
        actual.AsSpan().Fill((float)-7.25e37);
        fill(Scalar, expected);
        fill(kernel, actual.AsSpan(Margin, n));
        Assert.Equal(expected, actual[Margin..(Margin + n)]);
        Assert.All(actual[..Margin], value => Assert.Equal((float)-7.25e37, value));
        Assert.All(actual[(Margin + n)..], value => Assert.Equal((float)-7.25e37, value));
    }

    private static void Close(PowerSums expected, PowerSums actual, int n)
    {
        double tolerance = 1e-14 * (n + 1);
        Assert.Equal(expected.First, actual.First, tolerance);
        Assert.Equal(expected.Second, actual.Second, tolerance);
        Assert.Equal(expected.Third, actual.Third, tolerance);
        Assert.Equal(expected.Fourth, actual.Fourth, tolerance);
        Assert.Equal((expected.Smallest, expected.Largest), (actual.Smallest, actual.Largest));
    }

    private static double[] Noise(int n, int seed) => [.. FourierPlanTest.ComplexNoise(n, seed).Select(z => z.Real)];

    /// <summary>Output arrays with poisoned margins.</summary>
    private sealed class Targets(int[] lengths)
    {
        private readonly double[][] _arrays = [.. lengths.Select(length => Enumerable.Repeat(Poison, length + (2 * Margin)).ToArray())];

        public Span<double> this[int index] => _arrays[index].AsSpan(Margin, lengths[index]);

        public void CheckMargins(int index, string where)
        {
            Assert.True(_arrays[index][..Margin].All(value => value == Poison), $"written before the start: {where}");
            Assert.True(_arrays[index][^Margin..].All(value => value == Poison), $"written past the end: {where}");
        }
    }
}
