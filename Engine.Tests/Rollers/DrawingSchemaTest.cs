using System.Text.Json;
using BearingAnalytics.Rollers.Drawings;

namespace BearingAnalytics.Tests.Rollers;

/// <summary>The schema in docs says what the reader reads. BEARING_WRITE_SCHEMA=1 writes it anew.</summary>
public class DrawingSchemaTest
{
    private static string Page { get; } = Path.Combine(Repository.Root, "docs", "schema", "roller-drawing.schema.json");

    [Fact]
    public void The_schema_in_docs_is_the_one_of_this_reader()
    {
        if (Environment.GetEnvironmentVariable("BEARING_WRITE_SCHEMA") == "1")
        {
            File.WriteAllText(Page, DrawingSchema.Text());
        }

        Assert.Equal(File.ReadAllText(Page), DrawingSchema.Text());
    }

    [Fact]
    public void Every_key_of_the_schema_is_known_to_the_reader_and_every_key_of_the_reader_to_the_schema()
    {
        using JsonDocument schema = JsonDocument.Parse(File.ReadAllText(Page));
        Assert.Equal("https://json-schema.org/draft/2020-12/schema", schema.RootElement.GetProperty("$schema").GetString());
        JsonElement definitions = schema.RootElement.GetProperty("$defs");
        Assert.Equal(DrawingFormat.All.Select(spec => spec.Name).Skip(1), definitions.EnumerateObject().Select(member => member.Name));
        foreach (ObjectSpec spec in DrawingFormat.All)
        {
            JsonElement node = spec.Name == "drawing" ? schema.RootElement : definitions.GetProperty(spec.Name);
            Assert.False(node.GetProperty("additionalProperties").GetBoolean());
            Assert.Equal(
                spec.Fields.Select(field => field.Name), node.GetProperty("properties").EnumerateObject().Select(member => member.Name));
            foreach (JsonProperty property in node.GetProperty("properties").EnumerateObject())
            {
                Assert.True(property.Value.GetProperty("description").GetString()!.Length > 5, property.Name);
            }
        }
    }

    [Fact]
    public void Every_reference_within_the_schema_resolves()
    {
        using JsonDocument schema = JsonDocument.Parse(File.ReadAllText(Page));
        JsonElement definitions = schema.RootElement.GetProperty("$defs");
        string[] references = [.. References(schema.RootElement)];
        Assert.NotEmpty(references);
        Assert.All(references, reference => Assert.True(definitions.TryGetProperty(reference.Replace("#/$defs/", ""), out _), reference));
    }

    [Fact]
    public void Every_key_is_on_the_page_about_the_format()
    {
        string page = File.ReadAllText(Path.Combine(Repository.Root, "docs", "roller-drawing.md"));
        string[] keys = [.. DrawingFormat.All.SelectMany(spec => spec.Fields).Select(field => field.Name).Distinct()];
        Assert.Equal([], keys.Where(key => !page.Contains($"`{key}`") && !page.Contains($"\"{key}\"")));
    }

    [Fact]
    public void Every_word_is_on_the_page_about_the_format()
    {
        string page = File.ReadAllText(Path.Combine(Repository.Root, "docs", "roller-drawing.md"));
        string[] words = [.. DrawingFormat.All.SelectMany(spec => spec.Fields).Where(field => field.Name != "parameter")
            .SelectMany(field => field.Choices)];
        Assert.Equal([], words.Where(word => !page.Contains($"`{word}`")));
    }

    private static IEnumerable<string> References(JsonElement at) => at.ValueKind switch
    {
        JsonValueKind.Object => at.EnumerateObject().SelectMany(member =>
            member.Name == "$ref" ? [member.Value.GetString()!] : References(member.Value)),
        JsonValueKind.Array => at.EnumerateArray().SelectMany(References),
        _ => [],
    };
}
