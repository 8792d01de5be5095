using BearingAnalytics.Noise;

namespace BearingAnalytics.Pipeline;

/// <summary>
/// One row of a manifest: what is to be analysed, and beside it - never in it - what is true. Only <see cref="Job"/> is handed to an
/// analysis; it holds neither label nor note, specimen, rig, set or grade.
/// </summary>
public sealed record LabelledRecording
{
    /// <summary>The column <c>file</c> as it stands in the manifest.</summary>
    public required string File { get; init; }

    /// <summary>Line of the manifest, from 1.</summary>
    public required int Line { get; init; }

    /// <summary>What the diagnosis is given.</summary>
    public required BatchJob Job { get; init; }

    /// <summary>Label as stated; empty when there is none.</summary>
    public required string Label { get; init; }

    /// <summary>What the label means: <see cref="NoiseMode.None"/> for a healthy bearing, a flaw; null when it cannot be scored.</summary>
    public required NoiseMode? Truth { get; init; }

    /// <summary>Why the recording is not scored, one sentence; empty when it is.</summary>
    public string NotScored { get; init; } = "";

    /// <summary>Set the recording belongs to (column <c>set</c>); empty when not stated.</summary>
    public string Set { get; init; } = "";

    /// <summary>Test rig (column <c>rig</c>); empty when not stated.</summary>
    public string Rig { get; init; } = "";

    /// <summary>Experts' grade of the recording (column <c>grade</c> or a table of grades); empty when not graded.</summary>
    public string Grade { get; init; } = "";
}
