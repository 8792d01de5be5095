using System.Buffers;
using System.Text;
using System.Text.Json;
using BearingAnalytics.Noise;
using BearingAnalytics.Pipeline;
using BearingAnalytics.Quality;
using BearingAnalytics.Reporting.Json;

namespace BearingAnalytics.Reporting;

/// <summary>
/// Writes results as JSON by the schema <c>bearing-analysis/1</c> (docs/json.md), row by row, so that a batch needs no memory for
/// it. Numbers that are not finite, and values that are not known, are null. Disposing closes the document, also after a stop.
/// </summary>
public sealed class JsonReport : IResultSink
{
    /// <summary>Name and version of the wire format.</summary>
    public const string Schema = "bearing-analysis/1";

    private readonly TextWriter _output;
    private readonly ArrayBufferWriter<byte> _buffer = new();
    private readonly Utf8JsonWriter _json;

    /// <summary>Opens the document.</summary>
    /// <param name="output">Where to; left open.</param>
    /// <param name="tool">What made the results.</param>
    public JsonReport(TextWriter output, ToolIdentity tool)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(tool);
        _output = output;
        _json = new Utf8JsonWriter(_buffer, DocumentHead.Readable);
        DocumentHead.Write(_json, Schema, tool);
        _json.WriteStartArray("results");
    }

    /// <summary>The whole document of some results.</summary>
    public static string Text(IEnumerable<ChannelAnalysis> results, ToolIdentity tool)
    {
        ArgumentNullException.ThrowIfNull(results);
        using StringWriter text = new();
        JsonReport report = new(text, tool);
        foreach (ChannelAnalysis result in results)
        {
            report.Write(result);
        }

        report.Close();
        return text.ToString();
    }

    /// <inheritdoc/>
    public ValueTask WriteAsync(BatchResult result, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(result);
        foreach (ChannelAnalysis row in result.Rows)
        {
            Write(row);
        }

        return ValueTask.CompletedTask;
    }

    /// <summary>Writes one result.</summary>
    public void Write(ChannelAnalysis result)
    {
        ArgumentNullException.ThrowIfNull(result);
        _json.WriteStartObject();
        _json.WriteString("file", result.File);
        _json.WriteString("channel", result.Channel);
        _json.WriteString("channelRole", result.ChannelRole);
        WriteNumber("sampleRateHz", result.SampleRateHz);
        WriteNumber("durationSeconds", result.DurationSeconds);
        WriteConditions(result.Conditions);
        _json.WriteString("verdict", result.Verdict.WireName());
        WriteDiagnosis(result.Diagnosis);
        SeverityJson.Write(_json, result.Severity);
        FamiliesJson.Write(_json, result.Families);
        WriteLevels(result.Levels);
        WriteFindings(result.Findings);
        _json.WriteEndObject();
        Pass();
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        Close();
        return ValueTask.CompletedTask;
    }

    private void Close()
    {
        _json.WriteEndArray();
        _json.WriteEndObject();
        Pass();
        _output.WriteLine();
        _output.Flush();
        _json.Dispose();
    }

    /// <summary>Hands on what was written so far.</summary>
    private void Pass()
    {
        _json.Flush();
        _output.Write(Encoding.UTF8.GetString(_buffer.WrittenSpan));
        _buffer.ResetWrittenCount();
    }

    private void WriteConditions(AnalysisConditions conditions)
    {
        _json.WriteStartObject("conditions");
        _json.WriteString("bearing", conditions.Bearing);
        _json.WriteBoolean("estimatedGeometry", conditions.BearingIsEstimated);
        WriteNumber("speedRpm", conditions.SpeedRpm);
        _json.WriteString("speedSource", conditions.SpeedSource.WireName());
        _json.WriteString("load", conditions.Load);
        _json.WriteEndObject();
    }

    private void WriteDiagnosis(NoiseDiagnosis? diagnosis)
    {
        if (diagnosis is null)
        {
            _json.WriteNull("diagnosis");
            return;
        }

        _json.WriteStartObject("diagnosis");
        _json.WriteString("mode", diagnosis.Mode.WireName());
        _json.WriteString("chinese", diagnosis.Mode.ChineseName());
        WriteNumber("confidence", diagnosis.Confidence);
        _json.WriteString("reason", diagnosis.Reason);
        _json.WriteStartArray("ranked");
        foreach (RankedMode ranked in diagnosis.Ranked)
        {
            WriteRanked(ranked);
        }

        _json.WriteEndArray();
        _json.WriteEndObject();
    }

    private void WriteRanked(RankedMode ranked)
    {
        _json.WriteStartObject();
        _json.WriteString("mode", ranked.Mode.WireName());
        WriteNumber("confidence", ranked.Confidence);
        _json.WriteStartArray("evidence");
        foreach (Evidence evidence in ranked.Evidence)
        {
            WriteEvidence(evidence);
        }

        _json.WriteEndArray();
        _json.WriteEndObject();
    }

    private void WriteEvidence(Evidence evidence)
    {
        _json.WriteStartObject();
        _json.WriteString("line", evidence.Line);
        WriteNumber("expectedHz", evidence.ExpectedHz);
        WriteNumber("foundHz", evidence.FoundHz);
        WriteNumber("prominence", evidence.Prominence);
        WriteNumber("falseAlarmProbability", evidence.FalseAlarmProbability);
        _json.WriteNumber("harmonics", evidence.Harmonics);
        _json.WriteNumber("sidebands", evidence.Sidebands);
        _json.WriteStartObject("band");
        WriteNumber("lowHz", evidence.Band.LowHz);
        WriteNumber("highHz", evidence.Band.HighHz);
        _json.WriteEndObject();
        _json.WriteEndObject();
    }

    private void WriteLevels(IReadOnlyList<LevelMeasure> levels)
    {
        _json.WriteStartArray("levels");
        foreach (LevelMeasure level in levels)
        {
            _json.WriteStartObject();
            _json.WriteString("name", level.Name);
            WriteNumber("value", level.Value);
            _json.WriteString("unit", level.Unit);
            _json.WriteEndObject();
        }

        _json.WriteEndArray();
    }

    private void WriteFindings(IReadOnlyList<Finding> findings) => FindingsJson.Write(_json, findings);

    private void WriteNumber(string name, double? value) => JsonNumbers.Write(_json, name, value);
}
