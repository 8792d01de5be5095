using BearingAnalytics.Noise.Severities;
using BearingAnalytics.Numerics;
using BearingAnalytics.Signals;
using BearingAnalytics.Spectra;

namespace BearingAnalytics.Noise;

/// <summary>The indicators that are followed from recording to recording: they need neither bearing nor speed, and no band is
/// chosen.</summary>
public static class TrendIndicators
{
    /// <summary>Fewer samples give no level.</summary>
    public const int FewestSamples = 64;

    /// <summary>
    /// <c>rms</c> and <c>peak</c> about the mean (all that moves); <c>high-rms</c>, the rms of the upper half of the frequency range, where
    /// the first faint impacts of a flaw ring while imbalance and flow do not reach; <c>crest-factor</c>, peak over rms, which rises with
    /// single impacts and falls again when they run together.
    /// </summary>
    /// <param name="channel">Finite samples, at least <see cref="FewestSamples"/>; the sampling rate need not be known.</param>
    /// <exception cref="ArgumentException">Too few samples.</exception>
    public static IReadOnlyList<LevelMeasure> Of(Channel channel)
    {
        ArgumentNullException.ThrowIfNull(channel);
        if (channel.Samples.Length < FewestSamples)
        {
            throw new ArgumentException(
                $"Channel {channel.Name} holds {channel.Samples.Length} samples; at least {FewestSamples} are needed.",
                nameof(channel));
        }

        Moments moments = Moments.Of(channel.Samples);

        // In multiples of the sampling rate, which may be unknown.
        double[] upper = BandPower.Of(channel.Samples, 1, new FrequencyBand(0.25, 0.5)).Values;
        return
        [
            new LevelMeasure("rms", moments.StandardDeviation, channel.Unit),
            new LevelMeasure("peak", moments.PeakDeviation, channel.Unit),
            new LevelMeasure("high-rms", upper.Length == 0 ? double.NaN : Math.Sqrt(upper.Average()), channel.Unit),
            new LevelMeasure("crest-factor", moments.PeakDeviation / moments.StandardDeviation, ""),
        ];
    }
}
