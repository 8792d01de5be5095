using System.Numerics;
using BearingAnalytics.Numerics;
using BearingAnalytics.Numerics.Kernels;
using BearingAnalytics.Numerics.Kernels.Transforms;

namespace BearingAnalytics.Tests.Numerics;

/// <summary>What is fused with the transforms of an envelope, against the definition; NaN stands beside everything that is read.</summary>
[Trait("floor", "numerics")]
public class FusedTransformTest
{
    private const int Margin = 37;

    /// <summary>Every radix as the first pass, at every width of lane.</summary>
    private static readonly int[] Lengths = [1, 2, 3, 7, 16, 48, 60, 80, 96, 112, 256, 288, 448, 512, 560, 768];

    public static TheoryData<string> Kernels => [.. KernelRegistry.All.Select(kernel => kernel.Name)];

    [Theory, MemberData(nameof(Kernels))]
    public void Samples_are_scaled_shifted_and_followed_by_zeros(string name)
    {
        const float Scale = 0.25f;
        const float Offset = 0.7f;
        foreach (int length in Lengths)
        {
            TransformCore<float> core = TransformCore<float>.CreateForReal(length, Kernel(name).VectorBytes);
            foreach (int count in Counts(2 * length))
            {
                float[] samples = Noise(count);
                Complex[] padded = new Complex[2 * length];
                for (int i = 0; i < count; i++)
                {
                    padded[i] = (Scale * (double)samples[i]) - Offset;
                }

                Complex[] expected = ReferenceTransform.Forward(padded);
                double tolerance = 3e-7 * padded.Sum(value => value.Magnitude);
                float[] bins = new float[2 * (length + 1)];
                core.ForwardRealShifted(Poisoned(samples), Scale, Offset, bins, Scratch(core));
                for (int k = 0; k <= length; k++)
                {
                    AssertNear(expected[k].Real, bins[2 * k], tolerance, $"{name}, {count} of {2 * length}, bin {k}");
                    AssertNear(expected[k].Imaginary, bins[(2 * k) + 1], tolerance, $"{name}, {count} of {2 * length}, bin {k}");
                }
            }
        }
    }

    [Theory, MemberData(nameof(Kernels))]
    public void Fewer_bins_are_followed_by_zeros(string name)
    {
        foreach (int length in Lengths)
        {
            TransformCore<float> core = TransformCore<float>.Create(length, Kernel(name).VectorBytes);
            foreach (int count in Counts(length))
            {
                float[] bins = Noise(2 * count);
                Complex[] padded = new Complex[length];
                for (int k = 0; k < count; k++)
                {
                    // The inverse is the forward transform of the conjugate.
                    padded[k] = new Complex(bins[2 * k], -bins[(2 * k) + 1]);
                }

                double[] expected = [.. ReferenceTransform.Forward(padded).Select(z => 0.5 * z.Magnitude * z.Magnitude / length)];
                float[] powers = new float[length + (2 * Margin)];
                Array.Fill(powers, -5f);
                core.InversePowerOfPart(Poisoned(bins), powers.AsSpan(Margin, length), 0.5f / length, Scratch(core));
                for (int n = 0; n < length; n++)
                {
                    AssertNear(expected[n], powers[Margin + n], 1e-5, $"{name}, {count} of {length}, value {n}");
                }

                Assert.All(powers[..Margin].Concat(powers[(Margin + length)..]), margin => Assert.Equal(-5f, margin));
            }
        }
    }

    [Theory, MemberData(nameof(Kernels))]
    public void The_Hann_window_is_right_to_a_few_roundings(string name)
    {
        foreach (int length in (int[])[.. Lengths, 24000, 115200])
        {
            TransformCore<float> core = TransformCore<float>.CreateForReal(length, Kernel(name).VectorBytes);
            float[] samples = Noise(2 * length);
            float[] weighed = new float[samples.Length + (2 * Margin)];
            Array.Fill(weighed, -5f);
            core.WeighHann(Poisoned(samples), 2, 1, weighed.AsSpan(Margin, samples.Length));
            for (int n = 0; n < samples.Length; n++)
            {
                double value = (2 * (double)samples[n]) - 1;
                double weight = 0.5 - (0.5 * Math.Cos(Math.PI * n / length));
                AssertNear(
                    value * weight, weighed[Margin + n], 4 * Math.Pow(2, -24) * (1 + Math.Abs(value)), $"{name}, {n} of {samples.Length}");
            }

            Assert.All(weighed[..Margin].Concat(weighed[(Margin + samples.Length)..]), margin => Assert.Equal(-5f, margin));
        }
    }

    [Theory, MemberData(nameof(Kernels))]
    public void Lengths_that_fill_lanes_take_no_detour(string name)
    {
        int bytes = Kernel(name).VectorBytes;
        foreach (int wanted in (int[])[.. Enumerable.Range(2, 10000), 97651, 479999, 480000, 1 << 20])
        {
            int up = FastLength.FullLanesAtLeast(wanted);
            int down = FastLength.FullLanesAtMost(wanted);
            Assert.InRange(up, wanted, wanted <= 64 ? 2 * wanted : (int)(1.25 * wanted));
            Assert.InRange(down, wanted <= 64 ? wanted / 2 : (int)(0.8 * wanted), wanted);
            foreach (int length in (int[])[up, down])
            {
                Assert.True(TransformCore<float>.Handles(length, bytes, chirpCost: 5), $"{length} complex");
                Assert.True(int.IsEvenInteger(length) && TransformCore<float>.Handles(length / 2, bytes, chirpCost: 8), $"{length} real");
                Assert.True(wanted < 8192 || length % 64 == 0, $"{length} is no multiple of 64");
            }
        }
    }

    private static IEnumerable<int> Counts(int length) =>
        ((int[])[0, length / 3, length - 1, length]).Where(count => count >= 0).Distinct();

    private static float[] Noise(int count)
    {
        Random random = new(count);
        return [.. Enumerable.Range(0, count).Select(_ => (float)((2 * random.NextDouble()) - 1))];
    }

    private static Span<float> Poisoned(float[] values)
    {
        float[] poisoned = new float[values.Length + (2 * Margin)];
        Array.Fill(poisoned, float.NaN);
        values.CopyTo(poisoned, Margin);
        return poisoned.AsSpan(Margin, values.Length);
    }

    private static float[] Scratch(TransformCore<float> core)
    {
        float[] scratch = new float[core.ScratchLength];
        Array.Fill(scratch, float.NaN);
        return scratch;
    }

    private static void AssertNear(double expected, double actual, double tolerance, string what) =>
        Assert.True(Math.Abs(expected - actual) <= tolerance, $"{what}: {expected} expected, {actual} found.");

    private static INumericKernel Kernel(string name) => KernelRegistry.All.Single(kernel => kernel.Name == name);
}
