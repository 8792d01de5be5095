using System.Numerics;
using BearingAnalytics.Numerics;

namespace BearingAnalytics.Spectra.Cyclic;

/// <summary>
/// The specification of <see cref="CyclicCoherenceEstimator"/>: the averaged cyclic periodogram (Antoni 2007, MSSP 21, 597-630). For one
/// cyclic frequency the signal and the signal moved up by exactly that frequency are transformed block by block and compared.
/// </summary>
internal static class AveragedCyclicPeriodogram
{
    /// <summary>|S(f, α)|² / (S(f) S(f − α)), S(f) and S(f − α) from the same blocks, per carrier of a block's own transform.</summary>
    public static double[] Coherence(ReadOnlySpan<float> samples, double cyclicPerSample, Window window, int hop)
    {
        int length = window.Values.Length;
        ComplexFourierPlan<double> plan = FourierPlan.Complex<double>(length);
        Complex[] still = new Complex[length];
        Complex[] moved = new Complex[length];
        double[] scratch = new double[plan.ScratchLength];
        Complex[] common = new Complex[(length / 2) + 1];
        double[] stillPower = new double[common.Length];
        double[] movedPower = new double[common.Length];
        double mean = Moments.Of(samples).Mean;
        for (int start = 0; start + length <= samples.Length; start += hop)
        {
            for (int i = 0; i < length; i++)
            {
                still[i] = (samples[start + i] - mean) * window.Values[i];
                moved[i] = still[i] * Complex.FromPolarCoordinates(1, 2 * Math.PI * (cyclicPerSample * (start + i) % 1));
            }

            plan.Forward(still, scratch);
            plan.Forward(moved, scratch);
            for (int k = 0; k < common.Length; k++)
            {
                common[k] += still[k] * Complex.Conjugate(moved[k]);
                stillPower[k] += (still[k] * Complex.Conjugate(still[k])).Real;
                movedPower[k] += (moved[k] * Complex.Conjugate(moved[k])).Real;
            }
        }

        return [.. common.Select((c, k) => (c * Complex.Conjugate(c)).Real / (stillPower[k] * movedPower[k]))];
    }
}
