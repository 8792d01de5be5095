using System.Text.RegularExpressions;
using BearingAnalytics.Pipeline;

namespace BearingAnalytics.Tests.Docs;

public partial class DocumentsTest
{
    [Fact]
    public void Every_relative_link_leads_somewhere()
    {
        IEnumerable<string> pages = Directory.EnumerateFiles(Repository.Root, "*.md", SearchOption.AllDirectories)
            .Where(page => !page.Contains("/bin/", StringComparison.Ordinal) && !page.Contains("/obj/", StringComparison.Ordinal));
        IEnumerable<string> broken = pages.SelectMany(page => Links().Matches(File.ReadAllText(page))
            .Select(match => match.Groups[1].Value.Split('#')[0])
            .Where(link => link.Length > 0 && !link.Contains("://", StringComparison.Ordinal))
            .Where(link => !Path.Exists(Path.Combine(Path.GetDirectoryName(page)!, link)))
            .Select(link => $"{page}: {link}"));
        Assert.Empty(broken);
    }

    [Fact]
    public void Every_column_of_a_batch_is_explained()
    {
        string page = File.ReadAllText(Path.Combine(Repository.Root, "docs", "batch.md"));
        Assert.All(ResultColumns.All, column => Assert.Contains($"| `{column.Name}` |", page, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_code_of_a_finding_is_explained()
    {
        string page = File.ReadAllText(Path.Combine(Repository.Root, "docs", "json.md"));
        string[] codes = [.. Directory.EnumerateFiles(Path.Combine(Repository.Root, "Engine"), "*.cs", SearchOption.AllDirectories)
            .SelectMany(file => Codes().Matches(File.ReadAllText(file)).Select(match => match.Groups[1].Value))
            .Distinct()];
        Assert.True(codes.Length > 30);
        Assert.All(codes, code => Assert.Contains($"| `{code}` |", page, StringComparison.Ordinal));
    }

    [GeneratedRegex(@"\]\(([^)\s]+)\)")]
    private static partial Regex Links();

    [GeneratedRegex(@"new Finding\(\s*""([a-z-]+)""")]
    private static partial Regex Codes();
}
