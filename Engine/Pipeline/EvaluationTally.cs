using BearingAnalytics.Noise;
using BearingAnalytics.Numerics;

namespace BearingAnalytics.Pipeline;

/// <summary>Counts of some recordings by what their answers are worth. Rates have a Wilson 95 % interval.</summary>
public sealed record EvaluationTally
{
    /// <summary>Counts some recordings; none are all zero.</summary>
    public EvaluationTally(IEnumerable<ScoredRecording> recordings)
    {
        ArgumentNullException.ThrowIfNull(recordings);
        ScoredRecording[] all = [.. recordings];
        Recordings = all.Length;
        NotProcessed = Count(EvaluationOutcome.NotProcessed);
        NotScored = Count(EvaluationOutcome.NotScored);
        Right = Count(EvaluationOutcome.Right);
        Undecided = Count(EvaluationOutcome.Undecided);
        NoClearLine = Count(EvaluationOutcome.NoClearLine);
        WrongPart = Count(EvaluationOutcome.WrongPart);
        FalseAlarms = Count(EvaluationOutcome.FalseAlarm);
        RankedFirst = all.Count(one => one.IsRankedFirst == true);
        Healthy = all.Count(one => one.Recording.Truth == NoiseMode.None && one.Outcome != EvaluationOutcome.NotProcessed);

        int Count(EvaluationOutcome outcome) => all.Count(one => one.Outcome == outcome);
    }

    /// <summary>All recordings, scored or not.</summary>
    public int Recordings { get; }

    /// <summary>Recordings that could not be processed, whatever their label.</summary>
    public int NotProcessed { get; }

    /// <summary>Processed recordings whose label cannot be scored.</summary>
    public int NotScored { get; }

    /// <summary>Recordings whose answer was held against a label.</summary>
    public int Scored => Recordings - NotProcessed - NotScored;

    /// <summary>Scored recordings of healthy bearings.</summary>
    public int Healthy { get; }

    /// <summary>Scored recordings of faulty bearings.</summary>
    public int Faulty => Scored - Healthy;

    /// <summary>Answers that are the label.</summary>
    public int Right { get; }

    /// <summary>Faulty recordings whose highest-ranked fault is the label, claimed or not.</summary>
    public int RankedFirst { get; }

    /// <summary>Scored recordings without an answer.</summary>
    public int Undecided { get; }

    /// <summary>Faulty recordings answered with no clear line.</summary>
    public int NoClearLine { get; }

    /// <summary>Faulty recordings on which another fault was claimed.</summary>
    public int WrongPart { get; }

    /// <summary>Healthy recordings on which a fault was claimed.</summary>
    public int FalseAlarms { get; }

    /// <summary>Right answers over scored recordings.</summary>
    public ProportionInterval RightRate => ProportionInterval.Wilson(Right, Scored);

    /// <summary>Label ranked first, over faulty recordings.</summary>
    public ProportionInterval RankedFirstRate => ProportionInterval.Wilson(RankedFirst, Faulty);

    /// <summary>False alarms over healthy recordings.</summary>
    public ProportionInterval FalseAlarmRate => ProportionInterval.Wilson(FalseAlarms, Healthy);
}

/// <summary>Recordings that have something in common, counted.</summary>
/// <param name="By">What they have in common: <c>set</c>, <c>label</c>, <c>rig</c>, <c>grade</c>.</param>
/// <param name="Name">The value they share; for labels the wire name of what they mean.</param>
/// <param name="Tally">The counts.</param>
public sealed record EvaluationGroup(string By, string Name, EvaluationTally Tally);

/// <summary>One cell of a confusion table.</summary>
/// <param name="Truth">What the label says.</param>
/// <param name="Answer">What was answered.</param>
/// <param name="Count">Recordings, 1 or more.</param>
public sealed record ConfusionCell(NoiseMode Truth, NoiseMode Answer, int Count);
