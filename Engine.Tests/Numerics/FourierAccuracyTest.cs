using System.Numerics;
using BearingAnalytics.Numerics;
using BearingAnalytics.Numerics.Fourier;

namespace BearingAnalytics.Tests.Numerics;

/// <summary>Long transforms one way only: on the way there and back, wrong twiddles may cancel.</summary>
[Trait("floor", "numerics")]
public class FourierAccuracyTest
{
    public static TheoryData<int> PowersOfTwo => [.. Enumerable.Range(10, 9)];

    public static TheoryData<int> LongLengths => [4096, 12000, 48000, 65536, 97651, 120000, 480000];

    /// <summary>Root mean square error of forward lines relative to their size; twiddles by recurrence would let it grow as N.</summary>
    [Theory, MemberData(nameof(PowersOfTwo))]
    public void The_error_of_one_forward_transform_grows_no_faster_than_the_logarithm_of_the_length(int power)
    {
        Complex[] values = Noise(1 << power, power);
        Complex[] work = [.. values];
        ComplexFourierPlan<double> plan = FourierPlan.Complex<double>(work.Length);
        plan.Forward(work, DirtyScratch(plan.ScratchLength));

        const int lines = 16;
        Random random = new(power);
        double error = 0;
        for (int i = 0; i < lines; i++)
        {
            int k = random.Next(work.Length);
            error += Squared(work[k] - CarefulLine(values, k));
        }

        Assert.InRange(Math.Sqrt(error / lines / values.Sum(Squared)), 0, 1e-16 * power);
    }

    [Theory, MemberData(nameof(LongLengths))]
    public void Two_tones_and_an_offset_appear_in_their_own_lines_alone(int length)
    {
        int first = length / 7, second = (length / 2) - 3;
        double[] samples = new double[length];
        for (int n = 0; n < length; n++)
        {
            // The phase is reduced in integers, so that the tone itself is exact to the last bits.
            samples[n] = 0.5 + (3 * Math.Cos(2 * Math.PI * ((long)n * first % length) / length))
                - (2 * Math.Sin(2 * Math.PI * ((long)n * second % length) / length));
        }

        Complex[] expected = new Complex[(length / 2) + 1];
        expected[0] = 0.5 * length;
        expected[first] = 1.5 * length;
        expected[second] = new Complex(0, length);
        RealFourierPlan<double> plan = FourierPlan.Real<double>(length);
        Complex[] spectrum = Dirty(plan.SpectrumLength);
        plan.Forward(samples, spectrum, DirtyScratch(plan.ScratchLength));
        for (int k = 0; k < expected.Length; k++)
        {
            Assert.True((spectrum[k] - expected[k]).Magnitude < 1e-12 * length, $"{length}, line {k}: {spectrum[k]} for {expected[k]}");
        }
    }

    [Theory, MemberData(nameof(LongLengths))]
    public void The_way_back_leads_home_from_long_lengths(int length)
    {
        double[] samples = [.. Noise(length, 4).Select(value => value.Real)];
        RealFourierPlan<double> plan = FourierPlan.Real<double>(length);
        Complex[] spectrum = Dirty(plan.SpectrumLength);
        double[] back = new double[length];
        plan.Forward(samples, spectrum, DirtyScratch(plan.ScratchLength));
        plan.Inverse(spectrum, back, DirtyScratch(plan.ScratchLength));
        double error = Math.Sqrt(samples.Zip(back, (a, b) => (a - b) * (a - b)).Sum() / samples.Sum(a => a * a));
        Assert.InRange(error, 0, 1e-16 * Math.Log2(length));
    }

    // Kahan's compensation: the error of the sum does not grow with its length.
    private static Complex CarefulLine(Complex[] values, int k)
    {
        Complex sum = 0, lost = 0;
        for (int n = 0; n < values.Length; n++)
        {
            Complex term = (values[n] * UnitCircle.Root((long)n * k, values.Length)) - lost;
            Complex next = sum + term;
            lost = next - sum - term;
            sum = next;
        }

        return sum;
    }

    private static double Squared(Complex value) => (value.Real * value.Real) + (value.Imaginary * value.Imaginary);

    private static Complex[] Noise(int length, int seed)
    {
        Random random = new(seed);
        return [.. Enumerable.Range(0, length).Select(_ => new Complex(random.NextDouble() - 0.5, random.NextDouble() - 0.5))];
    }

    private static Complex[] Dirty(int length) => [.. Enumerable.Repeat(new Complex(double.NaN, double.PositiveInfinity), length)];

    private static double[] DirtyScratch(int length) => [.. Enumerable.Repeat(double.NaN, length)];
}
