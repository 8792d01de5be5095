using System.Globalization;
using System.Text;
using BearingAnalytics.Quality;
using BearingAnalytics.Reporting.Words;
using BearingAnalytics.Rollers;

namespace BearingAnalytics.Reporting.Html;

/// <summary>Texture parameters with the definition and the cut-offs they follow, beside what the instrument stated itself.</summary>
internal static class TextureTable
{
    /// <summary>Adds the table with its heading; nothing without parameters and without stated results.</summary>
    public static void Append(StringBuilder html, RollerInspection inspection)
    {
        bool isStated = inspection.Texture.Any(parameter => TextureWords.Stated(inspection, parameter.Name) is not null);
        if (inspection.Texture.Count > 0)
        {
            Head(html, isStated);
            foreach (TextureParameter parameter in inspection.Texture)
            {
                Row(html, inspection, parameter, isStated);
            }

            html.Append("</tbody></table></div>\n");
        }

        Others(html, inspection);
    }

    private static void Head(StringBuilder html, bool isStated)
    {
        html.Append("<h3>Texture <span lang=\"zh\">表面结构</span></h3>\n<div class=\"wide\"><table class=\"texture\">\n<thead><tr>");
        html.Append(Cells.Head("Parameter", "参数")).Append(Cells.NumberHead("Value", "数值")).Append(Cells.Head("Unit", "单位"));
        if (isStated)
        {
            html.Append(Cells.NumberHead("Instrument", "仪器值")).Append(Cells.NumberHead("Difference", "差值"));
        }

        html.Append(Cells.Head("Definition", "标准")).Append(Cells.NumberHead("λc, mm")).Append(Cells.NumberHead("λs, µm"));
        html.Append(Cells.NumberHead("Sampling lengths", "取样长度数")).Append("</tr></thead>\n<tbody>\n");
    }

    private static void Row(StringBuilder html, RollerInspection inspection, TextureParameter parameter, bool isStated)
    {
        html.Append($"<tr><td>{Cells.Both(parameter.Name, TextureWords.Chinese(parameter.Name) ?? "")}</td>");
        html.Append(Cells.Number(Rounded.Plain(parameter.Value, 4))).Append(Cells.Words(parameter.Unit));
        if (isStated)
        {
            Beside(html, parameter, TextureWords.Stated(inspection, parameter.Name));
        }

        html.Append($"<td class=\"whole\">{Page.Escape(parameter.Standard)}</td>").Append(Cells.Number(Rounded.Plain(parameter.CutoffMm)));
        html.Append(Cells.Number(parameter.ShortCutoffUm is { } cutoff ? Rounded.Plain(cutoff) : "none"));
        html.Append(Cells.Number(parameter.SamplingLengths.ToString(CultureInfo.InvariantCulture))).Append("</tr>\n");
    }

    private static void Beside(StringBuilder html, TextureParameter parameter, StatedResult? stated)
    {
        if (stated is null)
        {
            html.Append("<td></td><td></td>");
            return;
        }

        double there = TextureWords.In(stated, parameter.Unit);
        double share = 100 * ((parameter.Value / there) - 1);
        string difference = double.IsFinite(share) ? share.ToString("+0.0' %';−0.0' %';0.0' %'", CultureInfo.InvariantCulture) : "–";
        html.Append(Cells.Number($"{Rounded.Plain(stated.Value)} {stated.Unit}".TrimEnd())).Append(Cells.Number(difference));
    }

    /// <summary>What the instrument stated that has no counterpart here.</summary>
    private static void Others(StringBuilder html, RollerInspection inspection)
    {
        StatedResult[] others =
        [
            .. inspection.StatedResults.Where(stated =>
                !inspection.Texture.Any(parameter => TextureWords.Stated(inspection, parameter.Name) == stated)),
        ];
        if (others.Length == 0)
        {
            return;
        }

        html.Append("<h3>Stated by the instrument, not judged <span lang=\"zh\">仪器给出的其他结果</span></h3>\n<dl>\n");
        foreach (StatedResult stated in others)
        {
            html.Append($"<dt>{Page.Escape(stated.Name)}</dt><dd>{Rounded.Plain(stated.Value)} {Page.Escape(stated.Unit)}</dd>\n");
        }

        html.Append("</dl>\n");
    }
}
