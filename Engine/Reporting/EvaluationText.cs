using System.Globalization;
using BearingAnalytics.Noise;
using BearingAnalytics.Numerics;
using BearingAnalytics.Pipeline;
using BearingAnalytics.Quality;

namespace BearingAnalytics.Reporting;

/// <summary>An evaluation in words, for a terminal or a page. Every text is final: formatted, with units, in English.</summary>
public static class EvaluationText
{
    /// <summary>Headings of <see cref="Row"/>, English and Chinese; the first is that of the name.</summary>
    public static IReadOnlyList<(string English, string Chinese)> Columns { get; } =
    [
        ("", ""), ("scored", "计分"), ("right", "正确"), ("of scored, 95 % interval", ""), ("ranked first", "首位"), ("undecided", "无法判定"),
        ("no clear line", "漏检"), ("wrong part", "误判"), ("false alarms", "误报"), ("not scored", "不计分"), ("not processed", "处理失败"),
    ];

    /// <summary>The cells of a row of counts. What cannot occur (a false alarm without a healthy bearing) is a dash.</summary>
    public static IReadOnlyList<string> Row(string name, EvaluationTally tally)
    {
        ArgumentNullException.ThrowIfNull(tally);
        return
        [
            name, Whole(tally.Scored), tally.Scored == 0 ? "–" : Whole(tally.Right), tally.Scored == 0 ? "–" : Rate(tally.RightRate),
            Of(tally.RankedFirst, tally.Faulty), tally.Scored == 0 ? "–" : Whole(tally.Undecided), Count(tally.NoClearLine, tally.Faulty),
            Count(tally.WrongPart, tally.Faulty), Of(tally.FalseAlarms, tally.Healthy), Whole(tally.NotScored), Whole(tally.NotProcessed),
        ];
    }

    /// <summary>Name of a group for people: <c>inner race flaw</c>, <c>healthy</c>, or as stated.</summary>
    public static string Name(EvaluationGroup group)
    {
        ArgumentNullException.ThrowIfNull(group);
        return group.By != "label" ? group.Name
            : group.Name == NoiseMode.None.WireName() ? "healthy"
            : group.Name.Replace('-', ' ');
    }

    /// <summary>The whole evaluation in a few sentences, most important first.</summary>
    public static IReadOnlyList<string> Headline(EvaluationResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        EvaluationTally total = result.Total;
        List<string> lines = [];
        if (total.Scored == 0)
        {
            lines.Add("No recording could be scored.");
        }
        else
        {
            lines.Add($"{total.Right} of {total.Scored} scored recordings right: {InWords(total.RightRate)}.");
        }

        if (total.Faulty > 0)
        {
            lines.Add($"Of {total.Faulty} faulty: right fault ranked first on {total.RankedFirst}, claimed or not; wrong part claimed on "
                + $"{total.WrongPart}, no clear line on {total.NoClearLine}.");
        }

        if (total.Healthy > 0)
        {
            lines.Add($"Of {total.Healthy} healthy: false alarms on {total.FalseAlarms}, {InWords(total.FalseAlarmRate)}.");
        }

        lines.Add($"Undecided {total.Undecided}; not scored {total.NotScored}; could not be processed {total.NotProcessed}."
            + (result.NotReached > 0 ? $" Stopped: {result.NotReached} not reached." : ""));
        return lines;
    }

    /// <summary>What a miss rests on: the reason, the strongest lines of the fault ranked first and of the label's, warnings.</summary>
    public static IReadOnlyList<string> Evidence(ScoredRecording scored)
    {
        ArgumentNullException.ThrowIfNull(scored);
        List<string> lines = [];
        if (scored.Analysis.Diagnosis is { } diagnosis)
        {
            lines.Add(diagnosis.Reason);
            RankedMode? truth = diagnosis.Ranked.FirstOrDefault(ranked => ranked.Mode == scored.Recording.Truth);
            if (scored.FirstFault is { } first)
            {
                lines.Add($"Ranked first: {Hypothesis(first)}");
            }

            if (truth is not null && truth.Mode != NoiseMode.None && truth.Mode != scored.FirstFault?.Mode)
            {
                lines.Add($"Label: {Hypothesis(truth)}");
            }
        }

        lines.AddRange(scored.Analysis.Findings
            .Where(finding => finding.Severity >= FindingSeverity.Warning)
            .Where(finding => !lines.Any(line => line.Contains(finding.Message, StringComparison.Ordinal)))
            .Select(finding => finding.Message));
        return lines;
    }

    /// <summary>One line about an answer: <c>outer race flaw, 97 %</c>; <c>could not be processed</c>.</summary>
    public static string Answer(ScoredRecording scored)
    {
        ArgumentNullException.ThrowIfNull(scored);
        return scored.Outcome == EvaluationOutcome.NotProcessed || scored.Analysis.Diagnosis is not { } diagnosis
            ? "could not be processed"
            : diagnosis.Mode == NoiseMode.Undecided && diagnosis.Confidence == 0
                ? diagnosis.Mode.DisplayName()
                : string.Create(CultureInfo.InvariantCulture, $"{diagnosis.Mode.DisplayName()}, {100 * diagnosis.Confidence:0} %");
    }

    /// <summary>The channel that counts, and why it does: <c>X118_DE_time (DE), by location</c>.</summary>
    public static string Channel(ScoredRecording scored)
    {
        ArgumentNullException.ThrowIfNull(scored);
        string why = scored.ChannelChosenBy switch
        {
            "named" => ", as named",
            "location" => ", by location",
            "first" => ", first channel",
            _ => "",
        };
        return TextReport.ChannelName(scored.Analysis) + why;
    }

    /// <summary>Where a recording belongs and what is true of it: <c>cwru, inner race flaw, grade Y2</c>.</summary>
    public static string Truth(LabelledRecording recording)
    {
        ArgumentNullException.ThrowIfNull(recording);
        string truth = recording.Truth switch
        {
            null => recording.Label.Length == 0 ? "no label" : $"label '{recording.Label}'",
            NoiseMode.None => "healthy",
            { } mode => mode.DisplayName(),
        };
        string grade = recording.Grade.Length == 0 ? "" : $", grade {recording.Grade}";
        return (recording.Set.Length == 0 ? "" : $"{recording.Set}, ") + truth + grade;
    }

    /// <summary>Why a recording is not scored, without the words of its label, so that like reasons are alike.</summary>
    public static string NotScored(LabelledRecording recording)
    {
        ArgumentNullException.ThrowIfNull(recording);
        return recording.Label.Length == 0
            ? recording.NotScored
            : recording.NotScored.Replace($" '{recording.Label}'", "", StringComparison.Ordinal);
    }

    /// <summary>A hypothesis with its strongest line.</summary>
    public static string Hypothesis(RankedMode ranked)
    {
        ArgumentNullException.ThrowIfNull(ranked);
        string share = string.Create(CultureInfo.InvariantCulture, $"{ranked.Mode.DisplayName()} {100 * ranked.Confidence:0.#} %");
        return ranked.Evidence is not [{ } line, ..]
            ? $"{share}, no line"
            : string.Create(
                CultureInfo.InvariantCulture,
                $"{share}, {line.Line} expected {line.ExpectedHz:0.0} Hz, found {line.FoundHz:0.0} Hz, {line.Prominence:0.0}× the floor, "
                    + $"{Several(line.Harmonics, "harmonic")}, {Several(line.Sidebands, "sideband")}");
    }

    /// <summary>A rate with its interval in percent: <c>84 % (71 to 92)</c>; a dash without a trial.</summary>
    public static string Rate(ProportionInterval rate) => double.IsNaN(rate.Value)
        ? "–"
        : string.Create(CultureInfo.InvariantCulture, $"{100 * rate.Value:0} % ({100 * rate.Low:0} to {100 * rate.High:0})");

    private static string InWords(ProportionInterval rate) =>
        string.Create(CultureInfo.InvariantCulture, $"{100 * rate.Value:0} % (95 % interval {100 * rate.Low:0} to {100 * rate.High:0})");

    internal static string Whole(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Several(int count, string what) => $"{Whole(count)} {what}{(count == 1 ? "" : "s")}";

    private static string Count(int count, int of) => of == 0 ? "–" : Whole(count);

    private static string Of(int count, int of) => of == 0 ? "–" : $"{Whole(count)} of {Whole(of)}";
}
