using System.Numerics;
using BearingAnalytics.Numerics;

namespace BearingAnalytics.Spectra.Envelopes;

/// <summary>The half spectrum of a recording whose mean is removed and whose ends are faded.</summary>
internal static class RecordingSpectrum
{
    public static Complex[] Of(ReadOnlySpan<float> samples, double edgeFraction, AnalysisScratch scratch)
    {
        RealFourierPlan plan = FourierPlans.Real(samples.Length);
        Span<double> faded = scratch.Samples(samples.Length);
        double mean = Moments.Of(samples).Mean;
        for (int i = 0; i < samples.Length; i++)
        {
            faded[i] = samples[i] - mean;
        }

        int edge = (int)(edgeFraction * samples.Length);
        for (int i = 0; i < edge; i++)
        {
            double gain = 0.5 * (1 - Math.Cos(Math.PI * (i + 0.5) / edge));
            faded[i] *= gain;
            faded[^(i + 1)] *= gain;
        }

        Complex[] spectrum = new Complex[plan.SpectrumLength];
        plan.Forward(faded, spectrum, scratch.Transform(plan.ScratchLength));
        return spectrum;
    }
}
