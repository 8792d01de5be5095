using BearingAnalytics.Noise;

namespace BearingAnalytics.Pipeline;

/// <summary>Everything an evaluation found out.</summary>
/// <param name="Manifest">Path of the manifest as the user named it.</param>
/// <param name="Subject">What was evaluated: <c>rules</c>.</param>
/// <param name="Recordings">One entry per row of the manifest, in its order; of a stopped run the beginning.</param>
/// <param name="NotReached">Rows that a stopped run did not come to; 0 otherwise.</param>
public sealed record EvaluationResult(string Manifest, string Subject, IReadOnlyList<ScoredRecording> Recordings, int NotReached)
{
    /// <summary>Counts of all recordings.</summary>
    public EvaluationTally Total { get; } = new(Recordings);

    /// <summary>
    /// Counts per set, label, rig and grade, in order of appearance (grades by name); what no recording states is left out.
    /// Recordings without a scored label have no group of labels.
    /// </summary>
    public IReadOnlyList<EvaluationGroup> Groups { get; } =
    [
        .. By("set", Recordings, one => one.Recording.Set),
        .. By("label", Recordings, one => one.Recording.Truth?.WireName() ?? ""),
        .. By("rig", Recordings, one => one.Recording.Rig),
        .. By("grade", Recordings, one => one.Recording.Grade).OrderBy(group => group.Name, StringComparer.Ordinal),
    ];

    /// <summary>How often each answer was given to each truth; pairs that did not occur are absent. Ordered by truth and answer.</summary>
    public IReadOnlyList<ConfusionCell> Confusion { get; } =
    [
        .. Recordings
            .Where(one => one.Outcome is not (EvaluationOutcome.NotProcessed or EvaluationOutcome.NotScored))
            .GroupBy(one => (Truth: one.Recording.Truth!.Value, Answer: one.Analysis.Diagnosis!.Mode))
            .OrderBy(group => group.Key.Truth)
            .ThenBy(group => group.Key.Answer)
            .Select(group => new ConfusionCell(group.Key.Truth, group.Key.Answer, group.Count())),
    ];

    /// <summary>Scored recordings whose answer is not right: false alarms, then wrong parts, then the silent ones, each in order.</summary>
    public IReadOnlyList<ScoredRecording> Misses { get; } =
    [
        .. Recordings.Where(one => one.IsMiss).OrderBy(one => one.Outcome switch
        {
            EvaluationOutcome.FalseAlarm => 0,
            EvaluationOutcome.WrongPart => 1,
            EvaluationOutcome.NoClearLine => 2,
            _ => 3,
        }),
    ];

    private static IEnumerable<EvaluationGroup> By(
        string what, IReadOnlyList<ScoredRecording> all, Func<ScoredRecording, string> name) => all
        .Where(one => name(one).Length > 0)
        .GroupBy(name, StringComparer.OrdinalIgnoreCase)
        .Select(group => new EvaluationGroup(what, group.Key, new EvaluationTally(group)));
}
