using BearingAnalytics.Quality;

namespace BearingAnalytics.Signals.Formats;

/// <summary>What a file itself says, before anything that stands beside it is consulted.</summary>
internal sealed record StoredRecording
{
    public required string Format { get; init; }

    public required IReadOnlyList<StoredChannel> Channels { get; init; }

    /// <summary>Shaft speed, r/min, said once for the whole file.</summary>
    public double? SpeedRpm { get; init; }

    public string? Load { get; init; }

    public string? Bearing { get; init; }

    public DateTimeOffset? StartTime { get; init; }

    public IReadOnlyList<Finding> Findings { get; init; } = [];
}

/// <summary>One channel as stored: no unit conversion yet.</summary>
internal sealed record StoredChannel(string Name, float[] Samples)
{
    public string Role { get; init; } = "";

    public double? SampleRateHz { get; init; }

    /// <summary>Unit as the file writes it.</summary>
    public string? Unit { get; init; }

    public double? FullScale { get; init; }

    /// <summary>Shaft speed, r/min, that the file states for this channel (one file can hold several runs).</summary>
    public double? SpeedRpm { get; init; }
}
