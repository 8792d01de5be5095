using System.Text.RegularExpressions;
using BearingAnalytics.Noise;
using BearingAnalytics.Pipeline;
using BearingAnalytics.Reporting;
using BearingAnalytics.Tests.Reporting;

namespace BearingAnalytics.Tests.Documentation;

/// <summary>What the documents list is what the program has.</summary>
public class DocumentationTest
{
    [Fact]
    public void The_wire_format_names_every_column_of_a_table_in_order()
    {
        string text = Read("json.md");
        string table = text[text.IndexOf("<!-- columns", StringComparison.Ordinal)..];
        string[] documented = [.. Regex.Matches(table, @"^\| `(\w+)` \| (.*) \|$", RegexOptions.Multiline).Select(row => $"{row.Groups[1].Value}: {row.Groups[2].Value}")];
        Assert.Equal(ResultColumns.All.Select(column => $"{column.Name}: {column.Meaning}"), documented);
    }

    [Fact]
    public void The_wire_format_names_every_field_of_a_result()
    {
        string text = Read("json.md");
        string json = JsonReport.Text(AnalysedExample.All, new ToolIdentity("1.2.3", "scalar"));
        string[] fields = [.. Regex.Matches(json, "\"(\\w+)\":").Select(field => field.Groups[1].Value).Distinct()];
        Assert.True(fields.Length > 25);
        Assert.All(fields, field => Assert.Matches($@"[`.\[\] ]{field}(\[\])?[`.]", text));
    }

    [Fact]
    public void The_glossary_has_every_mode_in_both_languages()
    {
        string text = Read("glossary.md");
        Assert.All(Enum.GetValues<NoiseMode>(), mode => Assert.Contains($"| {mode.ChineseName()} | `{mode.WireName()}` |", text));
    }

    private static string Read(string name) => File.ReadAllText(Path.Combine(Repository.Root, "docs", name));
}
