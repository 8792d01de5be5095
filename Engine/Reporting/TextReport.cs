using System.Globalization;
using BearingAnalytics.Noise;
using BearingAnalytics.Pipeline;
using BearingAnalytics.Quality;
using BearingAnalytics.Reporting.Words;

namespace BearingAnalytics.Reporting;

/// <summary>One result in words, for a terminal or a table on paper. Every text is final: formatted, with units, in English.</summary>
public sealed record TextRow
{
    /// <summary>The file as the user named it.</summary>
    public required string File { get; init; }

    /// <summary>Channel, with its role where one is known; empty for a file that could not be read.</summary>
    public required string Channel { get; init; }

    /// <summary>The verdict.</summary>
    public required Verdict Verdict { get; init; }

    /// <summary>Mode in English: <c>outer race flaw</c>; empty for a failed file.</summary>
    public required string Mode { get; init; }

    /// <summary>Mode in Chinese; empty for a failed file.</summary>
    public required string ChineseMode { get; init; }

    /// <summary>Confidence in the mode in percent, <c>97 %</c>; empty where there is none.</summary>
    public required string Confidence { get; init; }

    /// <summary>Name of the strongest line: <c>BPFO</c>; empty where there is none.</summary>
    public required string Line { get; init; }

    /// <summary>Where it should stand, <c>107.4</c>, Hz; empty where there is none.</summary>
    public required string ExpectedHz { get; init; }

    /// <summary>Where it was found, <c>107.3</c>, Hz; empty where there is none.</summary>
    public required string FoundHz { get; init; }

    /// <summary>Height over the local floor, <c>24.1×</c>; empty where there is none.</summary>
    public required string Prominence { get; init; }

    /// <summary>Bearing used; marked with <c>~</c> when its interior is estimated; empty when unknown.</summary>
    public required string Bearing { get; init; }

    /// <summary>Shaft speed used, r/min; empty when unknown.</summary>
    public required string Speed { get; init; }

    /// <summary>Where the speed came from.</summary>
    public required SpeedSource SpeedSource { get; init; }

    /// <summary>Findings that matter, <c>1 blocking, 2 warnings</c>; empty when there are none.</summary>
    public required string Findings { get; init; }
}

/// <summary>Turns results into words.</summary>
public static class TextReport
{
    /// <summary>The row of a result.</summary>
    public static TextRow Row(ChannelAnalysis result)
    {
        ArgumentNullException.ThrowIfNull(result);
        Evidence? line = result.Verdict == Verdict.Accept ? null : ResultColumns.KeyLine(result);
        return new TextRow
        {
            File = result.File,
            Channel = ChannelName(result),
            Verdict = result.Verdict,
            Mode = result.Diagnosis?.Mode.DisplayName() ?? "",
            ChineseMode = result.Diagnosis?.Mode.ChineseName() ?? "",
            Confidence = Number(100 * result.Diagnosis?.Confidence, "0' %'"),
            Line = line?.Line ?? "",
            ExpectedHz = Number(line?.ExpectedHz, "0.0"),
            FoundHz = Number(line?.FoundHz, "0.0"),
            Prominence = Number(line?.Prominence, "0.0'×'"),
            Bearing = result.Conditions.Bearing is { } bearing ? (result.Conditions.BearingIsEstimated ? "~" : "") + bearing : "",
            Speed = Number(result.Conditions.SpeedRpm, "0"),
            SpeedSource = result.Conditions.SpeedSource,
            Findings = Counted(result.Findings),
        };
    }

    /// <summary>
    /// What a reader must know beside the row: for everything that was not accepted the reason and the findings that matter; for an
    /// accepted recording only its warnings. Empty when there is nothing to say.
    /// </summary>
    public static IReadOnlyList<string> Notes(ChannelAnalysis result)
    {
        ArgumentNullException.ThrowIfNull(result);
        List<string> notes = [];
        if (result.Verdict != Verdict.Accept && result.Diagnosis is { Reason.Length: > 0 } diagnosis)
        {
            notes.Add(diagnosis.Reason);
        }

        notes.AddRange(SeverityWords.Of(result.Severity));
        notes.AddRange(FamilyWords.Of(result.Families));

        FindingSeverity least = result.Verdict == Verdict.Failed ? FindingSeverity.Info : FindingSeverity.Warning;
        notes.AddRange(result.Findings
            .Where(finding => finding.Severity >= least && !notes.Any(note => note.Contains(finding.Message, StringComparison.Ordinal)))
            .Select(finding => finding.Message));
        return notes;
    }

    /// <summary>One line about a whole run: <c>8 results: 3 accepted, 4 rejected, 1 undecided, 0 failed</c>.</summary>
    public static string Totals(BatchSummary summary)
    {
        ArgumentNullException.ThrowIfNull(summary);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{summary.Rows} {(summary.Rows == 1 ? "result" : "results")}: {summary.Count(Verdict.Accept)} accepted, {summary.Count(Verdict.Reject)} rejected, {summary.Count(Verdict.Undecided)} undecided, {summary.Count(Verdict.Failed)} failed");
    }

    /// <summary>Channel with its role where that says more: <c>X097_DE_time (DE)</c>.</summary>
    public static string ChannelName(ChannelAnalysis result)
    {
        ArgumentNullException.ThrowIfNull(result);
        return result.ChannelRole.Length == 0 || result.ChannelRole == result.Channel ? result.Channel : $"{result.Channel} ({result.ChannelRole})";
    }

    /// <summary>Speed with its source, <c>1797 r/min, stated</c>; <c>speed unknown</c> when it is.</summary>
    public static string Speed(AnalysisConditions conditions)
    {
        ArgumentNullException.ThrowIfNull(conditions);
        return conditions.SpeedRpm is { } speed && double.IsFinite(speed)
            ? string.Create(CultureInfo.InvariantCulture, $"{speed:0.#} r/min, {conditions.SpeedSource.WireName()}")
            : "speed unknown";
    }

    internal static string Counted(IReadOnlyList<Finding> findings)
    {
        int blocking = findings.Count(finding => finding.Severity == FindingSeverity.Blocking);
        int warnings = findings.Count(finding => finding.Severity == FindingSeverity.Warning);
        string[] parts =
        [
            .. blocking > 0 ? [$"{blocking} blocking"] : Array.Empty<string>(),
            .. warnings > 0 ? [warnings == 1 ? "1 warning" : $"{warnings} warnings"] : Array.Empty<string>(),
        ];
        return string.Join(", ", parts);
    }

    private static string Number(double? value, string format) =>
        value is { } number && double.IsFinite(number) ? number.ToString(format, CultureInfo.InvariantCulture) : "";
}
