using BearingAnalytics.Noise;
using BearingAnalytics.Quality;

namespace BearingAnalytics.Pipeline;

/// <summary>A recording, the answer it got, and what the answer is worth.</summary>
/// <param name="Recording">What was asked, and the truth.</param>
/// <param name="Analysis">What was answered, on the one channel that counts.</param>
public sealed record ScoredRecording(LabelledRecording Recording, ChannelAnalysis Analysis)
{
    /// <summary>What the answer is worth. A recording that cannot be processed is that first, whatever its label.</summary>
    public EvaluationOutcome Outcome =>
        Analysis.Diagnosis is not { } diagnosis || Analysis.Verdict == Verdict.Failed ? EvaluationOutcome.NotProcessed
        : Recording.Truth is not { } truth ? EvaluationOutcome.NotScored
        : diagnosis.Mode == truth ? EvaluationOutcome.Right
        : diagnosis.Mode == NoiseMode.Undecided ? EvaluationOutcome.Undecided
        : truth == NoiseMode.None ? EvaluationOutcome.FalseAlarm
        : diagnosis.Mode == NoiseMode.None ? EvaluationOutcome.NoClearLine
        : EvaluationOutcome.WrongPart;

    /// <summary>
    /// The fault ranked highest, claimed or not; null when none was ranked. What a system that always names a fault would have said.
    /// </summary>
    public RankedMode? FirstFault => Analysis.Diagnosis?.Ranked
        .FirstOrDefault(ranked => ranked.Mode is not (NoiseMode.None or NoiseMode.Undecided));

    /// <summary>Whether the fault ranked highest is that of the label, claimed or not; null on a healthy or unscored recording.</summary>
    public bool? IsRankedFirst => Recording.Truth is null or NoiseMode.None || Outcome == EvaluationOutcome.NotProcessed
        ? null
        : FirstFault?.Mode == Recording.Truth;

    /// <summary>True for an answer that is scored and is not right.</summary>
    public bool IsMiss => Outcome is not (EvaluationOutcome.Right or EvaluationOutcome.NotScored or EvaluationOutcome.NotProcessed);

    /// <summary>Why this channel stands for the recording: <c>named</c>, <c>location</c>, <c>first</c>; empty for none.</summary>
    public string ChannelChosenBy => Analysis.Channel.Length == 0 ? ""
        : Recording.Job.Options.Notes.Channel is not null ? "named"
        : Analysis.ChannelRole.Equals(Recording.Job.Options.OnlyChannel?.Role, StringComparison.OrdinalIgnoreCase) ? "location"
        : "first";
}
