using System.Globalization;
using System.Numerics;
using BearingAnalytics.Numerics;
using BearingAnalytics.Numerics.Fourier;

namespace BearingAnalytics.Spectra;

/// <summary>Averaged spectrum of overlapping windowed segments (Welch 1967, IEEE Trans. Audio Electroacoust. 15, 70-73).</summary>
public static class WelchEstimator
{
    private const double AutomaticResolutionHz = 5;

    private static readonly WelchOptions Defaults = new();

    /// <summary>The one-sided spectrum; its density integrates to the variance of the signal.</summary>
    /// <param name="samples">Finite samples, at least 2; fewer than a segment make one segment of their own length.</param>
    /// <param name="sampleRateHz">Sampling rate, Hz.</param>
    /// <param name="options">Settings; null for the defaults.</param>
    /// <exception cref="ArgumentException">Fewer than two samples, a rate that is not positive, or an overlap out of range.</exception>
    public static Spectrum Estimate(ReadOnlySpan<float> samples, double sampleRateHz, WelchOptions? options = null)
    {
        WelchOptions chosen = options ?? Defaults;
        if (samples.Length < 2 || !(sampleRateHz > 0) || chosen.Overlap is not (>= 0 and < 1))
        {
            throw new ArgumentException(string.Create(
                CultureInfo.InvariantCulture,
                $"A spectrum needs at least 2 samples, a positive rate and an overlap from 0 to below 1; " +
                $"given were {samples.Length}, {sampleRateHz} Hz and {chosen.Overlap}."));
        }

        int length = Math.Min(samples.Length, chosen.SegmentLength > 0 ? chosen.SegmentLength : AutomaticLength(sampleRateHz));

        // A whole number of samples may come out a hair short of itself, and an overlap a hair short of 1 must still move on.
        int hop = Math.Max(1, length - (int)((length * chosen.Overlap) + 1e-6));
        double[] power = new double[(length / 2) + 1];
        (Window window, int segments) = chosen.DoublePrecision
            ? SumPowers<double>(samples, length, hop, chosen, power)
            : SumPowers<float>(samples, length, hop, chosen, power);
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

    private static (Window Window, int Segments) SumPowers<T>(
        ReadOnlySpan<float> samples, int length, int hop, WelchOptions options, Span<double> power)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        SegmentPowers<T> powers = SegmentPowers<T>.For(options.Window, length);
        return (powers.Window, powers.Sum(samples, hop, options.Detrend, power));
    }
}
