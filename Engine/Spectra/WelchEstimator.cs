using System.Numerics;
using BearingAnalytics.Numerics;

namespace BearingAnalytics.Spectra;

/// <summary>
/// Averaged periodograms (Welch 1967), one-sided: the power of negative frequencies is added to the positive ones, so the integral of the
/// density is the variance. Amplitude spectra are the root of the averaged power: for a sine in a bin's centre its peak or root-mean-square
/// amplitude. What does not fill a segment at the end is not used.
/// </summary>
public static class WelchEstimator
{
    /// <summary>Estimates the spectrum.</summary>
    /// <param name="samples">At least 1 sample; NaN spreads to every bin.</param>
    /// <param name="sampleRateHz">Sampling rate, Hz.</param>
    /// <param name="options">Segments, window and scaling; null for the defaults.</param>
    /// <param name="unit">Unit of the samples, passed on.</param>
    public static Spectrum Estimate(ReadOnlySpan<float> samples, double sampleRateHz, WelchOptions? options = null, string unit = "")
    {
        options ??= WelchOptions.Default;
        Check(samples.Length, sampleRateHz, options);
        int length = Math.Min(samples.Length, options.SegmentLength);
        Window window = Window.Periodic(options.Window, length);
        int step = Math.Max(1, length - (int)(options.Overlap * length));
        int count = 1 + ((samples.Length - length) / step);

        RealFourierPlan plan = FourierPlans.Real(options.SegmentLength);
        double[] segment = new double[options.SegmentLength];
        double[] scratch = new double[plan.ScratchLength];
        double[] power = new double[plan.SpectrumLength];
        Complex[] bins = new Complex[plan.SpectrumLength];
        for (int i = 0; i < count; i++)
        {
            Prepare(samples.Slice(i * step, length), options.Detrend, window, segment);
            plan.Forward(segment, bins, scratch);
            Magnitude.AddSquared(bins, power);
        }

        // |X|² / (Σw)² is the power of a line; a density divides by the noise bandwidth of a bin, fs Σw²/(Σw)².
        double weight = length * window.CoherentGain;
        double noiseBandwidthHz = window.NoiseBandwidthBins * sampleRateHz / length;
        Scale(power, options, 1 / (weight * weight * count), noiseBandwidthHz);
        return new Spectrum
        {
            Values = power,
            BinHz = sampleRateHz / options.SegmentLength,
            Scaling = options.Scaling,
            NoiseBandwidthHz = noiseBandwidthHz,
            Unit = unit,
            Averages = count,
        };
    }

    private static void Prepare(ReadOnlySpan<float> source, SegmentDetrend detrend, Window window, Span<double> segment)
    {
        Span<double> used = segment[..source.Length];
        for (int i = 0; i < used.Length; i++)
        {
            used[i] = source[i];
        }

        if (detrend != SegmentDetrend.None)
        {
            LinearTrend trend = LinearTrend.Fit(used);
            (detrend == SegmentDetrend.Mean ? trend with { Slope = 0 } : trend).Remove(used, used);
        }

        for (int i = 0; i < used.Length; i++)
        {
            used[i] *= window.Values[i];
        }
    }

    private static void Scale(Span<double> power, WelchOptions options, double factor, double noiseBandwidthHz)
    {
        for (int k = 0; k < power.Length; k++)
        {
            // 0 Hz and half the sampling rate have no negative twin; a "sine" there is a constant or alternates, peak = rms.
            bool alone = k == 0 || 2 * k == options.SegmentLength;
            double meanSquare = power[k] * factor * (alone ? 1 : 2);
            power[k] = options.Scaling switch
            {
                SpectrumScaling.Density => meanSquare / noiseBandwidthHz,
                SpectrumScaling.Rms => Math.Sqrt(meanSquare),
                _ => Math.Sqrt(meanSquare * (alone ? 1 : 2)),
            };
        }
    }

    private static void Check(int samples, double sampleRateHz, WelchOptions options)
    {
        if (samples == 0)
        {
            throw new ArgumentException("There are no samples to estimate a spectrum from.", nameof(samples));
        }

        if (!(sampleRateHz > 0 && double.IsFinite(sampleRateHz)))
        {
            throw new ArgumentOutOfRangeException(nameof(sampleRateHz), sampleRateHz, "A sampling rate is a positive number of Hz.");
        }

        if (options.SegmentLength < 2 || !(options.Overlap is >= 0 and <= 0.95))
        {
            throw new ArgumentOutOfRangeException(nameof(options), options, "Segments have at least 2 samples and overlap by 0 to 0.95.");
        }
    }
}
