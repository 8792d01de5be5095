using System.Globalization;
using BearingAnalytics.Noise;
using BearingAnalytics.Pipeline;
using BearingAnalytics.Reporting.Drawing;
using BearingAnalytics.Reporting.Html;

namespace BearingAnalytics.Reporting;

/// <summary>An evaluation as a page that needs nothing but itself: score, confusion picture, every miss with its evidence.</summary>
public static class EvaluationHtmlReport
{
    private const string Note = "Labels were not shown to the diagnosis. Intervals are Wilson's, 95 %. Ranked first counts faulty "
        + "recordings whose highest-ranked fault is that of the label, claimed or not.";

    /// <summary>The confusion picture: truths against answers.</summary>
    public static ChartImage Confusion(EvaluationResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        return ChartFrame.Render(
            ConfusionChart.Draw(result.Confusion),
            "confusion",
            "Confusion table",
            "Recordings by label (rows) and answer (columns); frames mark right answers, shade is the share of the row.",
            ConfusionChart.Height(result.Confusion));
    }

    /// <summary>Writes the page.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="result">The evaluation.</param>
    /// <param name="confusion">The picture of <see cref="Confusion"/>.</param>
    /// <param name="tool">What made it.</param>
    public static void Write(TextWriter output, EvaluationResult result, ChartImage confusion, ToolIdentity tool)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(confusion);
        ArgumentNullException.ThrowIfNull(tool);
        output.Write(Page.Top("Evaluation of the diagnosis"));
        output.Write("<h1>Evaluation of the diagnosis <span lang=\"zh\">诊断评估</span></h1>\n");
        output.Write($"<p class=\"muted file\">{Page.Escape(result.Manifest)}, {Page.Escape(result.Subject)}</p>\n");
        output.Write(Tiles(result.Total));
        foreach (string line in EvaluationText.Headline(result))
        {
            output.Write($"<p>{Page.Escape(line)}</p>\n");
        }

        Counts(output, result);
        if (result.Confusion.Count > 0)
        {
            output.Write("<h2>Truth and answer</h2>\n");
            output.Write(new Figures().Html([confusion], "charts/confusion"));
        }

        Misses(output, result);
        Unscored(output, result);
        All(output, result);
        output.Write(Page.Bottom(tool, Note));
    }

    private static string Tiles(EvaluationTally total) =>
        "<ul class=\"counts\">\n"
        + Tile("accept", total.Right, "right", "正确")
        + Tile("reject", total.FalseAlarms, "false alarms", "误报")
        + Tile("reject", total.WrongPart, "wrong part", "误判")
        + Tile("undecided", total.NoClearLine, "no clear line", "漏检")
        + Tile("undecided", total.Undecided, "undecided", "无法判定")
        + Tile("failed", total.NotProcessed, "not processed", "处理失败")
        + "</ul>\n";

    private static string Tile(string look, int count, string english, string chinese) =>
        $"<li class=\"{look}\"><b>{EvaluationText.Whole(count)}</b>{Cells.Both(english, chinese)}</li>\n";

    private static void Counts(TextWriter output, EvaluationResult result)
    {
        foreach (IGrouping<string, EvaluationGroup> kind in result.Groups.GroupBy(group => group.By))
        {
            output.Write($"<h2>By {kind.Key}</h2>\n<div class=\"wide\"><table>\n<thead><tr>");
            output.Write(Cells.Head(kind.Key));
            foreach ((string english, string chinese) in EvaluationText.Columns.Skip(1))
            {
                output.Write(Cells.NumberHead(english, chinese));
            }

            output.Write("</tr></thead>\n<tbody>\n");
            foreach (EvaluationGroup group in kind)
            {
                CountRow(output, EvaluationText.Name(group), group.Tally);
            }

            CountRow(output, "all recordings", result.Total);
            output.Write("</tbody></table></div>\n");
        }
    }

    private static void CountRow(TextWriter output, string name, EvaluationTally tally)
    {
        IReadOnlyList<string> cells = EvaluationText.Row(name, tally);
        output.Write($"<tr><td class=\"whole\">{Page.Escape(cells[0])}</td>{string.Concat(cells.Skip(1).Select(Cells.Number))}</tr>\n");
    }

    private static void Misses(TextWriter output, EvaluationResult result)
    {
        output.Write($"<h2>Misses <span lang=\"zh\">未答对</span></h2>\n{(result.Misses.Count == 0 ? "<p>None.</p>\n" : "")}");
        foreach (ScoredRecording miss in result.Misses)
        {
            output.Write($"<details open>\n<summary>{Mark(miss)}<span class=\"mode\">{Page.Escape(EvaluationText.Answer(miss))}</span>");
            output.Write(
                $"<span class=\"file\">{Page.Escape($"{miss.Recording.File} · {EvaluationText.Channel(miss)}")}</span></summary>\n");
            output.Write($"<p class=\"muted\">Truth: {Page.Escape(EvaluationText.Truth(miss.Recording))}</p>\n");
            foreach (string line in EvaluationText.Evidence(miss))
            {
                output.Write($"<p>{Page.Escape(line)}</p>\n");
            }

            output.Write("</details>\n");
        }
    }

    private static void Unscored(TextWriter output, EvaluationResult result)
    {
        ScoredRecording[] left =
            [.. result.Recordings.Where(one => one.Outcome is EvaluationOutcome.NotScored or EvaluationOutcome.NotProcessed)];
        if (left.Length == 0)
        {
            return;
        }

        output.Write("<h2>Not scored, not processed</h2>\n<div class=\"wide\"><table>\n");
        output.Write("<thead><tr><th></th><th>Recording</th><th>Answer</th><th>Why</th></tr></thead>\n<tbody>\n");
        foreach (ScoredRecording one in left)
        {
            string why = one.Outcome == EvaluationOutcome.NotScored
                ? $"{one.Recording.NotScored} {one.Analysis.Diagnosis?.Reason}"
                : string.Join(" ", one.Analysis.Findings.Select(finding => finding.Message));
            output.Write($"<tr><td>{Mark(one)}</td><td class=\"file\">{Page.Escape(one.Recording.File)}</td>"
                + $"<td>{Page.Escape(EvaluationText.Answer(one))}</td><td>{Page.Escape(why)}</td></tr>\n");
        }

        output.Write("</tbody></table></div>\n");
    }

    private static void All(TextWriter output, EvaluationResult result)
    {
        output.Write("<h2>All recordings</h2>\n<div class=\"wide\"><table>\n<thead><tr><th></th><th>Recording</th><th>Channel</th>"
            + "<th>Truth</th><th>Answer</th><th>Fault ranked first</th><th class=\"n\">Speed, r/min</th></tr></thead>\n<tbody>\n");
        foreach (ScoredRecording one in result.Recordings)
        {
            string speed = one.Analysis.Conditions.SpeedRpm is { } rpm ? rpm.ToString("0", CultureInfo.InvariantCulture) : "";
            output.Write($"<tr><td>{Mark(one)}</td><td class=\"file\">{Page.Escape(one.Recording.File)}</td>"
                + Cells.Words(EvaluationText.Channel(one)) + Cells.Words(EvaluationText.Truth(one.Recording))
                + Cells.Words(EvaluationText.Answer(one))
                + $"<td>{Page.Escape(one.FirstFault?.Mode.DisplayName())}</td><td class=\"n\">{speed}</td></tr>\n");
        }

        output.Write("</tbody></table></div>\n");
    }

    /// <summary>The outcome as a coloured word with its sign.</summary>
    private static string Mark(ScoredRecording one)
    {
        (string look, string sign) = one.Outcome switch
        {
            EvaluationOutcome.Right => ("accept", "✔"),
            EvaluationOutcome.WrongPart or EvaluationOutcome.FalseAlarm => ("reject", "✘"),
            EvaluationOutcome.NotProcessed => ("failed", "!"),
            EvaluationOutcome.NotScored => ("muted", "–"),
            _ => ("undecided", "?"),
        };
        return $"<span class=\"verdict {look}\">{sign} {one.Outcome.DisplayName()}</span>";
    }
}
