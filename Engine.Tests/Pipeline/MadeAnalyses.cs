using BearingAnalytics.Noise;
using BearingAnalytics.Pipeline;
using BearingAnalytics.Quality;
using BearingAnalytics.Spectra;

namespace BearingAnalytics.Tests.Pipeline;

/// <summary>Answers made by hand, so that the scoring of answers can be tested without a diagnosis.</summary>
internal static class MadeAnalyses
{
    /// <summary>A recording with a label and an answer; <paramref name="ranked"/> is the fault ranked highest.</summary>
    public static ScoredRecording Scored(
        NoiseMode? truth,
        NoiseMode? answer,
        NoiseMode? ranked = null,
        string set = "",
        string rig = "",
        string grade = "",
        string file = "a.wav") => new(
        new LabelledRecording
        {
            File = file,
            Line = 2,
            Job = new BatchJob(file, AnalysisOptions.Default),
            Label = truth?.WireName() ?? "run to failure",
            Truth = truth,
            NotScored = truth is null ? "The label 'run to failure' names no condition that can be scored." : "",
            Set = set,
            Rig = rig,
            Grade = grade,
        },
        Answer(file, answer, ranked));

    /// <summary>An analysis with that answer; null for a file that could not be processed.</summary>
    public static ChannelAnalysis Answer(string file, NoiseMode? answer, NoiseMode? ranked = null) => new()
    {
        File = file,
        Channel = answer is null ? "" : "ch1",
        Conditions = new AnalysisConditions("6205", false, 1800, SpeedSource.Stated, null),
        Verdict = answer switch
        {
            null => Verdict.Failed,
            NoiseMode.None => Verdict.Accept,
            NoiseMode.Undecided => Verdict.Undecided,
            _ => Verdict.Reject,
        },
        Diagnosis = answer is { } mode ? new NoiseDiagnosis(mode, 0.9, Ranked(mode, ranked), $"Made to say {mode.WireName()}.") : null,
        Findings = answer is null ? [new Finding("damaged-file", FindingSeverity.Blocking, "The file ends at byte 3.")] : [],
    };

    private static RankedMode[] Ranked(NoiseMode answer, NoiseMode? ranked)
    {
        NoiseMode first = ranked ?? (answer is NoiseMode.None or NoiseMode.Undecided ? NoiseMode.CageFlaw : answer);
        return
        [
            new RankedMode(NoiseMode.None, 0.6, []), new RankedMode(first, 0.3, [Line("BPFI")]),
            new RankedMode(Other(first), 0.1, [Line("BPFO")]),
        ];
    }

    private static NoiseMode Other(NoiseMode first) => first == NoiseMode.OuterRaceFlaw ? NoiseMode.ElementFlaw : NoiseMode.OuterRaceFlaw;

    private static Evidence Line(string name) => new()
    {
        Line = name,
        ExpectedHz = 162.2,
        FoundHz = 161.9,
        Prominence = 3.4,
        Harmonics = 2,
        Sidebands = 1,
        Band = new FrequencyBand(1000, 2000),
    };
}
