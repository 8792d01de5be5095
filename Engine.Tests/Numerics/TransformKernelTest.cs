using System.Numerics;
using BearingAnalytics.Numerics;
using BearingAnalytics.Numerics.Fourier;
using BearingAnalytics.Numerics.Kernels;

namespace BearingAnalytics.Tests.Numerics;

/// <summary>Every kernel in both precisions against the definition, at every small length and between poisoned margins.</summary>
[Trait("floor", "numerics")]
public class TransformKernelTest
{
    private const int Margin = 37;

    public static TheoryData<string> Kernels => [.. KernelRegistry.All.Select(kernel => kernel.Name)];

    /// <summary>Every length to 300, then one of each kind: powers of each prime, lanes that are not full, rig lengths, primes.</summary>
    private static IEnumerable<int> Lengths =>
        [.. Enumerable.Range(1, 300), 343, 384, 512, 625, 729, 768, 1009, 1024, 1280, 1344, 1536, 1920, 2048, 2187, 2304, 3000];

    [Theory, MemberData(nameof(Kernels))]
    public void Single_precision_agrees_with_the_definition(string name) => Agree<float>(name, 4e-7);

    [Theory, MemberData(nameof(Kernels))]
    public void Double_precision_agrees_with_the_definition(string name) => Agree<double>(name, 8e-16);

    private static void Agree<T>(string name, double tolerance)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        INumericKernel kernel = KernelRegistry.All.Single(kernel => kernel.Name == name);
        foreach (int length in Lengths)
        {
            Complex[] signal = Noise(length);
            Complex[] spectrum = ReferenceTransform.Forward(signal);
            Complex[] real = [.. signal.Select(z => new Complex(z.Real, 0))];
            Complex[] half = [.. Enumerable.Range(0, (length / 2) + 1).Select(
                k => 0.5 * (spectrum[k] + Complex.Conjugate(spectrum[(length - k) % length])))];
            double size = Math.Sqrt(length) * Math.Log2(length + 1);

            ComplexFourierPlan<T> plan = ComplexFourierPlan<T>.Create(length, kernel);
            T[] scratch = Poison<T>(plan.ScratchLength);
            Check<T>(
                $"{name}, {length} forward",
                Pairs(spectrum),
                tolerance * size,
                2 * length,
                t => plan.Forward(Narrow<T>(signal), t, scratch));
            Check<T>(
                $"{name}, {length} back", Pairs(signal), tolerance * 4, 2 * length, t => plan.Inverse(Narrow<T>(spectrum), t, scratch));
            Check<T>(
                $"{name}, {length} back to power",
                Powers(signal),
                tolerance * 8,
                length,
                t => plan.InversePower(Narrow<T>(spectrum), t, scratch));

            RealFourierPlan<T> realPlan = RealFourierPlan<T>.Create(length, kernel);
            scratch = Poison<T>(realPlan.ScratchLength);
            T[] samples = [.. real.Select(z => T.CreateTruncating(z.Real))];
            Check<T>($"{name}, {length} real", Pairs(half), tolerance * size, 2 * half.Length, t => realPlan.Forward(samples, t, scratch));
            Check<T>(
                $"{name}, {length} real power",
                Powers(half),
                tolerance * size * size,
                half.Length,
                t => realPlan.Power(samples, t, scratch));
            Check<T>(
                $"{name}, {length} real back",
                [.. real.Select(z => z.Real)],
                tolerance * 4,
                length,
                t => realPlan.Inverse(Narrow<T>(half), t, scratch));
        }
    }

    // Input and output are one memory: what is promised in place holds at once.
    [Theory, MemberData(nameof(Kernels))]
    public void A_transform_may_write_where_it_reads(string name)
    {
        INumericKernel kernel = KernelRegistry.All.Single(kernel => kernel.Name == name);
        foreach (int length in (int[])[1, 2, 5, 11, 64, 96, 120, 256, 375, 509, 512, 1024])
        {
            Complex[] signal = Noise(length);
            float[] values = Narrow<float>(signal);
            float[] apart = new float[values.Length];
            ComplexFourierPlan<float> plan = ComplexFourierPlan<float>.Create(length, kernel);
            float[] scratch = new float[plan.ScratchLength];
            plan.Forward(values, apart, scratch);
            plan.Forward(values, values, scratch);
            Assert.Equal(apart, values);
            plan.Inverse(values, apart, scratch);
            plan.Inverse(values, values, scratch);
            Assert.Equal(apart, values);

            RealFourierPlan<float> real = RealFourierPlan<float>.Create(length, kernel);
            scratch = new float[real.ScratchLength];
            float[] memory = new float[2 * real.SpectrumLength];
            float[] bins = new float[memory.Length];
            values.AsSpan(0, length).CopyTo(memory);
            real.Forward(memory.AsSpan(0, length), bins, scratch);
            real.Forward(memory.AsSpan(0, length), memory, scratch);
            Assert.Equal(bins, memory);
            real.Inverse(bins, apart.AsSpan(0, length), scratch);
            real.Inverse(memory, memory.AsSpan(0, length), scratch);
            Assert.Equal(apart[..length], memory[..length]);
        }
    }

    [Theory, MemberData(nameof(Kernels))]
    public void Columns_of_a_matrix_are_transformed_as_each_by_itself(string name)
    {
        INumericKernel kernel = KernelRegistry.All.Single(kernel => kernel.Name == name);
        foreach (int length in (int[])[1, 3, 8, 11, 20, 64, 105])
        {
            ComplexFourierPlan<float> plan = ComplexFourierPlan<float>.Create(length, kernel);
            float[] scratch = Poison<float>(plan.ColumnScratchLength);
            float[] alone = new float[2 * length];
            foreach (int columns in (int[])[0, 1, 2, 3, 7, 16, 29, 37])
            {
                float[] values = Narrow<float>(Noise(length * columns));
                float[] spectra = new float[values.Length];
                plan.ForwardColumns(values, spectra, columns, scratch);
                for (int c = 0; c < columns; c++)
                {
                    float[] column = [.. Enumerable.Range(0, length).SelectMany(n => values.Skip(2 * ((n * columns) + c)).Take(2))];
                    plan.Forward(column, alone, new float[plan.ScratchLength]);
                    float[] within = [.. Enumerable.Range(0, length).SelectMany(n => spectra.Skip(2 * ((n * columns) + c)).Take(2))];
                    Assert.All(alone.Zip(within), pair => Assert.Equal(pair.First, pair.Second, 4e-7 * length));
                }

                plan.InverseColumns(spectra, spectra, columns, scratch);
                Assert.All(values.Zip(spectra), pair => Assert.Equal(pair.First, pair.Second, 1e-6));
            }
        }
    }

    private static void Check<T>(string what, double[] expected, double tolerance, int length, Action<Span<T>> run)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        T[] target = Poison<T>(length + (2 * Margin));
        run(target.AsSpan(Margin, length));
        for (int i = 0; i < length; i++)
        {
            double difference = Math.Abs(double.CreateTruncating(target[Margin + i]) - expected[i]);
            Assert.True(difference <= tolerance, $"{what}, number {i}: off by {difference}, allowed {tolerance}");
        }

        Assert.True(target[..Margin].All(T.IsNaN) && target[(Margin + length)..].All(T.IsNaN), $"{what}: written beside the span");
    }

    private static T[] Poison<T>(int length)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => [.. Enumerable.Repeat(T.NaN, length)];

    // Values that a float holds exactly, so that both precisions transform the same.
    private static Complex[] Noise(int length)
    {
        Random random = new(length);
        return [.. Enumerable.Range(0, length).Select(_ => new Complex(random.NextSingle() - 0.5f, random.NextSingle() - 0.5f))];
    }

    private static T[] Narrow<T>(Complex[] values)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => [.. Pairs(values).Select(T.CreateTruncating)];

    private static double[] Pairs(Complex[] values) => [.. values.SelectMany(z => (double[])[z.Real, z.Imaginary])];

    private static double[] Powers(Complex[] values) => [.. values.Select(z => (z.Real * z.Real) + (z.Imaginary * z.Imaginary))];
}
