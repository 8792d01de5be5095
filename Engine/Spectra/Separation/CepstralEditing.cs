using BearingAnalytics.Numerics;

namespace BearingAnalytics.Spectra.Separation;

/// <summary>Changes the magnitudes of a spectrum through its real cepstrum.</summary>
internal static class CepstralEditing
{
    /// <summary>Bins of a lower square, as a share of the mean square of the bins, are nothing but rounding.</summary>
    private const double LeastShare = 1e-30;

    /// <summary>In place: divides every magnitude by what the notched quefrencies say of it.</summary>
    public static void Remove(Span<float> samples, double deviation, RahmonicNotches notches)
    {
        RealFourierPlan<float> plan = FourierPlan.Real<float>(samples.Length);
        float[] spectrum = new float[2 * plan.SpectrumLength];
        float[] logarithms = new float[spectrum.Length];
        float[] cepstrum = new float[samples.Length];
        float[] scratch = new float[plan.ScratchLength];
        plan.Forward(samples, spectrum, scratch);
        TakeLogarithms(spectrum, LeastShare * samples.Length * deviation * deviation, logarithms);
        plan.Inverse(logarithms, cepstrum, scratch);
        for (int i = 0; i < cepstrum.Length; i++)
        {
            if (!notches.Holds(Math.Min(i, cepstrum.Length - i)))
            {
                cepstrum[i] = 0;
            }
        }

        plan.Forward(cepstrum, logarithms, scratch);
        for (int i = 0; i < spectrum.Length; i += 2)
        {
            float factor = MathF.Exp(-logarithms[i]);
            spectrum[i] *= factor;
            spectrum[i + 1] *= factor;
        }

        plan.Inverse(spectrum, samples, scratch);
    }

    private static void TakeLogarithms(ReadOnlySpan<float> spectrum, double least, Span<float> logarithms)
    {
        for (int i = 0; i < spectrum.Length; i += 2)
        {
            double power = ((double)spectrum[i] * spectrum[i]) + ((double)spectrum[i + 1] * spectrum[i + 1]);
            logarithms[i] = (float)(0.5 * Math.Log(Math.Max(power, least) / least));
            logarithms[i + 1] = 0;
        }

        // The mean was taken away: its bin would be a hole that no family made.
        if (logarithms.Length > 2)
        {
            logarithms[0] = logarithms[2];
        }
    }
}
