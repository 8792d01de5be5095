using System.Text.Json;
using BearingAnalytics.Pipeline;
using BearingAnalytics.Reporting;

namespace BearingAnalytics.Tests.Reporting;

public class TrendReportTest
{
    private static readonly ToolIdentity Tool = new("0.1.0", "scalar");

    [Fact]
    public void The_document_tells_whether_since_when_and_by_how_much()
    {
        using JsonDocument document = JsonDocument.Parse(TrendJson.Text(TrendExample.Changed(), Tool));
        Assert.Equal("bearing-trend/1", document.RootElement.GetProperty("schema").GetString());
        JsonElement channel = document.RootElement.GetProperty("channels")[0];
        Assert.Equal("changed", channel.GetProperty("answer").GetString());
        JsonElement rms = channel.GetProperty("indicators")[0];
        Assert.Equal(7, rms.GetProperty("changeIndex").GetInt32());
        Assert.Equal("run <8>, a.csv", rms.GetProperty("changeFile").GetString());
        Assert.Equal(6.02, rms.GetProperty("changeDb").GetDouble(), 0.1);
        Assert.Equal(12, rms.GetProperty("values").GetArrayLength());
        Assert.False(channel.GetProperty("indicators")[1].GetProperty("changed").GetBoolean());
    }

    [Fact]
    public void The_table_has_a_row_per_recording_and_indicator_and_quotes_what_must_be_quoted()
    {
        string[] lines = TrendCsv.Text(TrendExample.Changed()).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(1 + (12 * 2), lines.Length);
        Assert.Contains("\"run <8>, a.csv\"", lines[15], StringComparison.Ordinal);
        Assert.EndsWith(",true", lines[15], StringComparison.Ordinal);
        Assert.EndsWith(",", lines[16], StringComparison.Ordinal);
    }

    [Fact]
    public void The_report_is_one_page_with_its_picture_and_nothing_of_a_name_becomes_markup()
    {
        using TemporaryFolder folder = new();
        string page = File.ReadAllText(TrendReportFolder.Write(folder.Path, TrendExample.Changed(), Tool));
        Assert.Contains("changed since run &lt;8&gt;", page, StringComparison.Ordinal);
        Assert.DoesNotContain("run <", page, StringComparison.Ordinal);
        Assert.Contains("The disk says no.", page, StringComparison.Ordinal);
        Assert.Contains("data:image/svg+xml", page, StringComparison.Ordinal);
        Assert.Equal(2, Directory.GetFiles(folder.Path, "trend.*g", SearchOption.AllDirectories).Length);
        Assert.True(File.Exists(folder.File("trend.json")) && File.Exists(folder.File("trend.csv")));
    }

    [Fact]
    public void Families_and_severity_stand_in_the_page_and_below_the_table()
    {
        string page = Page(AnalysedExample.Unnamed());
        Assert.Contains("What repeats", page, StringComparison.Ordinal);
        Assert.Contains("2 bearings fit, 1.6 would by chance: ambiguous", page, StringComparison.Ordinal);
        Assert.Contains("~NICE &lt;b&gt; BPFI", page, StringComparison.Ordinal);
        Assert.Contains(TextReport.Notes(AnalysedExample.Unnamed()), note => note.StartsWith("Family at 107.", StringComparison.Ordinal));
        Assert.Contains("Severity", Page(AnalysedExample.Rejected()), StringComparison.Ordinal);
        Assert.DoesNotContain("What repeats", Page(AnalysedExample.Rejected()), StringComparison.Ordinal);
    }

    private static string Page(ChannelAnalysis analysis)
    {
        HtmlReport report = new(Tool);
        report.Add(analysis, []);
        using StringWriter page = new();
        report.WriteTo(page);
        return page.ToString();
    }
}
