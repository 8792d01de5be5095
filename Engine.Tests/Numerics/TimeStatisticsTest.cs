using System.Numerics;
using BearingAnalytics.Numerics;
using BearingAnalytics.Numerics.Kernels;
using CsCheck;

namespace BearingAnalytics.Tests.Numerics;

[Trait("floor", "numerics")]
public class TimeStatisticsTest
{
    private const int Margin = 19;

    public static TheoryData<string> Kernels => [.. KernelRegistry.All.Select(kernel => kernel.Name)];

    [Theory, MemberData(nameof(Kernels))]
    public void Sums_agree_with_the_scalar_twin_at_every_length_and_offset_and_read_nothing_beside_their_values(string name)
    {
        ScalarKernel twin = new();
        Random random = new(3);
        foreach (int length in (int[])[.. Enumerable.Range(0, 301), 1023, 1024, 1300, 2600])
        {
            int offset = length % Margin;
            float[] poisoned = new float[offset + length + Margin];
            Array.Fill(poisoned, float.NaN);
            for (int i = 0; i < length; i++)
            {
                float value = (float)((random.NextDouble() - 0.3) * Math.Pow(10, random.Next(-3, 4)));
                poisoned[offset + i] = (length % 5) switch { 0 => Math.Abs(value), 1 => -Math.Abs(value), _ => value };
            }

            Span<float> values = poisoned.AsSpan(offset, length);
            foreach ((float pivot, float scale) in ((float, float)[])[(0, 1), (0.25f, 1), (0.25f, 1f / 128)])
            {
                AgreesWithTwin(twin.TimeSums(values, pivot, scale), Kernel(name).TimeSums(values, pivot, scale), length);
            }
        }
    }

    [Theory, MemberData(nameof(Kernels))]
    public void A_value_that_is_no_number_leaves_no_number(string name)
    {
        foreach (float odd in (float[])[float.NaN, float.PositiveInfinity, float.NegativeInfinity])
        {
            for (int at = 0; at < 290; at++)
            {
                float[] values = [.. Enumerable.Range(0, 290).Select(i => (float)i)];
                values[at] = odd;
                TimeStatistics statistics = TimeStatistics.Of(values, Kernel(name));
                Assert.Equal(290, statistics.Count);
                Assert.All(Numbers(statistics), value => Assert.True(double.IsNaN(value)));
            }
        }

        Assert.All(Numbers(TimeStatistics.Of([], Kernel(name))), value => Assert.True(double.IsNaN(value)));
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, 1)]
    [InlineData(1e6, 1)]
    [InlineData(-4e3, 1e-3)]
    [InlineData(0, 1e-12)]
    [InlineData(3e30, 1e24)]
    [InlineData(1000, 1)]
    [InlineData(0, 1e12)]
    [InlineData(1e3, 1e-3)]
    [InlineData(0, 1e36)]
    [InlineData(0, 1e-41)]
    [InlineData(0, 2.5e38)]
    [InlineData(3e38, 1e32)]
    [InlineData(-3e38, 1e36)]
    public void Moments_are_those_of_exact_arithmetic_whatever_the_offset(double offset, double amplitude)
    {
        Random random = new(17);
        float[] values =
            [.. Enumerable.Range(0, 20_011).Select(i => (float)(offset + (amplitude * (random.NextDouble() + random.NextDouble() - 0.8))))];
        foreach (INumericKernel kernel in KernelRegistry.Supported)
        {
            AgreesWithExactArithmetic(values, TimeStatistics.Of(values, kernel));
        }
    }

    [Fact]
    public void A_signal_that_jumps_drifts_or_starts_far_away_keeps_its_digits()
    {
        Random random = new(19);
        float[] noise = [.. Enumerable.Range(0, 15_000).Select(_ => (float)(random.NextDouble() - 0.4))];
        float[] jump = [.. noise.Select((value, i) => value + (i < 4096 ? 0 : 1e6f))];
        float[] drift = [.. noise.Select((value, i) => value + i)];
        float[] start = [.. noise.Select((value, i) => i < 100 ? -1e7f : value)];
        float[] end = [.. noise.Select((value, i) => i == noise.Length - 1 ? 1e7f : value)];
        float[] spike = [.. noise.Select((value, i) => i == 7000 ? 1e20f : value)];
        float[] swing =
            [.. Enumerable.Range(0, 60_000).Select(i => (float)Math.Sin(2 * Math.PI * i / 50_000) + (1e-3f * noise[i % 15_000]))];
        float[] late = [.. Enumerable.Range(0, 40_000).Select(i => i < 20_000 ? 0 : 1e-12f * noise[i % 15_000])];
        foreach (float[] values in (float[][])[jump, drift, start, end, spike, swing, late])
        {
            AgreesWithExactArithmetic(values, TimeStatistics.Of(values));
        }
    }

    [Fact]
    public void A_sine_and_a_triangle_have_the_values_of_their_closed_forms()
    {
        const int length = 480_000;
        TimeStatistics sine = TimeStatistics.Of(
            [.. Enumerable.Range(0, length).Select(i => (float)(3 * Math.Sin(2 * Math.PI * 100 * (i + 0.5) / length)))]);
        Assert.Equal(0, sine.Mean, 1e-8);
        Assert.Equal(3, sine.Peak, 1e-5);
        Assert.Equal(6, sine.PeakToPeak, 1e-5);
        Assert.Equal(3 / Math.Sqrt(2), sine.RootMeanSquare, 1e-7);
        Assert.Equal(sine.RootMeanSquare, sine.StandardDeviation, 1e-9);
        Assert.Equal(0, sine.Skewness, 1e-7);
        Assert.Equal(1.5, sine.Kurtosis, 1e-6);
        Assert.Equal(Math.Sqrt(2), sine.CrestFactor, 1e-5);
        Assert.Equal(Math.PI / Math.Sqrt(8), sine.ShapeFactor, 1e-6);
        Assert.Equal(Math.PI / 2, sine.ImpulseFactor, 1e-5);
        TimeStatistics triangle = TimeStatistics.Of(
            [.. Enumerable.Range(0, length).Select(i => (float)(((2 * i) + 1.0 - length) / length))]);
        Assert.Equal(2.25, triangle.ClearanceFactor, 1e-5);
        Assert.Equal(1.8, triangle.Kurtosis, 1e-6);
    }

    [Fact]
    public void A_constant_has_no_shape_and_silence_no_ratios()
    {
        float[] values = new float[10_000];
        Array.Fill(values, 0.1f);
        TimeStatistics constant = TimeStatistics.Of(values);
        Assert.Equal((0.1f, 0, 1), ((float)constant.Mean, constant.StandardDeviation, (float)constant.CrestFactor));
        Assert.True(double.IsNaN(constant.Kurtosis) && double.IsNaN(constant.Skewness));
        Assert.True(double.IsNaN(TimeStatistics.Of(new float[50]).CrestFactor));
    }

    [Theory, MemberData(nameof(Kernels))]
    public void A_constant_as_large_or_small_as_floats_are_has_that_mean_magnitude(string name)
    {
        float[] values = new float[40_000];
        foreach (float constant in (float[])[float.MaxValue, -3e38f, 1.1e37f, 1e-30f, 1e-44f])
        {
            Array.Fill(values, constant);
            TimeStatistics statistics = TimeStatistics.Of(values, Kernel(name));
            Assert.Equal(1, statistics.MeanMagnitude / Math.Abs((double)constant), 1e-6);
            Assert.Equal(1, statistics.SquareMeanRoot / Math.Abs((double)constant), 1e-6);
        }
    }

    [Fact]
    public void Scale_changes_the_values_in_proportion_and_the_shape_not_at_all() =>
        Gen.Select(Gen.Single[-100, 100].Array[2, 700], Gen.Int[-20, 20]).Sample((values, power) =>
        {
            float scale = MathF.ScaleB(-1, power);
            TimeStatistics before = TimeStatistics.Of(values);
            TimeStatistics after = TimeStatistics.Of([.. values.Select(value => value * scale)]);
            Close(before.RootMeanSquare * Math.Abs(scale), after.RootMeanSquare);
            Close(before.Mean * scale, after.Mean);
            Close(before.PeakToPeak * Math.Abs(scale), after.PeakToPeak);

            // Short sums in single precision: a number beneath half of the last place decides where a sum lies midway between two floats,
            // and what was such a number at one scale is 0 at a smaller one.
            Close(before.Kurtosis, after.Kurtosis, 1e-6 * before.Kurtosis);
            Close(-before.Skewness, after.Skewness, 1e-6 * before.Kurtosis);
            Close(before.ImpulseFactor, after.ImpulseFactor, 1e-6 * before.ImpulseFactor);
        }, iter: 500, seed: "0000000000001");

    [Fact]
    public void The_ratios_stand_in_the_order_that_power_means_have() => Gen.Single[-1, 1].Array[1, 5000].Sample(
        values =>
        {
            TimeStatistics s = TimeStatistics.Of(values);
            Assert.True(s.SquareMeanRoot <= s.MeanMagnitude * (1 + 1e-6));
            Assert.True(s.MeanMagnitude <= s.RootMeanSquare * (1 + 1e-6));
            Assert.True(s.RootMeanSquare <= s.Peak * (1 + 1e-12));
            Assert.True(double.IsNaN(s.Kurtosis) || s.Kurtosis >= ((s.Skewness * s.Skewness) + 1) * (1 - 2e-6));
        }, iter: 300, seed: "0000000000001");

    [Fact]
    public void Nothing_is_allocated()
    {
        float[] values = new float[10_000];
        Assert.Equal(0, AllocatedBytes.Of(() =>
        {
            TimeStatistics.Of(values);
            Moments.Of(values);
        }));
    }

    private static void AgreesWithTwin(TimeSums want, TimeSums have, int length)
    {
        Assert.Equal(want.First, have.First, 1e-14 * (want.Magnitude + length));
        Assert.Equal(want.Second, have.Second, 1e-14 * want.Second);
        Assert.Equal(want.Third, have.Third, 1e-6 * Math.Sqrt(want.Second * want.Fourth));
        Assert.Equal(want.Fourth, have.Fourth, 1e-6 * want.Fourth);
        Assert.Equal(want.Magnitude, have.Magnitude, 1e-6 * want.Magnitude);
        Assert.Equal(want.Root, have.Root, 1e-6 * want.Root);
        Assert.Equal((want.Minimum, want.Maximum), (have.Minimum, have.Maximum));
    }

    private static void AgreesWithExactArithmetic(float[] values, TimeStatistics statistics)
    {
        (double mean, double second, double third, double fourth, double square) = Exact(values);
        double deviation = Math.Sqrt(second);
        Assert.Equal(mean, statistics.Mean, 1e-13 * (deviation + (Math.Abs(mean) * 1e-2)));
        Assert.Equal(1, statistics.StandardDeviation / deviation, 1e-12);
        Assert.Equal(1, statistics.RootMeanSquare / Math.Sqrt(square), 1e-12);
        Assert.Equal(third / (second * deviation), statistics.Skewness, 1e-6 * fourth / (second * second));
        Assert.Equal(1, statistics.Kurtosis / (fourth / (second * second)), 1e-6);
        Assert.Equal(values.Max(Math.Abs), statistics.Peak);
        Assert.Equal(1, statistics.MeanMagnitude / values.Average(value => Math.Abs((double)value)), 3e-7);
        Assert.Equal(1, Math.Sqrt(statistics.SquareMeanRoot) / values.Average(value => Math.Sqrt(Math.Abs((double)value))), 3e-7);
    }

    /// <summary>
    /// Every float is a whole multiple of 2⁻¹⁴⁹; with n times the deviations whole as well, all sums are exact whole numbers.
    /// </summary>
    private static (double Mean, double Second, double Third, double Fourth, double Square) Exact(float[] values)
    {
        BigInteger[] whole = [.. values.Select(value => new BigInteger(Math.ScaleB(value, 149)))];
        BigInteger total = whole.Aggregate(BigInteger.Zero, (sum, value) => sum + value);
        BigInteger[] sums = new BigInteger[5];
        BigInteger squares = 0;
        foreach (BigInteger value in whole)
        {
            BigInteger deviation = (value * values.Length) - total;
            BigInteger square = deviation * deviation;
            sums[2] += square;
            sums[3] += square * deviation;
            sums[4] += square * square;
            squares += value * value;
        }

        BigInteger n = values.Length;
        return (
            Quotient(total, n, 149),
            Quotient(sums[2], n * n * n, 298),
            Quotient(sums[3], n * n * n * n, 447),
            Quotient(sums[4], n * n * n * n * n, 596),
            Quotient(squares, n, 298));
    }

    /// <summary>numerator / denominator / 2^shift.</summary>
    private static double Quotient(BigInteger numerator, BigInteger denominator, int shift)
    {
        // 64 more bits than the denominator, so that the whole quotient is good to double precision.
        int up = Math.Max(0, 64 + (int)denominator.GetBitLength() - (int)BigInteger.Abs(numerator).GetBitLength());
        BigInteger whole = (numerator << up) / denominator;
        int down = Math.Max(0, (int)BigInteger.Abs(whole).GetBitLength() - 64);
        return Math.ScaleB((double)(whole >> down), down - up - shift);
    }

    private static double[] Numbers(TimeStatistics s) =>
    [
        s.Mean, s.RootMeanSquare, s.StandardDeviation, s.Peak, s.PeakToPeak, s.Skewness, s.Kurtosis, s.CrestFactor, s.ShapeFactor,
        s.ImpulseFactor, s.ClearanceFactor, s.Minimum, s.Maximum,
    ];

    private static void Close(double expected, double actual) => Close(expected, actual, 1e-9 * Math.Max(1, Math.Abs(expected)));

    private static void Close(double expected, double actual, double tolerance) =>
        Assert.True(Math.Abs(expected - actual) <= tolerance || expected.Equals(actual), $"{expected} {actual}");

    private static INumericKernel Kernel(string name) => KernelRegistry.All.Single(kernel => kernel.Name == name);
}
