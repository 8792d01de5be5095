using System.Text;
using BearingAnalytics.Reporting.Words;
using BearingAnalytics.Rollers;
using static System.FormattableString;

namespace BearingAnalytics.Reporting.Html;

/// <summary>The fitted arcs and the knots between them.</summary>
internal static class ArcsTable
{
    /// <summary>Adds the table with its heading; nothing without arcs.</summary>
    public static void Append(StringBuilder html, RollerInspection inspection)
    {
        if (inspection.Arcs.Count == 0)
        {
            return;
        }

        html.Append("<h3>Arcs <span lang=\"zh\">圆弧</span></h3>\n<p>Positions along the trace. ");
        if (inspection.WindowMm is { } window)
        {
            html.Append(Invariant($"Evaluated from {window.FromMm:0.000} to {window.ToMm:0.000} mm. "));
        }

        if (inspection.ResidualRmsUm is { } residual)
        {
            html.Append(Invariant($"The arcs leave {residual:0.000} µm (rms)."));
        }

        html.Append("</p>\n<div class=\"wide\"><table class=\"arcs\">\n<thead><tr><th class=\"n\">Arc <span lang=\"zh\">序号</span></th>");
        html.Append("<th class=\"n\">Radius ± U (k = 2) <span lang=\"zh\">半径</span></th>");
        html.Append("<th class=\"n\">Curvature ± 2u, 1/m <span lang=\"zh\">曲率</span></th>");
        html.Append("<th class=\"n\">From, mm <span lang=\"zh\">起点</span></th><th class=\"n\">To, mm <span lang=\"zh\">终点</span></th>");
        html.Append("<th class=\"n\">Knot at its right end ± 2u <span lang=\"zh\">右切点</span></th></tr></thead>\n<tbody>\n");
        for (int i = 0; i < inspection.Arcs.Count; i++)
        {
            Row(html, inspection, i);
        }

        html.Append("</tbody></table></div>\n");
    }

    private static void Row(StringBuilder html, RollerInspection inspection, int index)
    {
        FittedArc arc = inspection.Arcs[index];
        string curvature = Rounded.PlusMinus(1000 * arc.CurvaturePerMm, 2000 * arc.CurvatureStandardUncertaintyPerMm, "");
        string knot = index < inspection.Knots.Count
            ? Rounded.PlusMinus(inspection.Knots[index].AtMm, 2 * inspection.Knots[index].StandardUncertaintyMm, "mm")
            : "";
        html.Append(Invariant($"<tr><td class=\"n\">{index + 1}</td><td class=\"n\">{Page.Escape(ArcWords.Radius(inspection, index))}</td>"));
        html.Append(Invariant($"<td class=\"n\">{curvature}</td><td class=\"n\">{arc.FromMm:0.000}</td><td class=\"n\">{arc.ToMm:0.000}</td>"));
        html.Append($"<td class=\"n\">{knot}</td></tr>\n");
    }
}
