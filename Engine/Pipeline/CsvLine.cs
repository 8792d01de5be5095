using System.Globalization;

namespace BearingAnalytics.Pipeline;

/// <summary>One line of comma-separated text by RFC 4180, the same on every machine.</summary>
internal static class CsvLine
{
    /// <summary>Writes a line; null is an empty field, numbers have a point and enough digits to be read back exactly.</summary>
    public static void Write(TextWriter writer, IEnumerable<object?> fields)
    {
        writer.Write(string.Join(',', fields.Select(field => Quoted(Invariant(field)))));
        writer.Write("\r\n");
    }

    private static string Invariant(object? value) => value switch
    {
        null => "",
        bool flag => flag ? "true" : "false",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
    };

    private static string Quoted(string field) =>
        field.AsSpan().IndexOfAny(",\"\r\n") < 0 ? field : "\"" + field.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"";
}
