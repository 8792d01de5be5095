using System.Globalization;
using System.Text;
using BearingAnalytics.Noise;
using BearingAnalytics.Pipeline;
using BearingAnalytics.Quality;
using BearingAnalytics.Reporting.Drawing;

namespace BearingAnalytics.Reporting.Html;

/// <summary>The folded section of one recording: verdict, conditions, charts, evidence, findings, levels.</summary>
internal static class RecordingSection
{
    /// <summary>How to read the numbers of a page of recordings.</summary>
    public const string PageNote = "Frequencies in Hz; prominence is the height of a line over the local floor of its envelope spectrum "
        + "(1 = floor). A verdict rests on this recording alone.";

    /// <param name="analysis">The result.</param>
    /// <param name="id">Anchor within the page.</param>
    /// <param name="open">Unfolded from the start.</param>
    /// <param name="pictures">The charts, ready as HTML; empty when there are none.</param>
    public static string Html(ChannelAnalysis analysis, string id, bool open, string pictures)
    {
        StringBuilder html = new();
        html.Append(CultureInfo.InvariantCulture, $"<details id=\"{id}\"{(open ? " open" : "")}>\n<summary>{Page.Verdict(analysis.Verdict)}");
        html.Append(CultureInfo.InvariantCulture, $"<span class=\"mode\">{ModeName(analysis)}</span>");
        html.Append(CultureInfo.InvariantCulture, $"<span class=\"file\">{Page.Escape(Name(analysis))}</span></summary>\n");
        if (analysis.Diagnosis is { } diagnosis)
        {
            html.Append(CultureInfo.InvariantCulture, $"<p>{Page.Escape(diagnosis.Reason)}</p>\n");
        }

        html.Append(FindingsList.Html(analysis.Findings));
        if (analysis.Verdict != Verdict.Failed)
        {
            Conditions(html, analysis);
        }

        html.Append(pictures);
        if (analysis.Diagnosis is { } withEvidence)
        {
            EvidenceTable(html, withEvidence);
        }

        html.Append(SeverityTable.Html(analysis.Severity));
        html.Append(FamiliesTable.Html(analysis.Families));

        Levels(html, analysis.Levels);
        return html.Append("</details>\n").ToString();
    }

    /// <summary>File and channel.</summary>
    public static string Name(ChannelAnalysis analysis) =>
        analysis.Channel.Length == 0 ? analysis.File : $"{analysis.File} · {TextReport.ChannelName(analysis)}";

    /// <summary>Mode in both languages, escaped.</summary>
    public static string ModeName(ChannelAnalysis analysis) => analysis.Diagnosis is { } diagnosis
        ? $"{Page.Escape(diagnosis.Mode.DisplayName())} <span lang=\"zh\">{diagnosis.Mode.ChineseName()}</span>"
        : "could not be processed";

    private static void Conditions(StringBuilder html, ChannelAnalysis analysis)
    {
        AnalysisConditions conditions = analysis.Conditions;
        string bearing = (conditions.Bearing ?? "unknown") + (conditions.BearingIsEstimated ? " (interior estimated: wider search windows)" : "");
        html.Append("<h3>Conditions</h3>\n<dl>\n");
        Pair(html, "Bearing", bearing);
        Pair(html, "Shaft speed", TextReport.Speed(conditions));
        Pair(html, "Load", conditions.Load ?? "not stated");
        Pair(html, "Sampling rate", analysis.SampleRateHz is { } rate ? Number(rate, "0.###") + " Hz" : "unknown");
        Pair(html, "Duration", analysis.DurationSeconds is { } seconds ? Number(seconds, "0.###") + " s" : "unknown");
        if (analysis.Diagnosis is { } diagnosis)
        {
            Pair(html, "Confidence", Number(100 * diagnosis.Confidence, "0.#") + " %");
        }

        html.Append("</dl>\n");
    }

    private static void Pair(StringBuilder html, string term, string value) =>
        html.Append($"<dt>{term}</dt><dd>{Page.Escape(value)}</dd>\n");

    private static void EvidenceTable(StringBuilder html, NoiseDiagnosis diagnosis)
    {
        html.Append("<h3>Evidence</h3>\n<div class=\"wide\"><table>\n<thead><tr><th>Hypothesis</th><th class=\"n\">Confidence</th><th>Line</th>"
            + "<th class=\"n\">Expected, Hz</th><th class=\"n\">Found, Hz</th><th class=\"n\">Deviation</th><th class=\"n\">Prominence</th>"
            + "<th class=\"n\">False alarm</th><th class=\"n\">Harmonics</th><th class=\"n\">Sidebands</th><th>Band</th></tr></thead>\n<tbody>\n");
        foreach (RankedMode ranked in diagnosis.Ranked)
        {
            Hypothesis(html, ranked);
        }

        html.Append("</tbody></table></div>\n");
    }

    private static void Hypothesis(StringBuilder html, RankedMode ranked)
    {
        string mode = $"<td>{Page.Escape(ranked.Mode.DisplayName())} <span lang=\"zh\">{ranked.Mode.ChineseName()}</span></td>"
            + $"<td class=\"n\">{Number(100 * ranked.Confidence, "0.#")} %</td>";
        if (ranked.Evidence.Count == 0)
        {
            html.Append($"<tr>{mode}<td colspan=\"9\" class=\"muted\">no line claimed</td></tr>\n");
            return;
        }

        foreach (Evidence line in ranked.Evidence)
        {
            html.Append($"<tr>{mode}<td>{Page.Escape(line.Line)}</td>");
            Cells(
                html,
                Number(line.ExpectedHz, "0.00"),
                Number(line.FoundHz, "0.00"),
                Number(100 * ((line.FoundHz / line.ExpectedHz) - 1), "+0.00' %';-0.00' %';0.00' %'"),
                Number(line.Prominence, "0.0'×'"),
                Chance(line.FalseAlarmProbability),
                Number(line.Harmonics, "0"),
                Number(line.Sidebands, "0"));
            html.Append($"<td class=\"whole\">{AxisTitles.Band(line.Band)}</td></tr>\n");
            // The hypothesis is named once; the cells stay, so that a screen reader finds its columns.
            mode = "<td></td><td></td>";
        }
    }

    private static void Cells(StringBuilder html, params string[] numbers)
    {
        foreach (string number in numbers)
        {
            html.Append($"<td class=\"n\">{number}</td>");
        }
    }

    private static void Levels(StringBuilder html, IReadOnlyList<LevelMeasure> levels)
    {
        if (levels.Count == 0)
        {
            return;
        }

        html.Append("<h3>Levels</h3>\n<dl>\n");
        foreach (LevelMeasure level in levels)
        {
            Pair(html, Page.Escape(level.Name), $"{Number(level.Value, "0.####")} {level.Unit}".Trim());
        }

        html.Append("</dl>\n");
    }

    /// <summary>A probability; one too small for a double is not zero.</summary>
    private static string Chance(double probability) => probability switch
    {
        0 => "&lt;1e-300",
        >= 0.001 => Number(probability, "0.###"),
        _ => Number(probability, "0.0e+0"),
    };

    private static string Number(double value, string format) =>
        double.IsFinite(value) ? value.ToString(format, CultureInfo.InvariantCulture) : "–";
}
