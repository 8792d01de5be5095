using BearingAnalytics.Signals;

namespace BearingAnalytics.Pipeline;

/// <summary>What the caller of an analysis can say.</summary>
public sealed record AnalysisOptions
{
    /// <summary>Nothing said: everything comes from file, sidecar and shipped catalogue.</summary>
    public static AnalysisOptions Default { get; } = new();

    /// <summary>Options that win over sidecar and folder table (bearing, speed, channel, sampling rate, ...).</summary>
    public RecordingNotes Notes { get; init; } = RecordingNotes.None;

    /// <summary>A user's own bearing catalogue (JSON), merged over the shipped one; null for none.</summary>
    public string? CatalogueFile { get; init; }

    /// <summary>Analyse one channel only, and which; null for every channel that is selected.</summary>
    public SingleChannel? OnlyChannel { get; init; }

    /// <summary>Keep what pictures need (<see cref="ChannelAnalysis.Detail"/>); costs several times the recording's memory.</summary>
    public bool KeepDetail { get; init; }
}
