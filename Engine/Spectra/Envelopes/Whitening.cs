using System.Numerics;
using BearingAnalytics.Numerics;

namespace BearingAnalytics.Spectra.Envelopes;

/// <summary>Ways to level a spectrum before envelopes are taken from it.</summary>
internal static class Whitening
{
    public static Complex[] ByMagnitude(ReadOnlySpan<Complex> spectrum)
    {
        Complex[] white = new Complex[spectrum.Length];
        for (int k = 0; k < white.Length; k++)
        {
            double magnitude = Complex.Abs(spectrum[k]);
            white[k] = magnitude == 0 ? Complex.Zero : spectrum[k] / magnitude;
        }

        return white;
    }

    /// <summary>Where the median is 0 (a silent stretch of spectrum) the bin becomes 0.</summary>
    public static Complex[] ByRunningMedian(ReadOnlySpan<Complex> spectrum, int width)
    {
        double[] magnitudes = new double[spectrum.Length];
        double[] floor = new double[spectrum.Length];
        for (int k = 0; k < magnitudes.Length; k++)
        {
            magnitudes[k] = Complex.Abs(spectrum[k]);
        }

        RunningMedian.Compute(magnitudes, width, floor);
        Complex[] white = new Complex[spectrum.Length];
        for (int k = 0; k < white.Length; k++)
        {
            white[k] = floor[k] == 0 ? Complex.Zero : spectrum[k] / floor[k];
        }

        return white;
    }
}
