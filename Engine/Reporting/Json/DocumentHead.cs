using System.Text.Encodings.Web;
using System.Text.Json;

namespace BearingAnalytics.Reporting.Json;

/// <summary>How every document of ours begins, whatever it holds.</summary>
internal static class DocumentHead
{
    // The relaxed encoder leaves 外圈伤 and × readable; it must not be pasted into a page unescaped, and is not.
    public static JsonWriterOptions Readable { get; } = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Opens the document with its schema and what made it; the caller closes it.</summary>
    public static void Write(Utf8JsonWriter json, string schema, ToolIdentity tool)
    {
        json.WriteStartObject();
        json.WriteString("schema", schema);
        json.WriteStartObject("tool");
        json.WriteString("version", tool.Version);
        json.WriteString("kernel", tool.Kernel);
        json.WriteEndObject();
    }
}
