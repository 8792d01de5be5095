using System.Numerics;
using BearingAnalytics.Numerics;

namespace BearingAnalytics.Spectra;

/// <summary>The finest amplitude spectrum a record gives: one Hann-windowed transform over its whole length, for lines rather than levels.</summary>
public static class LineSpectrum
{
    private const int LongestTransform = 1 << 20;

    /// <summary>Peak amplitudes from 0 Hz up to a frequency, mean removed.</summary>
    /// <param name="samples">Finite samples; of more than 2^20 only the first 2^20 are used.</param>
    /// <param name="sampleRateHz">Sampling rate, Hz.</param>
    /// <param name="maximumHz">Last frequency wanted, Hz.</param>
    /// <param name="unit">Unit of the samples.</param>
    public static Spectrum Of(ReadOnlySpan<float> samples, double sampleRateHz, double maximumHz, string unit = "")
    {
        int length = FastLength.AtMost(Math.Clamp(samples.Length, 1, LongestTransform));
        double mean = Moments.Of(samples[..Math.Min(samples.Length, length)]).Mean;
        double[] windowed = new double[length];
        for (int i = 0; i < Math.Min(length, samples.Length); i++)
        {
            windowed[i] = (samples[i] - mean) * Window.HannWeight(i, length);
        }

        RealFourierPlan<double> plan = FourierPlan.Real<double>(length);
        Complex[] spectrum = new Complex[plan.SpectrumLength];
        plan.Forward(windowed, spectrum, new double[plan.ScratchLength]);
        double binHz = sampleRateHz / length;
        double[] values = new double[Math.Min(spectrum.Length, (int)(maximumHz / binHz) + 2)];
        for (int k = 0; k < values.Length; k++)
        {
            values[k] = 2 / (Window.HannGain * length) * spectrum[k].Magnitude;
        }

        const double HannNoiseBandwidthBins = 1.5;
        return new Spectrum
        {
            Values = values,
            BinHz = binHz,
            Scaling = SpectrumScaling.Peak,
            NoiseBandwidthHz = HannNoiseBandwidthBins * binHz,
            Unit = unit,
        };
    }
}
