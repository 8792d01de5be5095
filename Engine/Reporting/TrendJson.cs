using System.Buffers;
using System.Text;
using System.Text.Json;
using BearingAnalytics.Noise;
using BearingAnalytics.Pipeline;
using BearingAnalytics.Reporting.Json;

namespace BearingAnalytics.Reporting;

/// <summary>A trend as JSON by the schema <c>bearing-trend/1</c> (docs/json.md). What is not known or not finite is null.</summary>
public static class TrendJson
{
    /// <summary>Name and version of the wire format.</summary>
    public const string Schema = "bearing-trend/1";

    /// <summary>The whole document.</summary>
    public static string Text(TrendAnalysis analysis, ToolIdentity tool)
    {
        ArgumentNullException.ThrowIfNull(analysis);
        ArgumentNullException.ThrowIfNull(tool);
        ArrayBufferWriter<byte> buffer = new();
        using (Utf8JsonWriter json = new(buffer, DocumentHead.Readable))
        {
            DocumentHead.Write(json, Schema, tool);
            Recordings(json, analysis.Recordings);
            json.WriteStartArray("channels");
            foreach (ChannelTrend channel in analysis.Channels)
            {
                Channel(json, channel);
            }

            json.WriteEndArray();
            FindingsJson.Write(json, analysis.Findings);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan) + Environment.NewLine;
    }

    /// <summary><c>steady</c>, <c>changed</c>, <c>undecided</c>.</summary>
    public static string WireName(TrendAnswer answer) => answer switch
    {
        TrendAnswer.Steady => "steady",
        TrendAnswer.Changed => "changed",
        _ => "undecided",
    };

    private static void Recordings(Utf8JsonWriter json, IReadOnlyList<TrendRecording> recordings)
    {
        json.WriteStartArray("recordings");
        foreach (TrendRecording recording in recordings)
        {
            json.WriteStartObject();
            json.WriteString("file", recording.File);
            json.WriteString("startTime", recording.StartTime?.ToString("o"));
            json.WriteBoolean("failed", recording.IsFailed);
            FindingsJson.Write(json, recording.Findings);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Channel(Utf8JsonWriter json, ChannelTrend channel)
    {
        ConditionTrend trend = channel.Trend;
        json.WriteStartObject();
        json.WriteString("channel", channel.Channel);
        json.WriteString("answer", WireName(trend.Answer));
        JsonNumbers.Write(json, "pValue", trend.PValue);
        JsonNumbers.Write(json, "falseAlarmProbability", trend.FalseAlarmProbability);
        JsonNumbers.Write(json, "smallestPValue", trend.SmallestPValue);
        json.WriteStartArray("files");
        foreach (TrendRecording recording in channel.Recordings)
        {
            json.WriteStringValue(recording.File);
        }

        json.WriteEndArray();
        Numbers(json, "hours", trend.Hours);
        json.WriteStartArray("indicators");
        foreach (IndicatorTrend indicator in trend.Indicators)
        {
            Indicator(json, indicator, channel);
        }

        json.WriteEndArray();
        FindingsJson.Write(json, trend.Findings);
        json.WriteEndObject();
    }

    private static void Indicator(Utf8JsonWriter json, IndicatorTrend indicator, ChannelTrend channel)
    {
        json.WriteStartObject();
        json.WriteString("name", indicator.Indicator.Name);
        json.WriteString("unit", indicator.Indicator.Unit);
        json.WriteBoolean("changed", indicator.IsChanged);
        JsonNumbers.Write(json, "changePValue", indicator.ChangePValue);
        json.WriteNumber("changeIndex", indicator.ChangeIndex);
        json.WriteString("changeFile", channel.Recordings[indicator.ChangeIndex].File);
        json.WriteNumber("changeIndexFrom", indicator.ChangeIndexInterval.From);
        json.WriteNumber("changeIndexTo", indicator.ChangeIndexInterval.To);
        JsonNumbers.Write(json, "changeDb", indicator.ChangeDb);
        JsonNumbers.Write(json, "changeDbLow", indicator.ChangeDbInterval.Low);
        JsonNumbers.Write(json, "changeDbHigh", indicator.ChangeDbInterval.High);
        JsonNumbers.Write(json, "tau", indicator.Tau);
        JsonNumbers.Write(json, "tauPValue", indicator.TauPValue);
        JsonNumbers.Write(json, "slopeDb", indicator.SlopeDb);
        json.WriteString("slopePer", channel.Trend.Hours is null ? "recording" : "hour");
        Numbers(json, "values", indicator.Indicator.Values);
        json.WriteEndObject();
    }

    private static void Numbers(Utf8JsonWriter json, string name, IReadOnlyList<double>? values)
    {
        if (values is null)
        {
            json.WriteNull(name);
            return;
        }

        json.WriteStartArray(name);
        foreach (double value in values)
        {
            json.WriteNumberValue(value);
        }

        json.WriteEndArray();
    }
}
