using BearingAnalytics.Numerics;
using BearingAnalytics.Signals;

namespace BearingAnalytics.Noise;

/// <summary>Scalar measures of a channel that need no knowledge of the bearing.</summary>
public static class LevelMeasures
{
    /// <summary>
    /// Root mean square, peak, crest factor and kurtosis about the mean. Kurtosis is the fourth standardised moment: 3 for Gaussian
    /// noise. An empty or constant channel gives NaN where a ratio has no meaning.
    /// </summary>
    public static IReadOnlyList<LevelMeasure> Of(Channel channel)
    {
        ArgumentNullException.ThrowIfNull(channel);
        Moments moments = Moments.Of(channel.Samples);
        return
        [
            new LevelMeasure("rms", moments.StandardDeviation, channel.Unit),
            new LevelMeasure("peak", moments.PeakDeviation, channel.Unit),
            new LevelMeasure("crest-factor", moments.PeakDeviation / moments.StandardDeviation, ""),
            new LevelMeasure("kurtosis", moments.Kurtosis, ""),
        ];
    }
}
