using System.Text;
using BearingAnalytics.Pipeline;
using BearingAnalytics.Quality;
using BearingAnalytics.Reporting.Words;
using BearingAnalytics.Rollers;
using static System.FormattableString;

namespace BearingAnalytics.Reporting.Html;

/// <summary>The folded section of one roller: verdict, findings, characteristics, charts, arcs, texture.</summary>
internal static class RollerSection
{
    /// <summary>How to read the numbers of a page of rollers.</summary>
    public const string PageNote = "Positions in mm, heights and deviations in µm. U is the expanded uncertainty (k = 2); the probability is "
        + "that of the true value keeping its limits. A verdict rests on this trace and this drawing alone.";

    /// <param name="inspection">The result.</param>
    /// <param name="id">Anchor within the page.</param>
    /// <param name="open">Unfolded from the start.</param>
    /// <param name="source">Where the limits come from and how is decided, ready as HTML; empty when unknown.</param>
    /// <param name="pictures">The charts, ready as HTML; empty when there are none.</param>
    public static string Html(RollerInspection inspection, string id, bool open, string source, string pictures)
    {
        StringBuilder html = new();
        html.Append($"<details id=\"{id}\"{(open ? " open" : "")}>\n<summary>{Page.VerdictInBoth(inspection.Verdict)}");
        html.Append($"<span class=\"mode\">{Page.Escape(inspection.Drawing ?? Kind(inspection))}</span>");
        html.Append($"<span class=\"file\">{Page.Escape(inspection.File)}</span></summary>\n");
        html.Append($"<p>{Page.Escape(inspection.Reason)}</p>\n");
        html.Append(source);
        html.Append(FindingsList.Html(Unsaid(inspection)));
        html.Append(CharacteristicsTable.Html(inspection.Characteristics));
        html.Append(pictures);
        ArcsTable.Append(html, inspection);
        TextureTable.Append(html, inspection);
        return html.Append("</details>\n").ToString();
    }

    /// <summary>What the drawing says about its own limits.</summary>
    public static string Source(RollerDrawing? drawing)
    {
        if (drawing is null)
        {
            return "";
        }

        StringBuilder html = new("<dl>\n");
        html.Append($"<dt>Drawing <span lang=\"zh\">图纸</span></dt><dd>{Page.Escape(drawing.Name)}</dd>\n");
        html.Append($"<dt>Limits from <span lang=\"zh\">公差来源</span></dt><dd>{Page.Escape(drawing.LimitsSource)}</dd>\n");
        html.Append($"<dt>Decision rule <span lang=\"zh\">判定规则</span></dt><dd>{Page.Escape(drawing.DecisionRule.Name)}, ");
        html.Append(Invariant($"guard band {drawing.DecisionRule.GuardFactor:0.##} u</dd>\n"));
        return html.Append("</dl>\n").ToString();
    }

    private static string Kind(RollerInspection inspection) => inspection.Verdict == Verdict.Failed ? "could not be processed" : "no drawing";

    /// <summary>A failed file has one finding, which is its reason: it is said once.</summary>
    private static IReadOnlyList<Finding> Unsaid(RollerInspection inspection) => inspection.Verdict == Verdict.Failed
        ? [.. inspection.Findings.Where(finding => finding.Message != inspection.Reason)]
        : inspection.Findings;
}
