using System.Numerics;
using BearingAnalytics.Numerics;
using BearingAnalytics.Numerics.Fourier;
using BearingAnalytics.Numerics.Kernels;
using CsCheck;

namespace BearingAnalytics.Tests.Numerics;

[Trait("floor", "numerics")]
public class FourierPlanTest
{
    private static readonly int[] SmallAndOdd = [.. Enumerable.Range(1, 257), 509, 512, 1009, 1024, 1536, 2187, 2401, 3125, 5040];

    [Fact]
    public void Every_length_agrees_with_the_definition()
    {
        foreach (int length in SmallAndOdd)
        {
            Complex[] signal = Noise(length, length);
            Complex[] expected = ReferenceTransform.Forward(signal);
            Complex[] actual = (Complex[])signal.Clone();
            ComplexFourierPlan<double> plan = FourierPlan.Complex<double>(length);
            plan.Forward(actual, DirtyScratch(plan.ScratchLength));
            AssertClose(expected, actual, $"forward {length}");
            plan.Inverse(actual, DirtyScratch(plan.ScratchLength));
            AssertClose(signal, actual, $"back {length}");
        }
    }

    [Fact]
    public void Every_real_length_agrees_with_the_definition()
    {
        foreach (int length in SmallAndOdd)
        {
            double[] signal = [.. Noise(length, length).Select(z => z.Real)];
            Complex[] expected = ReferenceTransform.Forward([.. signal.Select(x => new Complex(x, 0))]);
            RealFourierPlan<double> plan = FourierPlan.Real<double>(length);
            Complex[] spectrum = Dirty(plan.SpectrumLength);
            plan.Forward(signal, spectrum, DirtyScratch(plan.ScratchLength));
            AssertClose(expected[..plan.SpectrumLength], spectrum, $"forward {length}");
            double[] back = new double[length];
            plan.Inverse(spectrum, back, DirtyScratch(plan.ScratchLength));
            AssertClose([.. signal.Select(x => new Complex(x, 0))], [.. back.Select(x => new Complex(x, 0))], $"back {length}");
        }
    }

    [Fact]
    public void Every_kernel_agrees_with_the_definition_at_every_length()
    {
        foreach (int length in Enumerable.Range(1, 257))
        {
            Complex[] signal = Noise(length, length);
            double[] real = [.. signal.Select(z => z.Real)];
            Complex[] expected = ReferenceTransform.Forward(signal);
            Complex[] expectedReal = ReferenceTransform.Forward([.. real.Select(x => new Complex(x, 0))])[..((length / 2) + 1)];
            foreach (INumericKernel kernel in KernelRegistry.All)
            {
                Complex[] values = [.. signal];
                ComplexFourierPlan<double> plan = ComplexFourierPlan<double>.Create(length, kernel);
                plan.Forward(values, DirtyScratch(plan.ScratchLength));
                AssertClose(expected, values, $"{kernel.Name} {length}");
                plan.Inverse(values, DirtyScratch(plan.ScratchLength));
                AssertClose(signal, values, $"{kernel.Name} back {length}");

                RealFourierPlan<double> realPlan = RealFourierPlan<double>.Create(length, kernel);
                Complex[] spectrum = Dirty(realPlan.SpectrumLength);
                realPlan.Forward(real, spectrum, DirtyScratch(realPlan.ScratchLength));
                AssertClose(expectedReal, spectrum, $"{kernel.Name} real {length}");
                double[] back = new double[length];
                realPlan.Inverse(spectrum, back, DirtyScratch(realPlan.ScratchLength));
                AssertClose(
                    [.. real.Select(x => new Complex(x, 0))],
                    [.. back.Select(x => new Complex(x, 0))],
                    $"{kernel.Name} real back {length}");
            }
        }
    }

    /// <summary>An even length whose half is prime, a prime, powers of each radix: the paths that rig lengths do not take.</summary>
    [Theory]
    [InlineData(6561)]
    [InlineData(15625)]
    [InlineData(16807)]
    [InlineData(97651)]
    [InlineData(97656)]
    [InlineData(195302)]
    public void Single_bins_of_awkward_lengths_agree_with_the_definition(int length)
    {
        Complex[] signal = Noise(length, length);
        Complex[] actual = [.. signal];
        ComplexFourierPlan<double> plan = FourierPlan.Complex<double>(length);
        plan.Forward(actual, DirtyScratch(plan.ScratchLength));
        foreach (int bin in (int[])[0, 1, length / 7, length / 2, length - 1])
        {
            Complex expected = Complex.Zero;
            for (int n = 0; n < length; n++)
            {
                expected += signal[n] * UnitCircle.Root((long)n * bin, length);
            }

            Assert.True(
                (expected - actual[bin]).Magnitude < 1e-12 * Math.Sqrt(length), $"{length}, bin {bin}: {expected} and {actual[bin]}");
        }
    }

    [Theory]
    [InlineData(4096)]
    [InlineData(12000)]
    [InlineData(65536)]
    [InlineData(97651)]
    [InlineData(480000)]
    public void A_long_tone_stands_in_its_bin_and_energy_is_kept(int length)
    {
        int bin = length / 7;
        double[] signal = [.. Enumerable.Range(0, length).Select(n => Math.Cos(2 * Math.PI * (double)((long)n * bin % length) / length))];
        RealFourierPlan<double> plan = FourierPlan.Real<double>(length);
        Complex[] spectrum = new Complex[plan.SpectrumLength];
        plan.Forward(signal, spectrum, new double[plan.ScratchLength]);
        Assert.Equal(length / 2.0, spectrum[bin].Real, 1e-9 * length);
        spectrum[bin] = 0;
        Assert.True(spectrum.Max(z => z.Magnitude) < 1e-9 * length);

        Complex[] noise = Noise(length, 3);
        double energy = noise.Sum(z => (z.Real * z.Real) + (z.Imaginary * z.Imaginary));
        ComplexFourierPlan<double> complex = FourierPlan.Complex<double>(length);
        complex.Forward(noise, new double[complex.ScratchLength]);
        Assert.Equal(1, noise.Sum(z => (z.Real * z.Real) + (z.Imaginary * z.Imaginary)) / (energy * length), 1e-12);
    }

    [Fact]
    public void The_error_grows_no_faster_than_the_logarithm_of_the_length()
    {
        for (int power = 10; power <= 18; power += 2)
        {
            Complex[] signal = Noise(1 << power, power);
            Complex[] copy = (Complex[])signal.Clone();
            ComplexFourierPlan<double> plan = FourierPlan.Complex<double>(signal.Length);
            double[] scratch = new double[plan.ScratchLength];
            plan.Forward(copy, scratch);
            plan.Inverse(copy, scratch);
            double error = Math.Sqrt(
                signal.Zip(copy, (a, b) => Math.Pow((a - b).Magnitude, 2)).Sum() / signal.Sum(z => z.Magnitude * z.Magnitude));
            Assert.True(error < 1e-16 * power, $"2^{power}: {error}");
        }
    }

    [Fact]
    public void Shifting_a_signal_turns_its_spectrum() => Gen.Select(
        Gen.Int[2, 300], Gen.Int[0, 299], Gen.Int[1, 1000]).Sample((length, shift, seed) =>
    {
        Complex[] signal = Noise(length, seed);
        Complex[] shifted = [.. Enumerable.Range(0, length).Select(n => signal[(n + shift) % length])];
        ComplexFourierPlan<double> plan = FourierPlan.Complex<double>(length);
        plan.Forward(signal, new double[plan.ScratchLength]);
        plan.Forward(shifted, new double[plan.ScratchLength]);
        Complex[] turned =
            [.. signal.Select((z, k) => z * Complex.FromPolarCoordinates(1, 2 * Math.PI * ((long)k * shift % length) / length))];
        AssertClose(turned, shifted, $"length {length}, shift {shift}");
    }, seed: "0000KMC_Cr63", iter: 200);

    [Fact]
    public void One_plan_serves_many_threads()
    {
        ComplexFourierPlan<double> plan = FourierPlan.Complex<double>(1200);
        Complex[] signal = Noise(1200, 5);
        Complex[][] results = [.. Enumerable.Range(0, 16).AsParallel().Select(_ =>
        {
            Complex[] copy = (Complex[])signal.Clone();
            plan.Forward(copy, new double[plan.ScratchLength]);
            return copy;
        })];
        Assert.All(results, result => Assert.Equal(results[0], result));
    }

    [Fact]
    public void Wrong_sizes_are_refused()
    {
        ComplexFourierPlan<double> plan = FourierPlan.Complex<double>(8);
        Assert.Throws<ArgumentException>(() => plan.Forward(new Complex[7], new double[4096]));
        Assert.Throws<ArgumentException>(() => plan.Forward(new Complex[8], (Span<double>)[]));
        Assert.Throws<ArgumentOutOfRangeException>(() => FourierPlan.Complex<double>(0));
        Assert.Throws<ArgumentOutOfRangeException>(() => FourierPlan.Real<double>(-1));
    }

    [Fact]
    public void Fast_lengths_are_products_of_two_three_five_and_seven()
    {
        for (int length = 1; length < 3000; length++)
        {
            int up = FastLength.AtLeast(length);
            int down = FastLength.AtMost(length);
            Assert.True(IsFast(up) && up >= length && IsFast(down) && down <= length);
            Assert.DoesNotContain(Enumerable.Range(length, up - length), IsFast);
            Assert.DoesNotContain(Enumerable.Range(down + 1, length - down), IsFast);
        }
    }

    private static bool IsFast(int n)
    {
        foreach (int prime in (int[])[2, 3, 5, 7])
        {
            while (n % prime == 0)
            {
                n /= prime;
            }
        }

        return n == 1;
    }

    private static Complex[] Noise(int length, int seed)
    {
        Random random = new(seed);
        return [.. Enumerable.Range(0, length).Select(_ => new Complex(random.NextDouble() - 0.5, random.NextDouble() - 0.5))];
    }

    // Scratch may hold anything: a plan that reads before it writes shows NaN.
    private static Complex[] Dirty(int length) => [.. Enumerable.Repeat(new Complex(double.NaN, double.NaN), length)];

    private static void AssertClose(Complex[] expected, Complex[] actual, string what)
    {
        double scale = expected.Max(z => z.Magnitude) + 1e-300;
        for (int i = 0; i < expected.Length; i++)
        {
            Assert.True(
                (expected[i] - actual[i]).Magnitude <= 2e-14 * scale * Math.Sqrt(expected.Length),
                $"{what}, bin {i}: {expected[i]} and {actual[i]}");
        }
    }

    private static double[] DirtyScratch(int length) => [.. Enumerable.Repeat(double.NaN, length)];
}
