using System.Numerics;
using BearingAnalytics.Numerics;

namespace BearingAnalytics.Spectra;

/// <summary>Averaged spectrum of overlapping windowed segments (Welch 1967, IEEE Trans. Audio Electroacoust. 15, 70-73).</summary>
public static class WelchEstimator
{
    private const double AutomaticResolutionHz = 5;

    /// <summary>The one-sided spectrum; its density integrates to the variance of the signal.</summary>
    /// <param name="samples">Finite samples, at least 2; fewer than a segment make one segment of their own length.</param>
    /// <param name="sampleRateHz">Sampling rate, Hz.</param>
    /// <param name="options">Settings; null for the defaults.</param>
    /// <exception cref="ArgumentException">Fewer than two samples, a rate that is not positive, or an overlap out of range.</exception>
    public static Spectrum Estimate(ReadOnlySpan<float> samples, double sampleRateHz, WelchOptions? options = null)
    {
        WelchOptions chosen = options ?? new WelchOptions();
        if (samples.Length < 2 || !(sampleRateHz > 0) || chosen.Overlap is not (>= 0 and < 1))
        {
            throw new ArgumentException(FormattableString.Invariant(
                $"A spectrum needs at least 2 samples, a positive rate and an overlap from 0 to below 1; given were {samples.Length}, {sampleRateHz} Hz and {chosen.Overlap}."));
        }

        int length = Math.Min(samples.Length, chosen.SegmentLength > 0 ? chosen.SegmentLength : AutomaticLength(sampleRateHz));
        Window window = Window.Periodic(chosen.Window, length);

        // A whole number of samples may come out a hair short of itself, and an overlap a hair short of 1 must still move on.
        int hop = Math.Max(1, length - (int)((length * chosen.Overlap) + 1e-6));
        (double[] power, int segments) = SumPowers(samples, window, hop, chosen.Detrend);
        double sum = length * window.CoherentGain;
        double noiseBandwidthHz = window.NoiseBandwidthBins * sampleRateHz / length;
        for (int k = 0; k < power.Length; k++)
        {
            // All bins but 0 and the one at half the rate stand for their mirror image too.
            double sides = k == 0 || (length % 2 == 0 && k == power.Length - 1) ? 1 : 2;
            double mean = power[k] / segments;
            power[k] = chosen.Scaling switch
            {
                SpectrumScaling.Density => sides * mean / (sum * sum * noiseBandwidthHz),
                SpectrumScaling.Peak => sides * Math.Sqrt(mean) / sum,
                _ => Math.Sqrt(sides * mean) / sum,
            };
        }

        return new Spectrum
        {
            Values = power,
            BinHz = sampleRateHz / length,
            Scaling = chosen.Scaling,
            NoiseBandwidthHz = noiseBandwidthHz,
            Unit = chosen.Unit,
            Averages = segments,
        };
    }

    private static int AutomaticLength(double sampleRateHz) =>
        (int)Math.Clamp(BitOperations.RoundUpToPowerOf2((ulong)(sampleRateHz / AutomaticResolutionHz)), 256, 1 << 18);

    private static (double[] Power, int Segments) SumPowers(ReadOnlySpan<float> samples, Window window, int hop, bool detrend)
    {
        int length = window.Values.Length;
        RealFourierPlan<double> plan = FourierPlan.Real<double>(length);
        double[] segment = new double[length];
        Complex[] spectrum = new Complex[plan.SpectrumLength];
        double[] scratch = new double[plan.ScratchLength];
        double[] power = new double[plan.SpectrumLength];
        ReadOnlySpan<double> weights = window.Values;
        int segments = 0;
        for (int start = 0; start + length <= samples.Length; start += hop)
        {
            ReadOnlySpan<float> part = samples.Slice(start, length);
            double mean = detrend ? Moments.Of(part).Mean : 0;
            for (int i = 0; i < length; i++)
            {
                segment[i] = (part[i] - mean) * weights[i];
            }

            plan.Forward(segment, spectrum, scratch);
            for (int k = 0; k < power.Length; k++)
            {
                power[k] += (spectrum[k].Real * spectrum[k].Real) + (spectrum[k].Imaginary * spectrum[k].Imaginary);
            }

            segments++;
        }

        return (power, segments);
    }
}
