using BearingAnalytics.Quality;

namespace BearingAnalytics.Pipeline;

/// <summary>A series of recordings of one bearing, judged channel by channel.</summary>
public sealed record TrendAnalysis
{
    /// <summary>All recordings in time order, those that failed among them.</summary>
    public required IReadOnlyList<TrendRecording> Recordings { get; init; }

    /// <summary>One trend per channel name, in the order in which the channels first appear.</summary>
    public required IReadOnlyList<ChannelTrend> Channels { get; init; }

    /// <summary>What holds for the series as a whole.</summary>
    public IReadOnlyList<Finding> Findings { get; init; } = [];
}
