using System.Text.Json;
using BearingAnalytics.Noise;

namespace BearingAnalytics.Reporting.Json;

/// <summary>The field <c>severity</c>.</summary>
internal static class SeverityJson
{
    public static void Write(Utf8JsonWriter json, FaultSeverity? severity)
    {
        if (severity is null)
        {
            json.WriteNull("severity");
            return;
        }

        json.WriteStartObject("severity");
        JsonNumbers.Write(json, "faultHz", severity.FaultHz);
        json.WriteStartObject("band");
        JsonNumbers.Write(json, "lowHz", severity.Band.LowHz);
        JsonNumbers.Write(json, "highHz", severity.Band.HighHz);
        json.WriteEndObject();
        json.WriteStartArray("measures");
        foreach (SeverityMeasure measure in severity.Measures)
        {
            json.WriteStartObject();
            json.WriteString("name", measure.Name);
            JsonNumbers.Write(json, "value", measure.Value);
            json.WriteString("unit", measure.Unit);
            json.WriteBoolean("scaleFree", measure.IsScaleFree);
            json.WriteString("meaning", measure.Meaning);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
