using System.Text;
using System.Text.Json;
using BearingAnalytics.Noise;
using BearingAnalytics.Numerics;
using BearingAnalytics.Pipeline;
using BearingAnalytics.Reporting.Json;

namespace BearingAnalytics.Reporting;

/// <summary>Writes an evaluation as JSON by the schema <c>bearing-evaluation/1</c> (docs/json.md).</summary>
public static class EvaluationJson
{
    /// <summary>Name and version of the wire format.</summary>
    public const string Schema = "bearing-evaluation/1";

    /// <summary>The whole document. Numbers that are not finite, and values that are not known, are null.</summary>
    /// <param name="result">The evaluation.</param>
    /// <param name="tool">What made it.</param>
    public static string Text(EvaluationResult result, ToolIdentity tool)
    {
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(tool);
        using MemoryStream bytes = new();
        using (Utf8JsonWriter json = new(bytes, DocumentHead.Readable))
        {
            Document(json, result, tool);
        }

        return Encoding.UTF8.GetString(bytes.ToArray()) + Environment.NewLine;
    }

    private static void Document(Utf8JsonWriter json, EvaluationResult result, ToolIdentity tool)
    {
        DocumentHead.Write(json, Schema, tool);
        json.WriteString("manifest", result.Manifest);
        json.WriteString("subject", result.Subject);
        json.WriteNumber("notReached", result.NotReached);
        Counts(json, "total", result.Total);
        List(json, "groups", result.Groups, Group);
        List(json, "confusion", result.Confusion, Cell);
        List(json, "recordings", result.Recordings, Recording);
        json.WriteEndObject();
    }

    private static void List<T>(Utf8JsonWriter json, string name, IEnumerable<T> entries, Action<Utf8JsonWriter, T> write)
    {
        json.WriteStartArray(name);
        foreach (T entry in entries)
        {
            json.WriteStartObject();
            write(json, entry);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Group(Utf8JsonWriter json, EvaluationGroup group)
    {
        json.WriteString("by", group.By);
        json.WriteString("name", group.Name);
        Counts(json, "counts", group.Tally);
    }

    private static void Counts(Utf8JsonWriter json, string name, EvaluationTally tally)
    {
        json.WriteStartObject(name);
        json.WriteNumber("recordings", tally.Recordings);
        json.WriteNumber("scored", tally.Scored);
        json.WriteNumber("faulty", tally.Faulty);
        json.WriteNumber("healthy", tally.Healthy);
        json.WriteNumber("right", tally.Right);
        Rate(json, "rightRate", tally.RightRate);
        json.WriteNumber("rankedFirst", tally.RankedFirst);
        Rate(json, "rankedFirstRate", tally.RankedFirstRate);
        json.WriteNumber("undecided", tally.Undecided);
        json.WriteNumber("noClearLine", tally.NoClearLine);
        json.WriteNumber("wrongPart", tally.WrongPart);
        json.WriteNumber("falseAlarms", tally.FalseAlarms);
        Rate(json, "falseAlarmRate", tally.FalseAlarmRate);
        json.WriteNumber("notScored", tally.NotScored);
        json.WriteNumber("notProcessed", tally.NotProcessed);
        json.WriteEndObject();
    }

    private static void Rate(Utf8JsonWriter json, string name, ProportionInterval rate)
    {
        json.WriteStartObject(name);
        JsonNumbers.Write(json, "value", rate.Value);
        JsonNumbers.Write(json, "low", rate.Low);
        JsonNumbers.Write(json, "high", rate.High);
        json.WriteEndObject();
    }

    private static void Cell(Utf8JsonWriter json, ConfusionCell cell)
    {
        json.WriteString("truth", cell.Truth.WireName());
        json.WriteString("answer", cell.Answer.WireName());
        json.WriteNumber("recordings", cell.Count);
    }

    private static void Recording(Utf8JsonWriter json, ScoredRecording one)
    {
        json.WriteString("file", one.Recording.File);
        json.WriteNumber("line", one.Recording.Line);
        json.WriteString("set", one.Recording.Set);
        json.WriteString("rig", one.Recording.Rig);
        json.WriteString("grade", one.Recording.Grade);
        json.WriteString("label", one.Recording.Label);
        json.WriteString("truth", one.Recording.Truth?.WireName());
        json.WriteString("notScored", one.Recording.NotScored.Length == 0 ? null : one.Recording.NotScored);
        json.WriteString("outcome", one.Outcome.WireName());
        Flag(json, "rankedFirst", one.IsRankedFirst);
        json.WriteString("channel", one.Analysis.Channel);
        json.WriteString("channelChosenBy", one.ChannelChosenBy);
        json.WriteString("bearing", one.Analysis.Conditions.Bearing);
        JsonNumbers.Write(json, "speedRpm", one.Analysis.Conditions.SpeedRpm);
        json.WriteString("answer", one.Analysis.Diagnosis?.Mode.WireName());
        JsonNumbers.Write(json, "confidence", one.Analysis.Diagnosis?.Confidence);
        json.WriteString("reason", one.Analysis.Diagnosis?.Reason);
        List(json, "ranked", one.Analysis.Diagnosis?.Ranked ?? [], Ranked);
        FindingsJson.Write(json, one.Analysis.Findings);
    }

    /// <summary>A hypothesis with its strongest line; the rest of the evidence is that of an analysis.</summary>
    private static void Ranked(Utf8JsonWriter json, RankedMode ranked)
    {
        Evidence? line = ranked.Evidence is [{ } strongest, ..] ? strongest : null;
        json.WriteString("mode", ranked.Mode.WireName());
        JsonNumbers.Write(json, "confidence", ranked.Confidence);
        json.WriteString("line", line?.Line);
        JsonNumbers.Write(json, "expectedHz", line?.ExpectedHz);
        JsonNumbers.Write(json, "foundHz", line?.FoundHz);
        JsonNumbers.Write(json, "prominence", line?.Prominence);
        JsonNumbers.Write(json, "harmonics", line?.Harmonics);
        JsonNumbers.Write(json, "sidebands", line?.Sidebands);
    }

    private static void Flag(Utf8JsonWriter json, string name, bool? value)
    {
        if (value is { } flag)
        {
            json.WriteBoolean(name, flag);
        }
        else
        {
            json.WriteNull(name);
        }
    }
}
