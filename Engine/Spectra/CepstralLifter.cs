using System.Globalization;
using BearingAnalytics.Numerics;
using BearingAnalytics.Spectra.Separation;

namespace BearingAnalytics.Spectra;

/// <summary>
/// Takes one family of equally spaced lines, harmonics and sidebands alike, out of a signal: its rahmonics are cut from the real cepstrum,
/// the phase is kept (cepstral editing; Randall and Sawalhi 2011, Sound and Vibration 45(5)). What has another spacing stays,
/// amplitudes with it; <see cref="CepstrumPrewhitening"/> removes everything. Single precision.
/// </summary>
public static class CepstralLifter
{
    /// <summary>The signal without the family, mean removed, as many samples, same unit.</summary>
    /// <param name="samples">Finite samples; an empty or silent signal gives zeros.</param>
    /// <param name="sampleRateHz">Sampling rate, Hz.</param>
    /// <param name="spacingHz">Spacing of the lines, the shaft speed say, above 0 and below half the sampling rate, Hz.</param>
    /// <param name="spacingTolerance">
    /// Half-width of the spacing searched, as a share of it, from 0 to below 1: the notch of rahmonic m widens with m, and where notches
    /// meet every fine structure goes.
    /// </param>
    /// <exception cref="ArgumentException">Rate, spacing or tolerance out of range.</exception>
    public static float[] Apply(ReadOnlySpan<float> samples, double sampleRateHz, double spacingHz, double spacingTolerance = 0)
    {
        if (!(sampleRateHz > 0) || !(spacingHz > 0 && spacingHz < sampleRateHz / 2) || spacingTolerance is not (>= 0 and < 1))
        {
            throw new ArgumentException(string.Create(
                CultureInfo.InvariantCulture,
                $"A lifter needs a positive rate, a spacing between 0 and half of it and a tolerance from 0 to below 1; given were " +
                $"{sampleRateHz} Hz, {spacingHz} Hz and {spacingTolerance}."));
        }

        float[] result = new float[samples.Length];
        Moments moments = Moments.Of(samples);
        if (samples.IsEmpty || !(moments.StandardDeviation > 0))
        {
            return result;
        }

        for (int i = 0; i < samples.Length; i++)
        {
            result[i] = samples[i] - (float)moments.Mean;
        }

        RahmonicNotches notches = new(sampleRateHz / spacingHz, spacingTolerance);
        CepstralEditing.Remove(result, moments.StandardDeviation, notches);
        return result;
    }
}
