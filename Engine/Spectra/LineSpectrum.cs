using BearingAnalytics.Numerics;

namespace BearingAnalytics.Spectra;

/// <summary>
/// The finest amplitude spectrum a record gives: one Hann-windowed transform over its whole length, for lines rather than levels.
/// In single precision: bins err by about 10⁻⁷ of the largest line.
/// </summary>
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
        int used = Math.Min(length, samples.Length);
        float mean = (float)Moments.Of(samples[..used]).Mean;
        float[] windowed = new float[length];
        Window.FillHann(windowed);
        for (int i = 0; i < used; i++)
        {
            windowed[i] *= samples[i] - mean;
        }

        windowed.AsSpan(used).Clear();
        RealFourierPlan<float> plan = FourierPlan.Real<float>(length);
        Span<float> pairs = new float[2 * plan.SpectrumLength];
        plan.Forward(windowed, pairs, new float[plan.ScratchLength]);
        double binHz = sampleRateHz / length;
        double[] values = new double[Math.Min(plan.SpectrumLength, (int)(maximumHz / binHz) + 2)];
        for (int k = 0; k < values.Length; k++)
        {
            values[k] = 2 / (Window.HannGain * length) * double.Hypot(pairs[2 * k], pairs[(2 * k) + 1]);
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
