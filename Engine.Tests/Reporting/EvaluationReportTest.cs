using System.Text.Json;
using System.Text.RegularExpressions;
using BearingAnalytics.Noise;
using BearingAnalytics.Pipeline;
using BearingAnalytics.Reporting;
using BearingAnalytics.Tests.Pipeline;

namespace BearingAnalytics.Tests.Reporting;

public partial class EvaluationReportTest
{
    private static readonly ToolIdentity Tool = new("0.1.0", "vector256");

    /// <summary>The example of docs/json.md to the last character; BEARING_WRITE_README=1 writes it anew.</summary>
    [Fact]
    public void The_example_in_the_documents_is_what_is_written()
    {
        ScoredRecording miss = MadeAnalyses.Scored(
            NoiseMode.InnerRaceFlaw, NoiseMode.None, NoiseMode.OuterRaceFlaw, set: "bench", file: "bench/0007.wav");
        EvaluationResult result = new("bench.csv", "rules", [miss], NotReached: 0);
        string written = EvaluationJson.Text(result, Tool).ReplaceLineEndings("\n");
        string page = Path.Combine(Repository.Root, "docs", "json.md");
        if (Environment.GetEnvironmentVariable("BEARING_WRITE_README") == "1")
        {
            File.WriteAllText(page, Example().Replace(File.ReadAllText(page), _ => $"<!-- evaluation -->\n```json\n{written}```"));
        }

        Assert.Equal(written, Example().Match(File.ReadAllText(page)).Groups["json"].Value);
    }

    [Fact]
    public void Every_recording_is_in_the_JSON_and_what_is_not_known_is_null()
    {
        using JsonDocument document = JsonDocument.Parse(EvaluationJson.Text(EvaluationScoringTest.Result(), Tool));
        JsonElement[] recordings = [.. document.RootElement.GetProperty("recordings").EnumerateArray()];
        Assert.Equal(9, recordings.Length);
        Assert.Equal(JsonValueKind.Null, recordings[7].GetProperty("truth").ValueKind);
        Assert.Equal("cage-flaw", recordings[7].GetProperty("answer").GetString());
        Assert.Contains("run to failure", recordings[7].GetProperty("notScored").GetString(), StringComparison.Ordinal);
        Assert.Equal("not-processed", recordings[8].GetProperty("outcome").GetString());
        Assert.Equal(JsonValueKind.Null, recordings[8].GetProperty("answer").ValueKind);
        JsonElement confusion = document.RootElement.GetProperty("confusion");
        Assert.Equal(7, confusion.EnumerateArray().Sum(cell => cell.GetProperty("recordings").GetInt32()));
    }

    [Fact]
    public void The_table_has_the_columns_of_its_page_and_a_row_per_recording()
    {
        using StringWriter text = new();
        EvaluationCsv.Write(text, EvaluationScoringTest.Result());
        string[] lines = text.ToString().Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(10, lines.Length);
        Assert.Equal(EvaluationCsv.Columns, lines[0].Split(','));
        string page = File.ReadAllText(Path.Combine(Repository.Root, "docs", "evaluation.md"));
        string table = page[page.IndexOf("## Table", StringComparison.Ordinal)..];
        Assert.Equal(EvaluationCsv.Columns, Column().Matches(table).Select(match => match.Groups["name"].Value));
    }

    [Fact]
    public void The_page_shows_every_miss_with_its_evidence_and_no_markup_of_a_file_name()
    {
        using TemporaryFolder folder = new();
        string page = File.ReadAllText(EvaluationReportFolder.Write(folder.Path, EvaluationScoringTest.Result(), Tool));
        foreach (string name in (string[])["3.wav", "4.wav", "5.wav", "7 &lt;b&gt;.wav", "8.wav", "9.wav"])
        {
            Assert.Contains(name, page, StringComparison.Ordinal);
        }

        Assert.Equal(4, Regex.Count(page, "Ranked first: "));
        Assert.Contains("BPFI expected 162.2 Hz, found 161.9 Hz, 3.4", page, StringComparison.Ordinal);
        Assert.Contains("The file ends at byte 3.", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<b>.wav", page, StringComparison.Ordinal);
        foreach (string file in (string[])["evaluation.json", "evaluation.csv", "charts/confusion/confusion.png"])
        {
            Assert.True(new FileInfo(folder.File(file)).Length > 100, file);
        }
    }

    [Fact]
    public void An_evaluation_without_a_score_is_said_to_be_one()
    {
        EvaluationResult result = new("list.csv", "rules", [MadeAnalyses.Scored(null, NoiseMode.None)], NotReached: 3);
        Assert.Equal("No recording could be scored.", EvaluationText.Headline(result)[0]);
        Assert.Contains("3 not reached", EvaluationText.Headline(result)[^1], StringComparison.Ordinal);
        using TemporaryFolder folder = new();
        Assert.True(File.Exists(EvaluationReportFolder.Write(folder.Path, result, Tool)));
    }

    [GeneratedRegex("<!-- evaluation -->\n```json\n(?<json>.*?)```", RegexOptions.Singleline)]
    private static partial Regex Example();

    [GeneratedRegex(@"^\| `(?<name>[a-z_]+)` \|", RegexOptions.Multiline)]
    private static partial Regex Column();
}
