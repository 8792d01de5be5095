using BearingAnalytics.Quality;

namespace BearingAnalytics.Pipeline;

/// <summary>One recording of a series.</summary>
public sealed record TrendRecording
{
    /// <summary>The file as the user named it.</summary>
    public required string File { get; init; }

    /// <summary>When it began, where the file tells.</summary>
    public DateTimeOffset? StartTime { get; init; }

    /// <summary>It could not be read, and takes no part; a finding says why.</summary>
    public bool IsFailed { get; init; }

    /// <summary>Why it failed, or what to know about it; worst first.</summary>
    public IReadOnlyList<Finding> Findings { get; init; } = [];
}
