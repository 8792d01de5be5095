using System.Globalization;
using System.Text;
using BearingAnalytics.Noise;
using BearingAnalytics.Reporting.Drawing;
using BearingAnalytics.Reporting.Words;

namespace BearingAnalytics.Reporting.Html;

/// <summary>What repeats where no bearing is known, and which catalogue bearings would explain it.</summary>
internal static class FamiliesTable
{
    public static string Html(PeriodicFamilies? families)
    {
        if (families is null)
        {
            return "";
        }

        StringBuilder html = new("<h3>What repeats <span lang=\"zh\">周期成分</span></h3>\n");
        if (families.Families.Count == 0)
        {
            return html.Append("<p>No family of lines repeats clearly and deeply in the envelope.</p>\n").ToString();
        }

        html.Append("<div class=\"wide\"><table>\n<thead><tr>" + Cells.Head("Family") + Cells.NumberHead("Rate, Hz")
            + Cells.NumberHead("Order")
            + Cells.NumberHead("False alarm") + Cells.NumberHead("Harmonics") + Cells.Head("Sidebands") + Cells.NumberHead("Modulation")
            + Cells.Head("Band") + Cells.Head("Catalogue") + Cells.Head("Likeliest") + "</tr></thead>\n<tbody>\n");
        foreach (PeriodicFamily family in families.Families)
        {
            html.Append(Row(family));
        }

        html.Append("</tbody></table></div>\n");
        return html.Append(CultureInfo.InvariantCulture,
            $"<p class=\"muted\">{families.BearingsCompared} catalogue bearings were compared; ~ marks an estimated interior. A bearing "
            + $"that fits is a suggestion, not a finding.</p>\n").ToString();
    }

    private static string Row(PeriodicFamily family) =>
        $"<tr>{Cells.Words(family.Kind switch { FamilyKind.Shaft => "shaft", FamilyKind.Mains => "mains", _ => "other" })}"
        + Cells.Number(Number(family.FundamentalHz, "0.00")) + Cells.Number(Number(family.Order, "0.000"))
        + Cells.Number(family.FalseAlarmProbability < 1e-6 ? "<1e-6" : Number(family.FalseAlarmProbability, "0.0e+0"))
        + Cells.Number(Number(family.Harmonics, "0")) + Cells.Words(FamilyWords.Sidebands(family))
        + Cells.Number(Number(family.Modulation, "0.00"))
        + Cells.Words(AxisTitles.Band(family.Band)) + Cells.Words(FamilyWords.Trust(family))
        + Cells.Words(string.Join(", ", FamilyWords.First(family))) + "</tr>\n";

    private static string Number(double? value, string format) => value is { } number
        ? number.ToString(format, CultureInfo.InvariantCulture) : "–";
}
