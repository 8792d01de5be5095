using System.Numerics;
using BearingAnalytics.Numerics;

namespace BearingAnalytics.Spectra.Bands;

/// <summary>
/// How far the unbiased autocorrelation of a squared envelope stands out of its own floor: n Σ (R − min R)⁴ / (Σ (R − min R)²)² over its
/// lags up to half the record (Moshrefzadeh and Fasana 2018, equation 9); beyond, too few values are averaged.
/// </summary>
internal static class EnvelopePeriodicity
{
    /// <summary>Of one squared envelope; 0 where it does not change or is too short.</summary>
    /// <param name="envelope">Real values; kept as complex ones to be transformed.</param>
    /// <param name="firstLag">First lag that counts, values.</param>
    public static double Of(ReadOnlySpan<Complex> envelope, int firstLag)
    {
        int lags = envelope.Length / 2;
        if (firstLag + 2 > lags)
        {
            return 0;
        }

        double mean = 0;
        foreach (Complex value in envelope)
        {
            mean += value.Real / envelope.Length;
        }

        RealFourierPlan<double> plan = FourierPlan.Real<double>(FastLength.FullLanesAtLeast(envelope.Length + lags));
        double[] padded = new double[plan.Length];
        double power = 0;
        for (int i = 0; i < envelope.Length; i++)
        {
            padded[i] = envelope[i].Real - mean;
            power += padded[i] * padded[i];
        }

        const double Rounding = 1e-20;
        if (!(power > Rounding * mean * mean * envelope.Length))
        {
            return 0;
        }

        double[] scratch = new double[plan.ScratchLength];
        Complex[] spectrum = new Complex[plan.SpectrumLength];
        plan.Forward(padded, spectrum, scratch);
        for (int bin = 0; bin < spectrum.Length; bin++)
        {
            spectrum[bin] *= Complex.Conjugate(spectrum[bin]);
        }

        plan.Inverse(spectrum, padded, scratch);
        Span<double> correlation = padded.AsSpan(firstLag, lags - firstLag);
        double least = double.PositiveInfinity;
        for (int i = 0; i < correlation.Length; i++)
        {
            correlation[i] /= power * (envelope.Length - firstLag - i);
            least = Math.Min(least, correlation[i]);
        }

        return AmplitudeKurtosis.About(least, correlation);
    }
}
