using System.Numerics;
using BearingAnalytics.Numerics;
using BearingAnalytics.Numerics.Fourier;
using BearingAnalytics.Numerics.Kernels;

namespace BearingAnalytics.Tests.Numerics;

[Trait("floor", "numerics")]
public class FourierPlanTest
{
    public static TheoryData<string> Kernels { get; } = [.. KernelRegistry.All.Select(kernel => kernel.Name)];

    [Theory]
    [MemberData(nameof(Kernels))]
    public void Every_length_up_to_257_agrees_with_the_definition(string kernelName)
    {
        INumericKernel kernel = Kernel(kernelName);
        for (int n = 1; n <= 257; n++)
        {
            Complex[] input = ComplexNoise(n, seed: n);
            Complex[] expected = DirectFourier.Forward(input);
            Complex[] actual = new Complex[n];
            ComplexFourierPlan plan = new(n, kernel);
            double[] scratch = new double[plan.ScratchLength];
            plan.Forward(input, actual, scratch);
            Assert.True(Distance(actual, expected) < 2e-15, $"complex {n}: {Distance(actual, expected)}");

            Complex[] back = [.. actual];
            plan.Inverse(back, back, scratch);
            Assert.True(Distance(back, input) < 3e-15, $"round trip in place {n}: {Distance(back, input)}");
        }
    }

    [Theory]
    [MemberData(nameof(Kernels))]
    public void Every_real_length_up_to_257_agrees_with_the_definition(string kernelName)
    {
        INumericKernel kernel = Kernel(kernelName);
        for (int n = 1; n <= 257; n++)
        {
            double[] samples = [.. ComplexNoise(n, seed: n).Select(z => z.Real)];
            Complex[] expected = DirectFourier.Forward([.. samples.Select(x => new Complex(x, 0))])[..((n / 2) + 1)];
            RealFourierPlan plan = new(n, kernel);
            Complex[] actual = new Complex[plan.SpectrumLength];
            double[] scratch = new double[plan.ScratchLength];
            plan.Forward(samples, actual, scratch);
            Assert.True(Distance(actual, expected) < 2e-15, $"real {n}: {Distance(actual, expected)}");

            double[] back = new double[n];
            plan.Inverse(actual, back, scratch);
            Assert.True(Distance(back, samples) < 3e-15, $"round trip {n}: {Distance(back, samples)}");
        }
    }

    /// <summary>Lengths of rigs and awkward ones: primes, a prime times smooth, and powers of each radix.</summary>
    [Theory]
    [InlineData(1009)]
    [InlineData(2401)]
    [InlineData(3125)]
    [InlineData(6561)]
    [InlineData(8192)]
    [InlineData(12000)]
    [InlineData(48000)]
    [InlineData(65536)]
    [InlineData(97651)]
    [InlineData(97656)]
    [InlineData(120000)]
    public void Single_bins_of_long_transforms_agree_with_the_definition(int n)
    {
        Complex[] input = ComplexNoise(n, seed: n);
        Complex[] output = new Complex[n];
        FourierPlans.Complex(n).Forward(input, output);
        double scale = Math.Sqrt(output.Sum(z => z.Magnitude * z.Magnitude) / n);
        foreach (int k in (int[])[0, 1, n / 7, n / 2, n - 1])
        {
            Assert.True((output[k] - DirectFourier.Bin(input, k)).Magnitude < 2e-14 * scale, $"{n}, bin {k}");
        }

        double before = input.Sum(z => (z.Real * z.Real) + (z.Imaginary * z.Imaginary));
        double after = output.Sum(z => (z.Real * z.Real) + (z.Imaginary * z.Imaginary)) / n;
        Assert.Equal(before, after, before * 1e-13);
    }

    [Theory]
    [InlineData(97651)]
    [InlineData(97656)]
    [InlineData(480000)]
    [InlineData(524288)]
    public void A_real_tone_lands_in_its_bin_and_nowhere_else(int n)
    {
        int bin = n / 5;
        double[] samples = new double[n];
        for (int i = 0; i < n; i++)
        {
            (double re, _) = UnitRoot.Of((long)i * bin, n);
            samples[i] = 2 * re;
        }

        Complex[] spectrum = new Complex[(n / 2) + 1];
        FourierPlans.Real(n).Forward(samples, spectrum);
        Assert.Equal(n, spectrum[bin].Real, n * 1e-13);
        spectrum[bin] = 0;
        Assert.True(spectrum.Max(z => z.Magnitude) < 1e-11 * Math.Sqrt(n), $"{spectrum.Max(z => z.Magnitude)}");
    }

    /// <summary>
    /// The root-mean-square error of a good transform grows with the square root of log n (Schatzman 1996). The round trip is compared
    /// with that law; measured were 0.43 to 0.48 ε √log₂ n, and 0.84 to 0.99 for primes, which take three transforms each way.
    /// </summary>
    [Theory]
    [InlineData(256)]
    [InlineData(4096)]
    [InlineData(48000)]
    [InlineData(65536)]
    [InlineData(97651)]
    [InlineData(1048576)]
    public void Rounding_error_grows_no_faster_than_the_root_of_log_n(int n)
    {
        Complex[] input = ComplexNoise(n, seed: 1);
        Complex[] back = new Complex[n];
        ComplexFourierPlan plan = FourierPlans.Complex(n);
        plan.Forward(input, back);
        plan.Inverse(back, back);
        double allowed = Math.BitIncrement(1.0) - 1;
        allowed *= Math.Sqrt(Math.Log2(n)) * (FastLength.IsFast(n) ? 0.6 : 1.2);
        Assert.True(Distance(back, input) < allowed, $"{n}: {Distance(back, input)} against {allowed}");
    }

    [Fact]
    public void A_plan_may_be_used_from_many_threads_at_once()
    {
        const int Length = 12000;
        RealFourierPlan plan = FourierPlans.Real(Length);
        double[] samples = [.. ComplexNoise(Length, seed: 3).Select(z => z.Real)];
        Complex[] expected = new Complex[plan.SpectrumLength];
        plan.Forward(samples, expected);
        Parallel.For(0, 32, _ =>
        {
            Complex[] actual = new Complex[plan.SpectrumLength];
            plan.Forward(samples, actual, new double[plan.ScratchLength]);
            Assert.Equal(expected, actual);
        });
    }

    [Fact]
    public void Wrong_sizes_are_refused_with_the_size_that_is_right()
    {
        RealFourierPlan plan = new(16);
        Assert.Contains("16", Assert.Throws<ArgumentException>(() => plan.Forward(new double[15], new Complex[9])).Message);
        Assert.Contains("9", Assert.Throws<ArgumentException>(() => plan.Forward(new double[16], new Complex[8])).Message);
        Assert.Contains("ScratchLength", Assert.Throws<ArgumentException>(() => plan.Forward(new double[16], new Complex[9], new double[3])).Message);
        Assert.Throws<ArgumentOutOfRangeException>(() => new ComplexFourierPlan(0));
    }

    [Fact]
    public void The_cache_returns_the_same_plan_and_forgets_the_longest_unused()
    {
        PlanCache<object> cache = new(_ => new object(), capacityPoints: 100);
        object forty = cache.Get(40);
        object fifty = cache.Get(50);
        Assert.Same(forty, cache.Get(40));
        cache.Get(30);
        Assert.Equal(2, cache.Count);
        Assert.Same(forty, cache.Get(40));
        Assert.NotSame(fifty, cache.Get(50));
    }

    /// <summary>Values from a 50-digit calculation, rounded to double; one unit in the last place is allowed.</summary>
    [Theory]
    [InlineData(3, 8, -0.70710678118654752440, -0.70710678118654752440)]
    [InlineData(1, 12, 0.86602540378443864676, -0.5)]
    [InlineData(3, 4, 0, 1)]
    [InlineData(1, 97651, 0.99999999792997137632, -6.4343276595673660946e-05)]
    [InlineData(-1, 7, 0.62348980185873353053, 0.78183148246802980871)]
    public void Unit_roots_match_values_of_high_precision(long index, long count, double re, double im)
    {
        (double actualRe, double actualIm) = UnitRoot.Of(index, count);
        Assert.InRange(Math.Abs(actualRe - re), 0, 2.3e-16 * Math.Abs(re));
        Assert.InRange(Math.Abs(actualIm - im), 0, 2.3e-16 * Math.Abs(im));
    }

    internal static INumericKernel Kernel(string name) => KernelRegistry.All.Single(kernel => kernel.Name == name);

    internal static Complex[] ComplexNoise(int n, int seed)
    {
        Random random = new(seed);
        Complex[] values = new Complex[n];
        for (int i = 0; i < n; i++)
        {
            values[i] = new Complex((2 * random.NextDouble()) - 1, (2 * random.NextDouble()) - 1);
        }

        return values;
    }

    /// <summary>Root-mean-square distance relative to the root-mean-square of the expectation.</summary>
    private static double Distance(Complex[] actual, Complex[] expected)
    {
        double error = actual.Zip(expected, (a, b) => (a - b).Magnitude).Sum(d => d * d);
        double size = expected.Sum(z => z.Magnitude * z.Magnitude);
        return Math.Sqrt(error / size);
    }

    private static double Distance(double[] actual, double[] expected) =>
        Distance([.. actual.Select(x => new Complex(x, 0))], [.. expected.Select(x => new Complex(x, 0))]);
}
