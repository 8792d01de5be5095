using System.Numerics;
using BearingAnalytics.Numerics;
using BearingAnalytics.Numerics.Kernels;

namespace BearingAnalytics.Tests.Numerics;

/// <summary>
/// The loops of the filter tree: every kernel against the scalar one, targets between margins that must stay, sources between NaN.
/// </summary>
[Trait("floor", "numerics")]
public class FilterTreeKernelTest
{
    private const int Columns = INumericKernel.Columns;
    private const int Margin = 19;
    private const int MostRows = 13;
    private const double Sentinel = -7.25;
    private const double Tolerance = 1e-14;

    private static readonly ScalarKernel Twin = new();
    private static readonly double[] HalfTaps = FirLowPass.Design(16, 0.4);
    private static readonly double[] ThirdTaps = FirLowPass.Design(24, 0.4 * 2 / 3);

    public static TheoryData<string> Kernels => [.. KernelRegistry.All.Select(kernel => kernel.Name)];

    [Theory, MemberData(nameof(Kernels))]
    public void Halves_are_the_scalar_ones_at_every_length(string name) => ForEveryLength((rows, isReal) =>
    {
        double[] source = Source((INumericKernel.HalfHistory + (2 * rows)) * Width(isReal), rows);
        double[] signs = [1, -1, 1, -1, -1, 1, 1, 1];
        AssertSame(2, rows, (kernel, targets) => kernel.HalveRows(
            HalfTaps, Inside(source), isReal, signs, Inside(targets[0]), Inside(targets[1])), name);
    });

    [Theory, MemberData(nameof(Kernels))]
    public void Thirds_are_the_scalar_ones_at_every_length(string name) => ForEveryLength((rows, isReal) =>
    {
        double[] source = Source((INumericKernel.ThirdHistory + (3 * rows)) * Width(isReal), rows);
        AssertSame(3, rows, (kernel, targets) => kernel.CutRowsInThree(
            ThirdTaps, Inside(source), isReal, Inside(targets[0]), Inside(targets[1]), Inside(targets[2])), name);
    });

    [Theory, MemberData(nameof(Kernels))]
    public void Sums_are_the_scalar_ones_at_every_length(string name) => ForEveryLength((rows, isReal) =>
    {
        double[] source = Source(rows * Width(isReal), rows);
        AssertSame(2, 1, (kernel, targets) =>
        {
            kernel.SumRows(Inside(source), isReal, Inside(targets[0]));
            kernel.SumPowers(Inside(source), isReal, 0.25, -0.5, Inside(targets[1]));
        }, name);
    });

    [Theory, MemberData(nameof(Kernels))]
    public void A_target_or_source_that_is_too_short_is_refused(string name)
    {
        INumericKernel kernel = KernelRegistry.All.Single(one => one.Name == name);
        double[] source = new double[(INumericKernel.ThirdHistory + 9) * 2 * Columns];
        double[] whole = new double[3 * 2 * Columns];
        double[] signs = [1, 1, 1, 1, 1, 1, 1, 1];
        double[] shorter = new double[whole.Length - 1];
        double[] little = new double[(INumericKernel.HalfHistory + 5) * 2 * Columns];
        Assert.ThrowsAny<Exception>(() => kernel.HalveRows(HalfTaps, source, false, signs, whole, shorter));
        Assert.ThrowsAny<Exception>(() => kernel.HalveRows(HalfTaps, little, false, signs, whole, new double[whole.Length]));
        Assert.ThrowsAny<Exception>(() => kernel.CutRowsInThree(ThirdTaps, source, false, whole, shorter, new double[whole.Length]));
        double[] other = new double[whole.Length];
        Assert.ThrowsAny<Exception>(() => kernel.CutRowsInThree(ThirdTaps, little, false, whole, other, new double[whole.Length]));
    }

    [Theory, MemberData(nameof(Kernels))]
    public void A_tone_leaves_each_band_as_the_frequency_response_of_its_filter_says(string name)
    {
        INumericKernel kernel = KernelRegistry.All.Single(one => one.Name == name);
        double[] signs = [1, 1, 1, 1, 1, 1, 1, 1];
        foreach (double frequency in (double[])[0.02, 1 / 12.0, 1 / 8.0, 0.25, 0.31, 3 / 8.0, 5 / 12.0, -0.1])
        {
            double[][] bands = [.. Enumerable.Range(0, 5).Select(_ => new double[4 * 2 * Columns])];
            kernel.HalveRows(HalfTaps, Tone(frequency, INumericKernel.HalfHistory + 8), false, signs, bands[0], bands[1]);
            kernel.CutRowsInThree(ThirdTaps, Tone(frequency, INumericKernel.ThirdHistory + 12), false, bands[2], bands[3], bands[4]);
            double[] expected =
            [
                Response(HalfTaps, frequency - (1 / 8.0)), Response(HalfTaps[1..], frequency - (3 / 8.0)),
                .. new[] { 1, 3, 5 }.Select(twelfths => Response(ThirdTaps, frequency - (twelfths / 12.0))),
            ];
            Assert.Equal(expected, bands.Select(band => Magnitude(band, 2)), (a, b) => Math.Abs(a - b) < 1e-13);
        }
    }

    private static double Response(double[] taps, double frequency) => taps
        .Select((tap, m) => Complex.FromPolarCoordinates(tap, 2 * Math.PI * frequency * m))
        .Aggregate((a, b) => a + b).Magnitude;

    private static double[] Tone(double frequency, int rows)
    {
        double[] tone = new double[rows * 2 * Columns];
        for (int i = 0; i < rows; i++)
        {
            tone.AsSpan(2 * Columns * i, Columns).Fill(Math.Cos(2 * Math.PI * frequency * i));
            tone.AsSpan((2 * Columns * i) + Columns, Columns).Fill(Math.Sin(2 * Math.PI * frequency * i));
        }

        return tone;
    }

    private static double Magnitude(double[] band, int row) => double.Hypot(band[2 * Columns * row], band[(2 * Columns * row) + Columns]);

    private static int Width(bool isReal) => isReal ? Columns : 2 * Columns;

    private static void ForEveryLength(Action<int, bool> check)
    {
        for (int rows = 0; rows <= MostRows; rows++)
        {
            check(rows, true);
            check(rows, false);
        }
    }

    private static void AssertSame(int targets, int rows, Action<INumericKernel, double[][]> run, string name)
    {
        double[][] expected = [.. Enumerable.Range(0, targets).Select(_ => Guarded(rows * 2 * Columns))];
        double[][] actual = [.. Enumerable.Range(0, targets).Select(_ => Guarded(rows * 2 * Columns))];
        run(Twin, expected);
        run(KernelRegistry.All.Single(kernel => kernel.Name == name), actual);
        for (int target = 0; target < targets; target++)
        {
            double scale = expected[target].Max(Math.Abs);
            Assert.Equal(expected[target], actual[target], (a, b) => Math.Abs(a - b) <= Tolerance * scale);
            Assert.All(actual[target][..Margin], value => Assert.Equal(Sentinel, value));
            Assert.All(actual[target][^Margin..], value => Assert.Equal(Sentinel, value));
        }
    }

    private static double[] Source(int length, int seed)
    {
        double[] values = new double[length + (2 * Margin)];
        Array.Fill(values, double.NaN);
        Random random = new(seed);
        foreach (ref double value in Inside(values))
        {
            value = random.NextDouble() - 0.4;
        }

        return values;
    }

    private static double[] Guarded(int length)
    {
        double[] values = new double[length + (2 * Margin)];
        Array.Fill(values, Sentinel);
        return values;
    }

    private static Span<double> Inside(double[] values) => values.AsSpan(Margin, values.Length - (2 * Margin));
}
