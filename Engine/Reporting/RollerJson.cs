using System.Text;
using System.Text.Json;
using BearingAnalytics.Pipeline;
using BearingAnalytics.Quality;
using BearingAnalytics.Reporting.Json;
using BearingAnalytics.Rollers;

namespace BearingAnalytics.Reporting;

/// <summary>
/// Inspections as JSON by the schema <c>roller-inspection/1</c> (docs/json.md). Numbers that are not finite are null: the radius of a
/// straight line, a value that the trace does not hold.
/// </summary>
public static class RollerJson
{
    /// <summary>Name and version of the wire format.</summary>
    public const string Schema = "roller-inspection/1";

    /// <summary>The whole document.</summary>
    /// <param name="results">Inspections, in order.</param>
    /// <param name="tool">What made them.</param>
    public static string Text(IEnumerable<RollerInspection> results, ToolIdentity tool)
    {
        ArgumentNullException.ThrowIfNull(results);
        ArgumentNullException.ThrowIfNull(tool);
        using MemoryStream stream = new();
        using (Utf8JsonWriter json = Open(stream, tool))
        {
            foreach (RollerInspection result in results)
            {
                Write(json, result);
            }

            Close(json);
        }

        return Encoding.UTF8.GetString(stream.ToArray()) + Environment.NewLine;
    }

    /// <summary>Begins a document that is written result by result, so that a long run needs no memory for it.</summary>
    internal static Utf8JsonWriter Open(Stream output, ToolIdentity tool)
    {
        Utf8JsonWriter json = new(output, DocumentHead.Readable);
        DocumentHead.Write(json, Schema, tool);
        json.WriteStartArray("results");
        return json;
    }

    /// <summary>Writes one result.</summary>
    internal static void Write(Utf8JsonWriter json, RollerInspection result)
    {
        json.WriteStartObject();
        Result(json, result);
        json.WriteEndObject();
    }

    /// <summary>Ends the document.</summary>
    internal static void Close(Utf8JsonWriter json)
    {
        json.WriteEndArray();
        json.WriteEndObject();
        json.Flush();
    }

    private static void Result(Utf8JsonWriter json, RollerInspection result)
    {
        json.WriteString("file", result.File);
        json.WriteString("verdict", result.Verdict.WireName());
        json.WriteString("reason", result.Reason);
        json.WriteString("drawing", result.Drawing);
        Window(json, result.WindowMm);
        Number(json, "residualRmsUm", result.ResidualRmsUm);
        Array(json, "arcs", result.Arcs, Arc);
        Array(json, "knotsMm", result.Knots, Knot);
        Array(json, "characteristics", result.Characteristics, OfCharacteristic);
        Array(json, "texture", result.Texture, Parameter);
        Array(json, "statedResults", result.StatedResults, Stated);
        Array(json, "findings", result.Findings, OfFinding);
    }

    private static void Window(Utf8JsonWriter json, EvaluationRange? window)
    {
        json.WriteStartArray("windowMm");
        if (window is not null)
        {
            json.WriteNumberValue(window.FromMm);
            json.WriteNumberValue(window.ToMm);
        }

        json.WriteEndArray();
    }

    private static void Arc(Utf8JsonWriter json, FittedArc arc)
    {
        Number(json, "radiusMm", arc.RadiusMm);
        Number(json, "radiusStandardUncertaintyMm", arc.RadiusStandardUncertaintyMm);
        Number(json, "fromMm", arc.FromMm);
        Number(json, "toMm", arc.ToMm);
        Number(json, "curvaturePerMm", arc.CurvaturePerMm);
        Number(json, "curvatureStandardUncertaintyPerMm", arc.CurvatureStandardUncertaintyPerMm);
    }

    private static void Knot(Utf8JsonWriter json, FittedKnot knot)
    {
        Number(json, "value", knot.AtMm);
        Number(json, "standardUncertainty", knot.StandardUncertaintyMm);
    }

    private static void OfCharacteristic(Utf8JsonWriter json, Characteristic characteristic)
    {
        json.WriteString("name", characteristic.Name);
        Number(json, "value", characteristic.Value);
        json.WriteString("unit", characteristic.Unit);
        Number(json, "expandedUncertainty", characteristic.ExpandedUncertainty);
        Number(json, "lowerLimit", characteristic.Limits.Lower);
        Number(json, "upperLimit", characteristic.Limits.Upper);
        Number(json, "conformanceProbability", characteristic.ConformanceProbability);
        json.WriteString("verdict", characteristic.Verdict.WireName());
    }

    private static void Parameter(Utf8JsonWriter json, TextureParameter parameter)
    {
        json.WriteString("name", parameter.Name);
        Number(json, "value", parameter.Value);
        json.WriteString("unit", parameter.Unit);
        json.WriteString("standard", parameter.Standard);
        Number(json, "cutoffMm", parameter.CutoffMm);
        Number(json, "shortCutoffUm", parameter.ShortCutoffUm);
        json.WriteNumber("samplingLengths", parameter.SamplingLengths);
    }

    private static void Stated(Utf8JsonWriter json, StatedResult stated)
    {
        json.WriteString("name", stated.Name);
        Number(json, "value", stated.Value);
        json.WriteString("unit", stated.Unit);
    }

    private static void OfFinding(Utf8JsonWriter json, Finding finding)
    {
        json.WriteString("code", finding.Code);
        json.WriteString("severity", finding.Severity.WireName());
        json.WriteString("message", finding.Message);
    }

    private static void Array<T>(Utf8JsonWriter json, string name, IEnumerable<T> items, Action<Utf8JsonWriter, T> write)
    {
        json.WriteStartArray(name);
        foreach (T item in items)
        {
            json.WriteStartObject();
            write(json, item);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Number(Utf8JsonWriter json, string name, double? value)
    {
        if (value is { } number && double.IsFinite(number))
        {
            json.WriteNumber(name, number);
        }
        else
        {
            json.WriteNull(name);
        }
    }
}
