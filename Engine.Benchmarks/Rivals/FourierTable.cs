using System.Globalization;
using System.Numerics;
using System.Runtime.InteropServices;
using System.Text;
using BearingAnalytics.Numerics;
using MathNet.Numerics.IntegralTransforms;

namespace BearingAnalytics.Benchmarks.Rivals;

/// <summary>Tables of Fourier transforms in double precision: ours, FFTW's where it is installed, MathNet's.</summary>
internal sealed class FourierTable(Fftw? fftw)
{
    private const int Plans = 5;

    private readonly List<double> _ratios = [];

    /// <summary>Real transforms of the lengths given.</summary>
    public string OfReal(IEnumerable<int> lengths) => Table("Real, float64", lengths, MeasureReal);

    /// <summary>Complex transforms of the lengths given.</summary>
    public string OfComplex(IEnumerable<int> lengths) => Table("Complex, float64", lengths, MeasureComplex);

    private string Table(string title, IEnumerable<int> lengths, Func<int, double[]> measure)
    {
        StringBuilder page = new();
        page.AppendLine(CultureInfo.InvariantCulture, $"## {title}").AppendLine();
        page.AppendLine("| points | ours, µs | FFTW3, µs | MathNet, µs | FFTW3 / ours | MathNet / ours |").AppendLine("|---|---|---|---|---|---|");
        _ratios.Clear();
        foreach (int length in lengths)
        {
            double[] times = measure(length);
            string rival = double.IsNaN(times[2]) ? "–" : times[2].ToString("0.##", CultureInfo.InvariantCulture);
            string ratio = double.IsNaN(times[2]) ? "–" : (times[2] / times[0]).ToString("0.00", CultureInfo.InvariantCulture);
            page.AppendLine(CultureInfo.InvariantCulture, $"| {length} | {times[0]:0.##} | {rival} | {times[1]:0.#} | {ratio} | {times[1] / times[0]:0.0} |");
            if (BitOperations.IsPow2(length) && length is >= 256 and <= 1 << 20 && !double.IsNaN(times[2]))
            {
                _ratios.Add(times[2] / times[0]);
            }
        }

        if (_ratios.Count > 0)
        {
            double mean = Math.Exp(_ratios.Average(Math.Log));
            page.AppendLine().AppendLine(CultureInfo.InvariantCulture, $"Powers of two from 2^8 to 2^20, geometric mean FFTW3 / ours: {mean:0.00}.");
        }

        return page.AppendLine().ToString();
    }

    private double[] MeasureReal(int length)
    {
        double[] signal = Signals.Noise(length);
        double[] packed = new double[length + 2];
        RealFourierPlan plan = RealFourierPlan.For(length);
        Complex[] spectrum = new Complex[plan.SpectrumLength];
        Complex[] scratch = new Complex[plan.ScratchLength];
        void MathNet()
        {
            signal.CopyTo(packed, 0);
            Fourier.ForwardReal(packed, length);
        }

        using FftwTransform? native = fftw?.Real(signal, Plans);
        return Measure(() => plan.Forward(signal, spectrum, scratch), MathNet, native, spectrum);
    }

    private double[] MeasureComplex(int length)
    {
        double[] pairs = Signals.Noise(2 * length);
        Complex[] values = MemoryMarshal.Cast<double, Complex>(pairs).ToArray();
        Complex[] packed = new Complex[length];
        ComplexFourierPlan plan = ComplexFourierPlan.For(length);
        Complex[] spectrum = new Complex[length];
        Complex[] scratch = new Complex[plan.ScratchLength];
        void MathNet()
        {
            values.CopyTo(packed, 0);
            Fourier.Forward(packed, FourierOptions.NoScaling);
        }

        // Ours works in place: the copy is part of what the same result costs.
        void Ours()
        {
            values.CopyTo(spectrum, 0);
            plan.Forward(spectrum, scratch);
        }

        using FftwTransform? native = fftw?.Complex(pairs, Plans);
        return Measure(Ours, MathNet, native, spectrum);
    }

    /// <summary>Times of ours, MathNet's and FFTW's; before that both spectra are compared, so that nobody wins by computing something else.</summary>
    private static double[] Measure(Action ours, Action mathNet, FftwTransform? native, Complex[] spectrum)
    {
        if (native is null)
        {
            return [.. Contest.Microseconds(new Contender("ours", ours), new Contender("MathNet", mathNet)), double.NaN];
        }

        ours();
        native.Run();
        double[] theirs = new double[2 * spectrum.Length];
        native.Read(theirs);
        Check(MemoryMarshal.Cast<double, Complex>(theirs), spectrum);
        return Contest.Microseconds(new Contender("ours", ours), new Contender("MathNet", mathNet), new Contender("FFTW3", native.Run));
    }

    private static void Check(ReadOnlySpan<Complex> theirs, ReadOnlySpan<Complex> ours)
    {
        double difference = 0;
        double size = 0;
        for (int i = 0; i < ours.Length; i++)
        {
            difference = Math.Max(difference, Complex.Abs(ours[i] - theirs[i]));
            size = Math.Max(size, Complex.Abs(theirs[i]));
        }

        if (!(difference <= 1e-11 * size))
        {
            throw new InvalidOperationException(FormattableString.Invariant($"Ours and FFTW's transform of {ours.Length} bins differ by {difference / size:G2}."));
        }
    }
}
