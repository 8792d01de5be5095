using BearingAnalytics.Noise;
using BearingAnalytics.Pipeline;

namespace BearingAnalytics.Reporting;

/// <summary>An evaluation as a table: one row per recording, columns of docs/evaluation.md.</summary>
public static class EvaluationCsv
{
    private static readonly (string Name, Func<ScoredRecording, object?> Value)[] Table =
    [
        ("file", one => one.Recording.File),
        ("set", one => one.Recording.Set),
        ("rig", one => one.Recording.Rig),
        ("grade", one => one.Recording.Grade),
        ("label", one => one.Recording.Label),
        ("truth", one => one.Recording.Truth?.WireName()),
        ("outcome", one => one.Outcome.WireName()),
        ("ranked_first", one => one.IsRankedFirst),
        ("answer", one => one.Analysis.Diagnosis?.Mode.WireName()),
        ("confidence", one => Finite(one.Analysis.Diagnosis?.Confidence)),
        ("first_fault", one => one.FirstFault?.Mode.WireName()),
        ("channel", one => one.Analysis.Channel),
        ("channel_chosen_by", one => one.ChannelChosenBy),
        ("bearing", one => one.Analysis.Conditions.Bearing),
        ("speed_rpm", one => Finite(one.Analysis.Conditions.SpeedRpm)),
        ("line", one => Line(one)?.Line),
        ("expected_hz", one => Finite(Line(one)?.ExpectedHz)),
        ("found_hz", one => Finite(Line(one)?.FoundHz)),
        ("prominence", one => Finite(Line(one)?.Prominence)),
        ("reason", one => one.Analysis.Diagnosis?.Reason),
        ("not_scored", one => one.Recording.NotScored),
        ("findings", one => string.Join(';', one.Analysis.Findings.Select(finding => finding.Code))),
    ];

    /// <summary>Names of the columns, in order. Columns may be added at the end; these stay.</summary>
    public static IReadOnlyList<string> Columns { get; } = [.. Table.Select(column => column.Name)];

    /// <summary>Writes header and rows.</summary>
    public static void Write(TextWriter output, EvaluationResult result)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(result);
        CsvLine.Write(output, Columns);
        foreach (ScoredRecording one in result.Recordings)
        {
            CsvLine.Write(output, Table.Select(column => column.Value(one)));
        }
    }

    private static Evidence? Line(ScoredRecording one) => ResultColumns.KeyLine(one.Analysis);

    private static object? Finite(double? value) => value is { } number && double.IsFinite(number) ? number : null;
}
