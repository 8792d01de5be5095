using System.Numerics;
using BearingAnalytics.Numerics;

namespace BearingAnalytics.Spectra;

/// <summary>
/// Cepstrum pre-whitening (Borghesani, Pennacchi, Randall, Sawalhi, Ricci 2013): the whole real cepstrum set to zero, which is
/// X/|X| in every bin. Lines of gears and shafts vanish, resonances are levelled, what is left is phase: where and when energy comes.
/// </summary>
public static class CepstrumPrewhitening
{
    /// <summary>The whitened samples, mean 0 and root mean square 1; silence stays silence.</summary>
    /// <param name="samples">Any number of samples; the transform has exactly their length.</param>
    public static double[] Apply(ReadOnlySpan<float> samples)
    {
        if (samples.IsEmpty)
        {
            return [];
        }

        double[] white = new double[samples.Length];
        for (int i = 0; i < white.Length; i++)
        {
            white[i] = samples[i];
        }

        RealFourierPlan plan = FourierPlans.Real(white.Length);
        Complex[] bins = new Complex[plan.SpectrumLength];
        plan.Forward(white, bins);
        bins[0] = Complex.Zero;
        double root = Math.Sqrt(white.Length);
        for (int k = 1; k < bins.Length; k++)
        {
            double magnitude = Complex.Abs(bins[k]);
            bins[k] = magnitude == 0 ? Complex.Zero : bins[k] * (root / magnitude);
        }

        plan.Inverse(bins, white);
        return white;
    }
}
