using BearingAnalytics.Noise;

namespace BearingAnalytics.Pipeline;

/// <summary>The columns of a result table, in order: one row per recording and channel. Columns may be added at the end; these stay.</summary>
public static class ResultColumns
{
    /// <summary>All columns.</summary>
    public static IReadOnlyList<ResultColumn> All { get; } =
    [
        Text("file", "Path of the recording as the user named it", row => row.File),
        Text("channel", "Channel name; empty when the file could not be read", row => row.Channel),
        Number("sample_rate_hz", "Sampling rate, Hz", row => row.SampleRateHz),
        Number("duration_s", "Duration, s", row => row.DurationSeconds),
        Text("bearing", "Bearing designation used", row => row.Conditions.Bearing),
        Flag("bearing_estimated", "True when the interior is estimated from boundary dimensions", row => row.Conditions.BearingIsEstimated),
        Number("speed_rpm", "Shaft speed used, r/min", row => row.Conditions.SpeedRpm),
        Text("speed_source", "Where the speed came from: stated, estimated, corrected, unknown", row => row.Conditions.SpeedSource.WireName()),
        Text("load", "Load as stated", row => row.Conditions.Load),
        Text("verdict", "accept, reject, undecided, failed", row => row.Verdict.WireName()),
        Text("mode", "What was found: none, undecided, or the noise mode", row => row.Diagnosis?.Mode.WireName()),
        Number("confidence", "Confidence in the mode, 0 to 1", row => row.Diagnosis?.Confidence),
        Text("reason", "Why this answer, one sentence", row => row.Diagnosis?.Reason),
        Text("line", "Strongest line that speaks for the mode", row => KeyLine(row)?.Line),
        Number("expected_hz", "Where that line should stand, Hz", row => KeyLine(row)?.ExpectedHz),
        Number("found_hz", "Where it was found, Hz", row => KeyLine(row)?.FoundHz),
        Number("prominence", "Its height over the local floor, ratio", row => KeyLine(row)?.Prominence),
        Number("false_alarm_probability", "Chance that noise alone shows such a line, 0 to 1", row => KeyLine(row)?.FalseAlarmProbability),
        Count("harmonics", "Harmonics clear of the floor", row => KeyLine(row)?.Harmonics),
        Count("sidebands", "Sidebands clear of the floor", row => KeyLine(row)?.Sidebands),
        Number("band_low_hz", "Lower edge of the band it came from, Hz", row => KeyLine(row)?.Band.LowHz),
        Number("band_high_hz", "Upper edge of that band, Hz", row => KeyLine(row)?.Band.HighHz),
        Number("rms", "Root mean square of the channel, in level_unit", row => Level(row, "rms")?.Value),
        Number("peak", "Largest magnitude, in level_unit", row => Level(row, "peak")?.Value),
        Number("kurtosis", "Kurtosis of the samples; 3 for Gaussian noise", row => Level(row, "kurtosis")?.Value),
        Text("level_unit", "Unit of rms and peak; empty when the channel is not calibrated", row => Level(row, "rms")?.Unit),
        Text("findings", "Codes of the findings, worst first, separated by ';'", row => Joined(row, finding => finding.Code, ";")),
        Text("messages", "Their messages, separated by ' | '", row => Joined(row, finding => finding.Message, " | ")),
    ];

    /// <summary>The strongest evidence for the mode that was decided on; for a recording without a fault, for the best fault hypothesis.</summary>
    public static Evidence? KeyLine(ChannelAnalysis row)
    {
        ArgumentNullException.ThrowIfNull(row);
        if (row.Diagnosis is not { } diagnosis)
        {
            return null;
        }

        RankedMode? decided = diagnosis.Ranked.FirstOrDefault(ranked => ranked.Mode == diagnosis.Mode && ranked.Evidence.Count > 0);
        return (decided ?? diagnosis.Ranked.FirstOrDefault(ranked => ranked.Evidence.Count > 0))?.Evidence[0];
    }

    private static LevelMeasure? Level(ChannelAnalysis row, string name) => row.Levels.FirstOrDefault(level => level.Name == name);

    private static string Joined(ChannelAnalysis row, Func<Quality.Finding, string> part, string separator) =>
        string.Join(separator, row.Findings.Select(part));

    private static ResultColumn Text(string name, string meaning, Func<ChannelAnalysis, string?> value) =>
        new(name, ResultColumnKind.Text, meaning, value);

    private static ResultColumn Number(string name, string meaning, Func<ChannelAnalysis, double?> value) =>
        new(name, ResultColumnKind.Number, meaning, row => value(row) is { } number && double.IsFinite(number) ? number : null);

    private static ResultColumn Count(string name, string meaning, Func<ChannelAnalysis, int?> value) =>
        new(name, ResultColumnKind.Count, meaning, row => value(row));

    private static ResultColumn Flag(string name, string meaning, Func<ChannelAnalysis, bool?> value) =>
        new(name, ResultColumnKind.Flag, meaning, row => value(row));
}
