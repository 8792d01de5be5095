using System.Text;
using BearingAnalytics.Quality;
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

        html.Append("</p>\n<div class=\"wide\"><table class=\"arcs\">\n<thead><tr>").Append(Cells.NumberHead("Arc", "序号"));
        html.Append(Cells.NumberHead("Radius ± U (k = 2)", "半径")).Append(Cells.NumberHead("Curvature ± 2u, 1/m", "曲率"));
        html.Append(Cells.NumberHead("From, mm", "起点")).Append(Cells.NumberHead("To, mm", "终点"));
        html.Append(Cells.NumberHead("Knot at its right end ± 2u", "右切点")).Append("</tr></thead>\n<tbody>\n");
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
        html.Append("<tr>").Append(Cells.Number(Invariant($"{index + 1}"))).Append(Cells.Number(ArcWords.Radius(inspection, index)));
        html.Append(Cells.Number(curvature)).Append(Cells.Number(Invariant($"{arc.FromMm:0.000}")));
        html.Append(Cells.Number(Invariant($"{arc.ToMm:0.000}"))).Append(Cells.Number(knot)).Append("</tr>\n");
    }
}
