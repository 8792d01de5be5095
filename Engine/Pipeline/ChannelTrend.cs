using BearingAnalytics.Noise;

namespace BearingAnalytics.Pipeline;

/// <summary>The trend of one channel over the recordings that hold it.</summary>
public sealed record ChannelTrend
{
    /// <summary>Channel name, the same in all recordings.</summary>
    public required string Channel { get; init; }

    /// <summary>The recordings that took part, in time order; one per value of an indicator.</summary>
    public required IReadOnlyList<TrendRecording> Recordings { get; init; }

    /// <summary>What they show.</summary>
    public required ConditionTrend Trend { get; init; }
}
