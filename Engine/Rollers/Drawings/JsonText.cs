using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace BearingAnalytics.Rollers.Drawings;

/// <summary>Writes JSON as one would by hand: what fits on a line stands on a line.</summary>
internal static class JsonText
{
    private const int LongestLine = 120;

    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Of(JsonObject root)
    {
        StringBuilder text = new();
        Write(text, root, 0, isRoot: true);
        return text.Append('\n').ToString();
    }

    private static void Write(StringBuilder text, JsonNode node, int depth, bool isRoot = false)
    {
        string line = OnOneLine(node);
        if (node is not (JsonObject or JsonArray) || (!isRoot && line.Length + (2 * depth) <= LongestLine))
        {
            text.Append(line);
            return;
        }

        (char open, char close) = node is JsonObject ? ('{', '}') : ('[', ']');
        text.Append(open);
        string between = "";
        foreach ((string key, JsonNode inner) in Inner(node))
        {
            text.Append(between).Append('\n').Append(' ', 2 * (depth + 1)).Append(key);
            Write(text, inner, depth + 1);
            between = ",";
        }

        text.Append('\n').Append(' ', 2 * depth).Append(close);
    }

    private static string OnOneLine(JsonNode node)
    {
        string[] parts = [.. Inner(node).Select(part => part.Key + OnOneLine(part.Value))];
        return node switch
        {
            JsonObject => $"{{ {string.Join(", ", parts)} }}",
            JsonArray => $"[{string.Join(", ", parts)}]",
            _ => node.ToJsonString(Plain),
        };
    }

    private static IEnumerable<(string Key, JsonNode Value)> Inner(JsonNode node) => node switch
    {
        JsonObject members => members.Select(member => ($"{JsonSerializer.Serialize(member.Key, Plain)}: ", member.Value!)),
        JsonArray items => items.Select(item => ("", item!)),
        _ => [],
    };
}
