using System.Globalization;
using System.Text;
using BearingAnalytics.Noise;
using BearingAnalytics.Pipeline;

namespace BearingAnalytics.Tests.RealData;

/// <summary>
/// Keeps docs/validation/public-recordings.md true: its table is what the engine says today. After a change that is meant, write it
/// anew with BEARING_WRITE_VALIDATION=1 and read the difference.
/// </summary>
public class ValidationTableTest
{
    private const string Start = "<!-- table: written by ValidationTableTest -->";
    private const string End = "<!-- end of table -->";

    [Fact]
    public void The_published_table_is_what_the_engine_says()
    {
        string page = Path.Combine(Repository.Root, "docs", "validation", "public-recordings.md");
        List<Row> rows = [.. PublicRecording.Of("mfpt", "hit-sm", "cwru").Select(Measure)];
        if (Environment.GetEnvironmentVariable("BEARING_WRITE_VALIDATION") == "1")
        {
            File.WriteAllText(page, Replace(File.ReadAllText(page), rows));
        }

        string[] published = [.. Between(File.ReadAllText(page)).Split('\n').Where(line => line.StartsWith("| `", StringComparison.Ordinal))];
        Assert.Equal(rows.Count, published.Length);
        Assert.All(rows.Zip(published), pair => Assert.StartsWith(pair.First.Certain, pair.Second, StringComparison.Ordinal));
    }

    private static Row Measure(PublicRecording record)
    {
        ChannelAnalysis analysis = record.Analyze(new RecordingAnalyzer());
        NoiseMode truth = DiagnosisOfPublicRecordingsTest.Truth(record);
        NoiseDiagnosis diagnosis = analysis.Diagnosis!;
        NoiseMode firstFault = diagnosis.Ranked.First(r => r.Mode != NoiseMode.None).Mode;
        return new Row(record, truth, diagnosis, firstFault);
    }

    private static string Replace(string page, List<Row> rows)
    {
        StringBuilder table = new();
        table.AppendLine().AppendLine("| recording | truth | grade | answer | right | confidence | fault ranked first |").AppendLine("|---|---|---|---|---|---|---|");
        rows.ForEach(row => table.AppendLine(row.Text));
        table.AppendLine().AppendLine("| | records | right | undecided or no clear line | wrong part or false fault |").AppendLine("|---|---|---|---|---|");
        foreach (IGrouping<string, Row> group in rows.GroupBy(row => row.Group))
        {
            int right = group.Count(row => row.Outcome == "yes");
            int wrong = group.Count(row => row.Outcome == "WRONG");
            table.AppendLine(CultureInfo.InvariantCulture, $"| {group.Key} | {group.Count()} | {right} | {group.Count() - right - wrong} | {wrong} |");
        }

        table.AppendLine();
        int from = page.IndexOf(Start, StringComparison.Ordinal) + Start.Length;
        return page[..from] + "\n" + table + page[page.IndexOf(End, StringComparison.Ordinal)..];
    }

    private static string Between(string page)
    {
        int from = page.IndexOf(Start, StringComparison.Ordinal);
        return page[from..page.IndexOf(End, from, StringComparison.Ordinal)];
    }

    private sealed record Row(PublicRecording Record, NoiseMode Truth, NoiseDiagnosis Diagnosis, NoiseMode FirstFault)
    {
        public string Outcome => Diagnosis.Mode == Truth ? "yes"
            : Diagnosis.Mode is NoiseMode.None or NoiseMode.Undecided ? "-" : "WRONG";

        public string Group => Truth == NoiseMode.None ? $"{Record.Set} healthy"
            : Record.Set != "cwru" ? $"{Record.Set} faulty"
            : $"cwru {(Truth == NoiseMode.ElementFlaw ? "ball" : "race")} {Grade}";

        /// <summary>What may not differ between machines; the confidence may, in its last digit.</summary>
        public string Certain => $"| `{Record.Name}` | {Truth.WireName()} | {Grade} | {Diagnosis.Mode.WireName()} | {Outcome} |";

        public string Text => string.Create(CultureInfo.InvariantCulture, $"{Certain} {Diagnosis.Confidence:0.00} | {FirstFault.WireName()} |");

        private string Grade => Record.Grade.Length > 0 ? Record.Grade : "not graded";
    }
}
