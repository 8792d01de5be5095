using System.Text.Json;

namespace BearingAnalytics.Reporting.Json;

/// <summary>Numbers on the wire: what is not known or not finite is null.</summary>
internal static class JsonNumbers
{
    public static void Write(Utf8JsonWriter json, string name, double? value)
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
