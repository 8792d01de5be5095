using System.Text.Json;
using System.Text.RegularExpressions;
using BearingAnalytics.Pipeline;
using BearingAnalytics.Reporting;
using BearingAnalytics.Rollers;
using BearingAnalytics.Tests.Architecture;
using BearingAnalytics.Tests.Reporting;

namespace BearingAnalytics.Tests.Documents;

/// <summary>What the documents say about the program is what the program does.</summary>
public partial class DocumentsTest
{
    [Fact]
    public void Every_relative_link_resolves()
    {
        SourceFile[] pages = [.. SourceFile.All.Where(file => file.Path.EndsWith(".md", StringComparison.Ordinal))];
        Assert.NotEmpty(pages);
        Assert.Empty(pages.SelectMany(page =>
            MarkdownLinks.Broken(page.Path, page.Text, Repository.Root).Select(to => $"{page.Path}: {to}")));
    }

    [Theory]
    [InlineData("docs/json.md", "[a](nowhere.md)", 1)]
    [InlineData("docs/json.md", "[a](json.md#no-such-heading) and [b](design/no.md)", 2)]
    [InlineData("docs/json.md", "![picture](no.png)", 1)]
    [InlineData("docs/json.md", "# Here\n[a](#here) [b](batch.md#columns) [c](../LICENSE) [d](https://example.org/x)", 0)]
    [InlineData("docs/json.md", "```\n[in code](no.md)\n```\n", 0)]
    public void A_link_that_leads_nowhere_is_seen(string page, string text, int broken) =>
        Assert.Equal(broken, MarkdownLinks.Broken(page, text, Repository.Root).Count);

    [Fact]
    public void Every_finding_code_is_in_the_page_about_JSON_and_no_other()
    {
        IReadOnlyList<string> codes = FindingCodes.OfEngine([.. SourceFile.Engine]);
        Assert.NotEmpty(codes);
        Assert.Equal(codes, FindingCodes.ListedIn(Page("docs/json.md")).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Findings_whose_code_is_not_written_where_they_are_made_stand_in_known_places() =>
        Assert.Equal(
            [
                "Engine/Pipeline/BatchJobs.cs", "Engine/Pipeline/RecordingAnalyzer.cs", "Engine/Pipeline/RollerAnalyzer.cs",
                "Engine/Pipeline/Running/IndicatorReader.cs",
            ],
            SourceFile.Engine.Where(file => FindingCodes.ComputedIn(file.Text) > 0).Select(file => file.Path));

    [Fact]
    public void Finding_codes_are_found_in_a_source()
    {
        Assert.Equal(["new-code"], FindingCodes.WrittenIn("Add(new Finding(\n  \"new-code\", a ? FindingSeverity.Blocking : b, \"m\"));"));
        Assert.Equal(["short"], FindingCodes.WrittenIn("=> new(\"short\", FindingSeverity.Info, $\"Not taken\");"));
        Assert.Equal(["handed"], FindingCodes.HandedOnIn("IOException => \"handed\","));
        Assert.Equal(1, FindingCodes.ComputedIn("new Finding(code, FindingSeverity.Info, x); new Finding(\"a\", FindingSeverity.Info, x)"));
        Assert.Equal(["listed"], FindingCodes.ListedIn("## Finding codes\n| `listed` | info | x |\n| `no` | x | y |\n"));
    }

    [Fact]
    public void Every_column_is_in_the_page_about_batches_in_its_place_and_with_its_kind() =>
        Assert.Equal(
            ResultColumns.All.Select(column => $"{column.Name} {column.Kind.ToString().ToLowerInvariant()}"),
            Column().Matches(Page("docs/batch.md")).Select(match => $"{match.Groups["name"]} {match.Groups["kind"]}"));

    [Fact]
    public void The_JSON_example_has_every_field_that_is_written_and_no_other()
    {
        string written = JsonReport.Text([AnalysedExample.Rejected()], new ToolIdentity("0.1.0", "scalar"));
        Assert.Equal(Fields(written), Fields(Example().Match(Page("docs/json.md")).Groups["json"].Value));
    }

    [Fact]
    public void The_JSON_example_without_a_bearing_has_every_field_of_a_family_and_no_other()
    {
        string written = JsonReport.Text([AnalysedExample.Unnamed()], new ToolIdentity("0.1.0", "scalar"));
        SortedSet<string> families = new(Fields(written).Where(field => field.StartsWith("/results/families/", StringComparison.Ordinal)),
            StringComparer.Ordinal);
        Assert.Equal(families, Fields($"{{\"results\":[{Example().Matches(Page("docs/json.md"))[1].Groups["json"].Value}]}}"
            ).Where(field => field.StartsWith("/results/families/", StringComparison.Ordinal)));
    }

    [Fact]
    public void The_JSON_example_of_a_trend_has_every_field_that_is_written_and_no_other()
    {
        TrendAnalysis changed = TrendExample.Changed();
        string written = TrendJson.Text(
            changed with { Recordings = [.. changed.Recordings.Where(recording => !recording.IsFailed)] },
            new ToolIdentity("0.1.0", "scalar"));
        Assert.Equal(Fields(written), Fields(Example().Matches(Page("docs/json.md"))[2].Groups["json"].Value));
    }

    [Fact]
    public void The_JSON_example_of_a_roller_has_every_field_that_is_written_and_no_other()
    {
        RollerAnalysisOptions options = new()
        {
            Drawing = RollerDrawingReader.Read(Path.Combine(Repository.Root, "samples", "rollers", "cylindrical-3-arc.json")),
        };
        RollerInspection inspection = new RollerAnalyzer(options).Analyze(Path.Combine(Repository.Root, "samples", "rollers", "cylindrical-good.txt"));
        string written = RollerJson.Text([inspection with { StatedResults = [new StatedResult("Ra", 0.07, "µm")] }], new ToolIdentity("0.1.0", "scalar"));
        Assert.Equal(Fields(written), Fields(Example().Match(Page("docs/roller-json.md")).Groups["json"].Value));
    }

    private static string Page(string path) => SourceFile.All.Single(file => file.Path == path).Text;

    /// <summary>Names of all fields with the fields they stand in, in alphabetical order; entries of a list count as one.</summary>
    private static SortedSet<string> Fields(string json)
    {
        SortedSet<string> names = new(StringComparer.Ordinal);
        using JsonDocument document = JsonDocument.Parse(json);
        Walk(document.RootElement, "");
        return names;

        void Walk(JsonElement at, string path)
        {
            foreach (JsonProperty field in at.ValueKind == JsonValueKind.Object ? at.EnumerateObject().ToArray() : [])
            {
                names.Add($"{path}/{field.Name}");
                Walk(field.Value, $"{path}/{field.Name}");
            }

            foreach (JsonElement entry in at.ValueKind == JsonValueKind.Array ? at.EnumerateArray().ToArray() : [])
            {
                Walk(entry, path);
            }
        }
    }

    [GeneratedRegex(@"^\| `(?<name>[a-z_]+)` \| (?<kind>text|number|count|flag) \|", RegexOptions.Multiline)]
    private static partial Regex Column();

    [GeneratedRegex("```json\n(?<json>.*?)```", RegexOptions.Singleline)]
    private static partial Regex Example();
}
