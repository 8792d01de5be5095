using System.Globalization;
using System.Text;
using BearingAnalytics.Noise;
using BearingAnalytics.Reporting.Drawing;

namespace BearingAnalytics.Reporting.Html;

/// <summary>How strong the impacts of a claimed fault are, each measure with its meaning.</summary>
internal static class SeverityTable
{
    public static string Html(FaultSeverity? severity)
    {
        if (severity is null)
        {
            return "";
        }

        StringBuilder html = new();
        html.Append(CultureInfo.InvariantCulture, $"<h3>Severity <span lang=\"zh\">严重程度</span></h3>\n<p class=\"muted\">Impacts at "
            + $"{severity.FaultHz:0.00} Hz in {AxisTitles.Band(severity.Band)}. No limit is attached: none holds for all bearings.</p>\n");
        html.Append("<div class=\"wide\"><table>\n<thead><tr>" + Cells.Head("Measure") + Cells.NumberHead("Value") + Cells.Head("Unit")
            + Cells.Head("Meaning") + "</tr></thead>\n<tbody>\n");
        foreach (SeverityMeasure measure in severity.Measures)
        {
            string value = double.IsFinite(measure.Value) ? measure.Value.ToString("0.###", CultureInfo.InvariantCulture) : "–";
            html.Append(
                $"<tr>{Cells.Words(measure.Name)}{Cells.Number(value)}{Cells.Words(measure.Unit)}{Cells.Words(measure.Meaning)}</tr>\n");
        }

        return html.Append("</tbody></table></div>\n").ToString();
    }
}
