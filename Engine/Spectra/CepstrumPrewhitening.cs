using System.Numerics;
using BearingAnalytics.Numerics;

namespace BearingAnalytics.Spectra;

/// <summary>
/// Sets every spectral magnitude to one and keeps the phase: lines and resonances vanish, impulses stay (Borghesani et al. 2013,
/// MSSP 36, 370-384; the real cepstrum of the result is zero).
/// </summary>
public static class CepstrumPrewhitening
{
    /// <summary>The whitened signal, unit variance, same length.</summary>
    /// <param name="samples">Finite samples; the mean does not matter. An empty or silent signal gives zeros.</param>
    public static float[] Apply(ReadOnlySpan<float> samples)
    {
        float[] white = new float[samples.Length];
        if (samples.IsEmpty)
        {
            return white;
        }

        RealFourierPlan<double> plan = FourierPlan.Real<double>(samples.Length);
        double[] signal = new double[samples.Length];
        for (int i = 0; i < signal.Length; i++)
        {
            signal[i] = samples[i];
        }

        Complex[] spectrum = new Complex[plan.SpectrumLength];
        double[] scratch = new double[plan.ScratchLength];
        plan.Forward(signal, spectrum, scratch);
        double scale = Math.Sqrt(samples.Length);
        for (int k = 0; k < spectrum.Length; k++)
        {
            double magnitude = spectrum[k].Magnitude;

            // Nothing at all has no phase to keep; and the mean is no vibration.
            spectrum[k] = k == 0 || magnitude == 0 ? 0 : spectrum[k] * (scale / magnitude);
        }

        plan.Inverse(spectrum, signal, scratch);
        for (int i = 0; i < white.Length; i++)
        {
            white[i] = (float)signal[i];
        }

        return white;
    }
}
