using System.Text.Json;
using BearingAnalytics.Pipeline;
using BearingAnalytics.Quality;

namespace BearingAnalytics.Reporting.Json;

/// <summary>The field <c>findings</c>.</summary>
internal static class FindingsJson
{
    public static void Write(Utf8JsonWriter json, IReadOnlyList<Finding> findings)
    {
        json.WriteStartArray("findings");
        foreach (Finding finding in findings)
        {
            json.WriteStartObject();
            json.WriteString("code", finding.Code);
            json.WriteString("severity", finding.Severity.WireName());
            json.WriteString("message", finding.Message);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
