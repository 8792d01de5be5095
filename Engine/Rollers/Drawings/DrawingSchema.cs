using System.Text.Json.Nodes;

namespace BearingAnalytics.Rollers.Drawings;

/// <summary>The format as JSON Schema (draft 2020-12) for editors. Contradictions between fields are the reader's to tell.</summary>
internal static class DrawingSchema
{
    public static string Text()
    {
        JsonObject root = new()
        {
            ["$schema"] = "https://json-schema.org/draft/2020-12/schema",
            ["title"] = $"Roller drawing, {Words.Schema}",
        };
        foreach ((string key, JsonNode? value) in Object(DrawingFormat.Root))
        {
            root[key] = value?.DeepClone();
        }

        root["$defs"] = new JsonObject(DrawingFormat.All.Where(spec => spec.Name != DrawingFormat.Root.Name)
            .Select(spec => KeyValuePair.Create(spec.Name, (JsonNode?)Object(spec))));
        return JsonText.Of(root);
    }

    private static JsonObject Object(ObjectSpec spec)
    {
        JsonObject node = new() { ["description"] = spec.Description, ["type"] = "object", ["additionalProperties"] = false };
        string[] required = [.. spec.Fields.Where(field => field.IsRequired).Select(field => field.Name)];
        if (required.Length > 0)
        {
            node["required"] = new JsonArray([.. required.Select(name => (JsonNode)name)]);
        }

        Alternatives(node, "oneOf", spec.ExactlyOneOf);
        Alternatives(node, "anyOf", spec.AtLeastOneOf);
        node["properties"] = new JsonObject(spec.Fields.Select(field => KeyValuePair.Create(field.Name, (JsonNode?)Field(field))));
        return node;
    }

    private static void Alternatives(JsonObject node, string keyword, IReadOnlyList<string> names)
    {
        if (names.Count > 0)
        {
            node[keyword] = new JsonArray([.. names.Select(name => (JsonNode)new JsonObject { ["required"] = new JsonArray(name) })]);
        }
    }

    private static JsonObject Field(FieldSpec field)
    {
        JsonObject node = new() { ["description"] = field.Description };
        switch (field.Kind)
        {
            case JsonKind.Number:
                node["type"] = "number";
                Bounds(node, field.Range!);
                break;
            case JsonKind.Flag:
                node["type"] = "boolean";
                break;
            case JsonKind.List:
                node["type"] = "array";
                node["items"] = Reference(field.Of!);
                break;
            case JsonKind.Object:
                node["$ref"] = Reference(field.Of!)["$ref"]!.DeepClone();
                break;
            default:
                node["type"] = "string";
                Choices(node, field.Choices);
                break;
        }

        return node;
    }

    private static JsonObject Reference(ObjectSpec spec) => new() { ["$ref"] = $"#/$defs/{spec.Name}" };

    private static void Bounds(JsonObject node, NumberRange range)
    {
        node["minimum"] = range.AllowsNegative ? -range.Most : range.AllowsZero ? 0 : range.Least;
        node["maximum"] = range.Most;
    }

    private static void Choices(JsonObject node, IReadOnlyList<string> choices)
    {
        if (choices.Count > 0)
        {
            node["enum"] = new JsonArray([.. choices.Select(choice => (JsonNode)choice)]);
        }
    }
}
