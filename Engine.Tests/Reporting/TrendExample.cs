using BearingAnalytics.Noise;
using BearingAnalytics.Pipeline;
using BearingAnalytics.Quality;

namespace BearingAnalytics.Tests.Reporting;

/// <summary>Twelve recordings of which the last five are 6 dB louder, and one that could not be read.</summary>
internal static class TrendExample
{
    private static readonly TrendRecording Unreadable = new()
    {
        File = "broken.csv",
        IsFailed = true,
        Findings = [new Finding("unreadable", FindingSeverity.Blocking, "The disk says no.")],
    };

    public static TrendAnalysis Changed()
    {
        TrendRecording[] recordings = [.. Enumerable.Range(1, 12).Select(i => new TrendRecording { File = $"run <{i}>, a.csv" })];
        double[] levels = [.. Enumerable.Range(0, 12).Select(i => (i >= 7 ? 2.0 : 1.0) * (1 + (0.01 * (i % 3))))];
        TrendIndicator[] indicators =
        [
            new TrendIndicator("rms", "m/s²", levels),
            new TrendIndicator("crest-factor", "", [.. levels.Select((_, i) => 4 + (0.1 * (i * 7 % 5)))]),
        ];
        TrendOptions options = new() { Permutations = 999 };
        ConditionTrend trend = ConditionTrend.Of(indicators, options: options);
        return new TrendAnalysis
        {
            Recordings = [.. recordings, Unreadable],
            Channels = [new ChannelTrend { Channel = "ch <5>", Recordings = recordings, Trend = trend }],
            Findings = [new Finding("trend-order-given", FindingSeverity.Info, "Order given.")],
        };
    }
}
