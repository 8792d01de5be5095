using System.Numerics;
using BearingAnalytics.Numerics;
using BearingAnalytics.Numerics.Kernels;
using BearingAnalytics.Numerics.Kernels.Transforms;

namespace BearingAnalytics.Tests.Numerics;

/// <summary>Windowed segments in every kernel against the definition, between poisoned margins; and the loops about them.</summary>
[Trait("floor", "numerics")]
public class SegmentKernelTest
{
    private const int Margin = 37;

    public static TheoryData<string> Kernels => [.. KernelRegistry.All.Select(kernel => kernel.Name)];

    private static IEnumerable<int> Lengths => [.. Enumerable.Range(1, 80), 96, 128, 192, 250, 255, 256, 509, 512, 600, 1024, 2048];

    [Theory, MemberData(nameof(Kernels))]
    public void Pairs_of_segments_add_their_power_in_single_precision(string name) => PairsAdd<float>(name, 4e-7);

    [Theory, MemberData(nameof(Kernels))]
    public void Pairs_of_segments_add_their_power_in_double_precision(string name) => PairsAdd<double>(name, 8e-16);

    [Theory, MemberData(nameof(Kernels))]
    public void A_windowed_segment_is_transformed_as_the_definition_says(string name)
    {
        foreach (int length in Lengths)
        {
            RealFourierPlan<float> plan = RealFourierPlan<float>.Create(length, Kernel(name));
            float[] scratch = Poison<float>(plan.ScratchLength);
            float[] samples = Noise(length, 1);
            float[] weights = Noise(length, 2);
            Complex[] expected = ReferenceTransform.Forward(
                [.. samples.Zip(weights, (x, w) => new Complex((x - 0.25) * w, 0))])[..plan.SpectrumLength];
            double size = 4e-7 * Math.Sqrt(length) * Math.Log2(length + 1);
            double square = size * Math.Sqrt(length);
            float[] x = Framed(samples);
            float[] w = Framed(weights);
            double[] pairs = [.. expected.SelectMany(z => (double[])[z.Real, z.Imaginary])];
            Check<float>($"{length} spectrum", pairs, size, t => plan.ForwardWindowed(new(Inner(x), Inner(w), 0.25f), t, scratch));
            Check<float>(
                $"{length} magnitude",
                [.. expected.Select(Complex.Abs)],
                size,
                t => plan.MagnitudeWindowed(new(Inner(x), Inner(w), 0.25f), t, scratch));
            Check<float>(
                $"{length} power",
                [.. expected.Select(Power)],
                square,
                t => plan.PowerWindowed(new(Inner(x), Inner(w), 0.25f), t, scratch));
        }
    }

    [Theory, MemberData(nameof(Kernels))]
    public void Phases_have_one_magnitude_and_nothing_stays_nothing(string name)
    {
        foreach (int length in Lengths.Where(length => length > 2))
        {
            RealFourierPlan<float> plan = RealFourierPlan<float>.Create(length, Kernel(name));
            float[] scratch = Poison<float>(plan.ScratchLength);
            float[] samples = Framed(Noise(length, 3));
            Complex[] spectrum = ReferenceTransform.Forward(
                [.. Inner(samples).ToArray().Select(x => new Complex(8 * (x - 0.25), 0))])[..plan.SpectrumLength];
            float[] bins = new float[2 * plan.SpectrumLength];
            plan.Phases(Inner(samples), new PhaseScale<float>(0.25f, 8, 3, 1e-20f), bins, scratch);
            for (int k = 0; k < spectrum.Length; k++)
            {
                Complex unit = 3 * spectrum[k] / Complex.Abs(spectrum[k]);
                double off = Complex.Abs(unit - new Complex(bins[2 * k], bins[(2 * k) + 1]));
                Assert.True(off <= 2e-5 * length / Complex.Abs(spectrum[k]), $"{name}, {length}, bin {k}: off by {off}");
            }

            plan.Phases(new float[length], new PhaseScale<float>(0, 8, 3, 1e-20f), bins, scratch);
            Assert.All(bins, part => Assert.Equal(0, part));
        }
    }

    [Theory, MemberData(nameof(Kernels))]
    public void Sums_of_runs_and_sums_of_many_agree_with_the_scalar_loops(string name)
    {
        ScalarKernel twin = new();
        for (int length = 0; length <= 290; length++)
        {
            float[] values = Framed(Noise(length, 4));
            double magnitude = Inner(values).ToArray().Sum(v => Math.Abs((double)v));
            Assert.Equal(twin.RunSum(Inner(values)), Kernel(name).RunSum(Inner(values)), (8 * Math.Pow(2, -24) * magnitude) + 1e-300);
            double[] expected = [.. Enumerable.Range(0, length).Select(i => i + (double)Inner(values)[i])];
            double[] start = [.. Enumerable.Range(0, length).Select(i => (double)i)];
            Check<double>($"{length} added", expected, 0, t =>
            {
                start.CopyTo(t);
                Kernel(name).AddTo(Inner(values), t);
            });
        }
    }

    private static void PairsAdd<T>(string name, double tolerance)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        foreach (int length in Lengths)
        {
            ComplexFourierPlan<T> plan = ComplexFourierPlan<T>.Create(length, Kernel(name));
            T[] scratch = Poison<T>(plan.ScratchLength);
            (float[] first, float[] second) = (Framed(Noise(length, 5)), Framed(Noise(length, 6)));
            float[] window = Noise(length, 7);
            T[] weights = [.. window.Select(T.CreateTruncating)];
            T[] before = [.. Enumerable.Range(0, length).Select(k => T.CreateTruncating(k))];
            Complex[] values = [.. window.Select((w, i) => w * new Complex(Inner(first)[i] - 0.25, Inner(second)[i] + 0.5))];
            double[] expected = [.. ReferenceTransform.Forward(values).Select((z, k) => k + Power(z))];
            double size = 8 * tolerance * length * Math.Log2(length + 1);
            Check<T>($"{name}, {length}", expected, size, t => plan.AddPairPower(
                new(Inner(first), Inner(second), T.CreateTruncating(0.25), T.CreateTruncating(-0.5), weights), before, t, scratch));
        }
    }

    private static void Check<T>(string what, double[] expected, double tolerance, Action<Span<T>> run)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        T[] target = Poison<T>(expected.Length + (2 * Margin));
        run(target.AsSpan(Margin, expected.Length));
        for (int i = 0; i < expected.Length; i++)
        {
            double off = Math.Abs(double.CreateTruncating(target[Margin + i]) - expected[i]);
            Assert.True(off <= tolerance, $"{what}, number {i}: off by {off}, allowed {tolerance}");
        }

        Assert.True(target[..Margin].All(T.IsNaN) && target[^Margin..].All(T.IsNaN), $"{what}: written beside the span");
    }

    private static double Power(Complex z) => (z.Real * z.Real) + (z.Imaginary * z.Imaginary);

    private static float[] Framed(float[] values)
    {
        float[] framed = Poison<float>(values.Length + (2 * Margin));
        values.CopyTo(framed, Margin);
        return framed;
    }

    private static Span<float> Inner(float[] framed) => framed.AsSpan(Margin, framed.Length - (2 * Margin));

    private static T[] Poison<T>(int length)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => [.. Enumerable.Repeat(T.NaN, length)];

    private static float[] Noise(int length, int seed)
    {
        Random random = new((1000 * seed) + length);
        return [.. Enumerable.Range(0, length).Select(_ => random.NextSingle() - 0.5f)];
    }

    private static INumericKernel Kernel(string name) => KernelRegistry.All.Single(kernel => kernel.Name == name);
}
