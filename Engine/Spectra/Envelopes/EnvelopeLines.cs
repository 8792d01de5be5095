using System.Numerics;
using BearingAnalytics.Numerics;

namespace BearingAnalytics.Spectra.Envelopes;

/// <summary>From a squared envelope to the magnitudes of its lines.</summary>
internal static class EnvelopeLines
{
    /// <summary>Smallest squared envelope that the logarithm sees, relative to the mean: −120 dB.</summary>
    private const double LogFloor = 1e-12;

    /// <summary>Makes the values relative to their mean (or the logarithm of that), then removes the mean. Silence becomes zeros.</summary>
    public static void Normalise(Span<double> envelope, EnvelopeScale scale)
    {
        double mean = Moments.Of(envelope).Mean;
        if (mean == 0)
        {
            envelope.Clear();
            return;
        }

        for (int i = 0; i < envelope.Length; i++)
        {
            double relative = envelope[i] / mean;
            envelope[i] = scale == EnvelopeScale.Squared ? relative : Math.Log(Math.Max(relative, LogFloor));
        }

        double offset = Moments.Of(envelope).Mean;
        foreach (ref double value in envelope)
        {
            value -= offset;
        }
    }

    /// <summary>|transform| / Σw of the first bins; the envelope is overwritten.</summary>
    public static double[] Magnitudes(Span<double> envelope, WindowShape shape, int bins, AnalysisScratch scratch)
    {
        double weight = envelope.Length;
        if (shape != WindowShape.Rectangular)
        {
            Window window = Window.Periodic(shape, envelope.Length);
            weight *= window.CoherentGain;
            for (int i = 0; i < envelope.Length; i++)
            {
                envelope[i] *= window.Values[i];
            }
        }

        RealFourierPlan plan = FourierPlans.Real(envelope.Length);
        Span<Complex> spectrum = scratch.Bins(plan.SpectrumLength);
        plan.Forward(envelope, spectrum, scratch.Transform(plan.ScratchLength));
        double[] magnitudes = new double[bins];
        for (int k = 1; k < bins; k++)
        {
            magnitudes[k] = Complex.Abs(spectrum[k]) / weight;
        }

        return magnitudes;
    }
}
