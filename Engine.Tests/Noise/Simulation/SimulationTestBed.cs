using System.Numerics;
using BearingAnalytics.Bearings;
using BearingAnalytics.Noise;
using BearingAnalytics.Noise.Simulation;
using MathNet.Numerics.IntegralTransforms;

namespace BearingAnalytics.Tests.Noise.Simulation;

/// <summary>Spectra by an independent library (MathNet): a test must not lean on the code it helps to test.</summary>
internal static class SimulationTestBed
{
    public static SimulationOptions Options(NoiseMode mode, string bearing = "6205", double rpm = 1797) => new()
    {
        Mode = mode,
        Bearing = BearingCatalogue.Shipped.Find(bearing)!,
        SpeedRpm = rpm,
        SpeedJitter = 0,
        SignalToNoiseDb = 3,
        Seed = 7,
    };

    public static float[] Samples(SimulationOptions options) => RecordingSimulator.Simulate(options).Channels[0].Samples;

    public static double Power(IEnumerable<float> samples) => samples.Average(x => (double)x * x);

    /// <summary>Magnitude spectrum of the squared envelope of a band, one bin per 1/duration Hz, mean removed.</summary>
    public static double[] EnvelopeSpectrum(float[] samples, double sampleRateHz, double lowHz, double highHz)
    {
        Complex[] z = samples.Select(x => new Complex(x, 0)).ToArray();
        Fourier.Forward(z, FourierOptions.Matlab);
        double binHz = sampleRateHz / z.Length;
        for (int k = 0; k < z.Length; k++)
        {
            z[k] = k * binHz >= lowHz && k * binHz < highHz ? 2 * z[k] : Complex.Zero;
        }

        Fourier.Inverse(z, FourierOptions.Matlab);
        double[] envelope = z.Select(v => v.Magnitude * v.Magnitude).ToArray();
        double mean = envelope.Average();
        Complex[] spectrum = envelope.Select(v => new Complex(v / mean - 1, 0)).ToArray();
        Fourier.Forward(spectrum, FourierOptions.Matlab);
        return spectrum.Take(z.Length / 2).Select(v => v.Magnitude).ToArray();
    }

    /// <summary>Strongest bin within a window around an expected frequency, Hz.</summary>
    public static double Peak(double[] spectrum, double binHz, double expectedHz, double window = 0.04)
    {
        int from = (int)Math.Ceiling(expectedHz * (1 - window) / binHz);
        int to = (int)Math.Floor(expectedHz * (1 + window) / binHz);
        return Enumerable.Range(from, to - from + 1).MaxBy(k => spectrum[k]) * binHz;
    }

    /// <summary>Height of the strongest of three bins over the median within ±12 %.</summary>
    public static double Prominence(double[] spectrum, double binHz, double hz)
    {
        int centre = (int)Math.Round(hz / binHz);
        int reach = Math.Max(20, (int)(0.12 * hz / binHz));
        double[] around = spectrum[Math.Max(1, centre - reach)..(centre + reach)].Order().ToArray();
        return new[] { spectrum[centre - 1], spectrum[centre], spectrum[centre + 1] }.Max() / around[around.Length / 2];
    }
}
