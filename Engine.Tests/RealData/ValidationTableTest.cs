using System.Globalization;
using System.Text;
using BearingAnalytics.Noise;
using BearingAnalytics.Pipeline;
using BearingAnalytics.Reporting;

namespace BearingAnalytics.Tests.RealData;

/// <summary>
/// Keeps docs/validation/public-recordings.md true: its tables are what the engine says today. After a change that is meant, write them
/// anew with BEARING_WRITE_VALIDATION=1 and read the difference.
/// </summary>
public class ValidationTableTest
{
    private const string Start = "<!-- table: written by ValidationTableTest -->";
    private const string End = "<!-- end of table -->";

    [Fact]
    public async Task The_published_table_is_what_the_engine_says()
    {
        string page = Path.Combine(Repository.Root, "docs", "validation", "public-recordings.md");
        EvaluationResult result = await PublicRecording.Evaluation();
        if (Environment.GetEnvironmentVariable("BEARING_WRITE_VALIDATION") == "1")
        {
            File.WriteAllText(page, Replace(File.ReadAllText(page), result));
        }

        string[] published = [.. Between(File.ReadAllText(page)).Split('\n')];
        string[] recordings = [.. published.Where(line => line.StartsWith("| `", StringComparison.Ordinal))];
        Assert.Equal(result.Recordings.Count, recordings.Length);
        Assert.All(result.Recordings.Zip(recordings),
            pair => Assert.StartsWith(Certain(pair.First), pair.Second, StringComparison.Ordinal));
        Assert.All(Counts(result), row => Assert.Contains(row, published));
        Assert.All(Confusion(result), row => Assert.Contains(row, published));
    }

    private static string Replace(string page, EvaluationResult result)
    {
        StringBuilder table = new();
        table.AppendLine().AppendLine("| recording | truth | grade | answer | outcome | confidence | fault ranked first |");
        table.AppendLine("|---|---|---|---|---|---|---|");
        foreach (ScoredRecording one in result.Recordings)
        {
            string confidence = one.Analysis.Diagnosis is { } diagnosis
                ? diagnosis.Confidence.ToString("0.00", CultureInfo.InvariantCulture) : "";
            table.AppendLine($"{Certain(one)} {confidence} | {one.FirstFault?.Mode.WireName()} |");
        }

        string[] heads = [.. EvaluationText.Columns.Select(column => column.English)];
        table.AppendLine().AppendLine(Line(heads)).AppendLine(Line(heads.Select(_ => "---")).Replace(" ", "", StringComparison.Ordinal));
        Counts(result).ForEach(row => table.AppendLine(row));
        table.AppendLine().AppendLine("| truth | answer | recordings |").AppendLine("|---|---|---|");
        Confusion(result).ForEach(row => table.AppendLine(row));
        table.AppendLine();
        int from = page.IndexOf(Start, StringComparison.Ordinal) + Start.Length;
        return page[..from] + "\n" + table + page[page.IndexOf(End, StringComparison.Ordinal)..];
    }

    /// <summary>What may not differ between machines; the confidence may, in its last digit.</summary>
    private static string Certain(ScoredRecording one)
    {
        string truth = one.Recording.Truth?.WireName() ?? one.Recording.Label;
        string answer = one.Outcome == EvaluationOutcome.NotProcessed ? "failed" : one.Analysis.Diagnosis!.Mode.WireName();
        return $"| `{one.Recording.Set}/{one.Recording.File}` | {truth} | {one.Recording.Grade} | {answer} | {one.Outcome.DisplayName()} |";
    }

    private static List<string> Counts(EvaluationResult result) =>
    [
        .. result.Groups.Select(group => Line(EvaluationText.Row($"{group.By} {group.Name}", group.Tally))),
        Line(EvaluationText.Row("all", result.Total)),
    ];

    private static List<string> Confusion(EvaluationResult result) =>
        [.. result.Confusion.Select(cell => Line([cell.Truth.WireName(), cell.Answer.WireName(), $"{cell.Count}"]))];

    private static string Line(IEnumerable<string> cells) => $"| {string.Join(" | ", cells)} |";

    private static string Between(string page)
    {
        int from = page.IndexOf(Start, StringComparison.Ordinal);
        return page[from..page.IndexOf(End, from, StringComparison.Ordinal)];
    }
}
