using System.Numerics;
using BearingAnalytics.Numerics;
using BearingAnalytics.Numerics.Fourier;

namespace BearingAnalytics.Tests.Numerics;

/// <summary>
/// Relative error, root of mean squares, of forward transforms up to 2²⁰ points: at most the unit roundoff times a part of the logarithm,
/// as in transforms with exact twiddles (Schatzman 1996, SIAM J. Sci. Comput. 17, 1150-1166); twiddles by recurrence would leave it behind.
/// FFTW's, on the same signals, is beside ours in the tables of Engine.Benchmarks/Results.
/// </summary>
[Trait("floor", "numerics")]
public class FourierErrorGrowthTest
{
    private const double SingleRoundoff = 5.97e-8;
    private const double DoubleRoundoff = 1.12e-16;
    private const double PartOfLogarithm = 0.3;
    private const int Lines = 8;

    public static TheoryData<int> Lengths => [16, 256, 4096, 12_000, 65_536, 97_651, 480_000, 1 << 20];

    [Theory, MemberData(nameof(Lengths))]
    public void In_single_precision_over_the_whole_spectrum(int length)
    {
        float[] samples = [.. Noise(length).Select(value => (float)value)];
        RealFourierPlan<float> real = FourierPlan.Real<float>(length);
        RealFourierPlan<double> precise = FourierPlan.Real<double>(length);
        double[] expected = new double[2 * precise.SpectrumLength];
        precise.Forward([.. samples.Select(value => (double)value)], expected, new double[precise.ScratchLength]);
        float[] spectrum = new float[2 * real.SpectrumLength];
        real.Forward(samples, spectrum, new float[real.ScratchLength]);
        Assert.InRange(Error(expected, spectrum), 0, Allowed(SingleRoundoff, length));

        ComplexFourierPlan<float> complex = FourierPlan.Complex<float>(length / 2);
        ComplexFourierPlan<double> preciseComplex = FourierPlan.Complex<double>(length / 2);
        double[] whole = new double[2 * (length / 2)];
        float[] values = samples[..whole.Length];
        preciseComplex.Forward([.. values.Select(value => (double)value)], whole, new double[preciseComplex.ScratchLength]);
        complex.Forward(values, values, new float[complex.ScratchLength]);
        Assert.InRange(Error(whole, values), 0, Allowed(SingleRoundoff, length));
    }

    [Theory, MemberData(nameof(Lengths))]
    public void In_double_precision_at_some_lines_of_the_definition(int length)
    {
        double[] samples = Noise(length);
        RealFourierPlan<double> plan = FourierPlan.Real<double>(length);
        double[] spectrum = new double[2 * plan.SpectrumLength];
        plan.Forward(samples, spectrum, new double[plan.ScratchLength]);
        int[] lines = [.. Enumerable.Range(0, Lines).Select(i => (int)((long)(2 * i + 1) * length / (4 * Lines)))];
        double[] expected = [.. lines.SelectMany(k => CarefulLine(samples, k))];
        double[] actual = [.. lines.SelectMany(k => spectrum.AsSpan(2 * k, 2).ToArray())];
        Assert.InRange(Error(expected, actual), 0, Allowed(DoubleRoundoff, length));
    }

    // A length that goes by a chirp takes three transforms, one of them beforehand; independent errors add in squares.
    private static double Allowed(double roundoff, int length)
    {
        int transforms = FastLength.AtLeast(length) == length ? 1 : 3;
        return Math.Sqrt(transforms) * roundoff * (1 + (PartOfLogarithm * Math.Log2(length)));
    }

    private static double Error<T>(double[] expected, T[] actual)
        where T : INumber<T>
    {
        double wrong = 0;
        double right = 0;
        for (int i = 0; i < expected.Length; i++)
        {
            double difference = double.CreateTruncating(actual[i]) - expected[i];
            wrong += difference * difference;
            right += expected[i] * expected[i];
        }

        return Math.Sqrt(wrong / right);
    }

    // Kahan's compensation: the error of the sum does not grow with its length.
    private static double[] CarefulLine(double[] values, int k)
    {
        Complex sum = 0, lost = 0;
        for (int n = 0; n < values.Length; n++)
        {
            Complex term = (values[n] * UnitCircle.Root((long)n * k, values.Length)) - lost;
            Complex next = sum + term;
            lost = next - sum - term;
            sum = next;
        }

        return [sum.Real, sum.Imaginary];
    }

    private static double[] Noise(int length)
    {
        Random random = new(length);
        return [.. Enumerable.Range(0, length).Select(_ => random.NextDouble() - 0.5)];
    }
}
