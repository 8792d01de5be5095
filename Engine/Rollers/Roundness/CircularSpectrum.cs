using System.Numerics;
using BearingAnalytics.Numerics;

namespace BearingAnalytics.Rollers.Roundness;

/// <summary>Harmonics of a closed trace, and the closed Gaussian filter on them.</summary>
internal sealed class CircularSpectrum
{
    private readonly RealFourierPlan<double> _plan;
    private readonly Complex[] _bins;

    public CircularSpectrum(double[] radii)
    {
        _plan = FourierPlan.Real<double>(radii.Length);
        _bins = new Complex[_plan.SpectrumLength];
        _plan.Forward(radii, _bins, new double[_plan.ScratchLength]);
    }

    /// <summary>
    /// Multiplies the n-th harmonic by 2^−(n/nc)² for a low-pass and by the complement for a high-pass (ISO 16610-21 for closed profiles).
    /// </summary>
    public double[] Filter(double? lowPassUpr, double? highPassUpr)
    {
        Complex[] passed = new Complex[_bins.Length];
        for (int n = 0; n < passed.Length; n++)
        {
            double low = lowPassUpr is { } upper ? Gaussian(n / upper) : 1;
            double high = highPassUpr is { } lower ? 1 - Gaussian(n / lower) : 1;
            passed[n] = _bins[n] * low * high;
        }

        double[] filtered = new double[_plan.Length];
        _plan.Inverse(passed, filtered, new double[_plan.ScratchLength]);
        return filtered;
    }

    /// <summary>Harmonics 1, 2, ... as far as a third of the points.</summary>
    public RoundnessHarmonic[] Harmonics(int highest)
    {
        RoundnessHarmonic[] harmonics = new RoundnessHarmonic[Math.Min(highest, _plan.Length / 3)];
        for (int i = 0; i < harmonics.Length; i++)
        {
            int order = i + 1;
            double crest = -_bins[order].Phase * 180 / Math.PI;
            double amplitude = 2 * _bins[order].Magnitude / _plan.Length;
            harmonics[i] = new RoundnessHarmonic(order, amplitude, (crest < 0 ? crest + 360 : crest) / order);
        }

        return harmonics;
    }

    private static double Gaussian(double ratio) => Math.Pow(2, -ratio * ratio);
}
