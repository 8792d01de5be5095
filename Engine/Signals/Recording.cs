using BearingAnalytics.Quality;

namespace BearingAnalytics.Signals;

/// <summary>One file's worth of measurement: channels, how the bearing was run, and what was noticed while reading.</summary>
public sealed record Recording
{
    /// <summary>Where it came from: the path as the user gave it.</summary>
    public required string Source { get; init; }

    /// <summary>Name of the file format (<c>wav</c>, <c>mat-v5</c>, <c>text</c>).</summary>
    public required string Format { get; init; }

    /// <summary>All channels the file holds, in file order.</summary>
    public required IReadOnlyList<Channel> Channels { get; init; }

    /// <summary>The channels asked for by sidecar or option; all of <see cref="Channels"/> when nobody asked.</summary>
    public IReadOnlyList<Channel> Selected { get; init; } = [];

    /// <summary>How the bearing was run.</summary>
    public OperatingConditions Conditions { get; init; } = OperatingConditions.Unknown;

    /// <summary>True state as told by the sidecar, for scoring only. Never shown to a diagnosis.</summary>
    public string? Label { get; init; }

    /// <summary>Start of the recording, where the file tells.</summary>
    public DateTimeOffset? StartTime { get; init; }

    /// <summary>What was noticed while reading: salvaged tails, skipped variables, doubtful units.</summary>
    public IReadOnlyList<Finding> Findings { get; init; } = [];
}
