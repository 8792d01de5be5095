using BearingAnalytics.Numerics;

namespace BearingAnalytics.Noise.Simulation.Sources;

/// <summary>
/// A pointer e^(2πi·turns) at every sample. Its angle is exact every 32 samples and runs straight between, which is
/// enough for whatever changes its speed slowly; harmonics are powers of the pointer, so that a comb of many lines costs little.
/// </summary>
internal sealed class Phasors
{
    private const int Block = 32;

    /// <summary>Highest frequency that is heard, as a share of the sampling rate: the anti-alias filter.</summary>
    public const double HighestShare = 0.45;

    private readonly double[] _real;
    private readonly double[] _imaginary;

    private Phasors(int count) => (_real, _imaginary) = (new double[count], new double[count]);

    /// <summary>Cosine of the angle at each sample.</summary>
    public IReadOnlyList<double> Cosines => _real;

    /// <param name="count">Number of samples.</param>
    /// <param name="sampleRateHz">Sampling rate, Hz.</param>
    /// <param name="turnsAt">Turns made by a time in s.</param>
    public static Phasors Along(int count, double sampleRateHz, Func<double, double> turnsAt)
    {
        Phasors phasors = new(count);
        for (int start = 0; start < count; start += Block)
        {
            double turns = turnsAt(start / sampleRateHz);
            double next = turnsAt((start + Block) / sampleRateHz);
            phasors.Fill(start, Math.Min(count, start + Block), turns, (next - turns) / Block);
        }

        return phasors;
    }

    /// <summary>In step with a shaft: <paramref name="order"/> turns per turn of it.</summary>
    public static Phasors OfShaft(SimulationOptions options, ShaftRotation rotation, double order, double phase = 0) => Along(
        options.SampleCount, options.SampleRateHz, seconds => order * rotation.AngleAt(seconds) / (2 * Math.PI) + phase);

    /// <summary>Adds Σ a_k·cos(k·angle + φ_k), k from 1, to samples.</summary>
    public void AddHarmonics(double[] sum, IReadOnlyList<double> amplitudes, IReadOnlyList<double> phases)
    {
        int order = amplitudes.Count;
        double[] real = new double[order], imaginary = new double[order];
        for (int k = 0; k < order; k++)
        {
            real[k] = amplitudes[k] * PortableMath.Cos(phases[k]);
            imaginary[k] = amplitudes[k] * PortableMath.Sin(phases[k]);
        }

        for (int n = 0; n < sum.Length; n++)
        {
            double x = _real[n], y = _imaginary[n], a = 0, b = 0;
            for (int k = order - 1; k >= 0; k--)
            {
                a += real[k];
                b += imaginary[k];
                (a, b) = (a * x - b * y, a * y + b * x);
            }

            sum[n] += a;
        }
    }

    /// <summary>Turns the pointer at each sample by an angle of its own, rad.</summary>
    public void Swing(Func<int, double> angleAt)
    {
        for (int n = 0; n < _real.Length; n++)
        {
            double angle = angleAt(n);
            double x = PortableMath.Cos(angle), y = PortableMath.Sin(angle);
            (_real[n], _imaginary[n]) = (_real[n] * x - _imaginary[n] * y, _real[n] * y + _imaginary[n] * x);
        }
    }

    private void Fill(int from, int to, double turns, double step)
    {
        (double x, double y) = Unit(turns);
        (double stepX, double stepY) = Unit(step);
        for (int n = from; n < to; n++)
        {
            (_real[n], _imaginary[n]) = (x, y);
            (x, y) = (x * stepX - y * stepY, x * stepY + y * stepX);
        }
    }

    private static (double X, double Y) Unit(double turns)
    {
        double angle = 2 * Math.PI * (turns - Math.Round(turns));
        return (PortableMath.Cos(angle), PortableMath.Sin(angle));
    }
}
