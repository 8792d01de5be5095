using System.Globalization;
using System.Text;
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
        html.Append("<th>Parameter <span lang=\"zh\">参数</span></th><th class=\"n\">Value <span lang=\"zh\">数值</span></th><th>Unit</th>");
        if (isStated)
        {
            html.Append("<th class=\"n\">Instrument <span lang=\"zh\">仪器值</span></th><th class=\"n\">Difference <span lang=\"zh\">差值</span></th>");
        }

        html.Append("<th>Definition <span lang=\"zh\">标准</span></th><th class=\"n\">λc, mm</th><th class=\"n\">λs, µm</th>");
        html.Append("<th class=\"n\">Sampling lengths <span lang=\"zh\">取样长度数</span></th></tr></thead>\n<tbody>\n");
    }

    private static void Row(StringBuilder html, RollerInspection inspection, TextureParameter parameter, bool isStated)
    {
        html.Append($"<tr><td>{Page.Escape(parameter.Name)} <span lang=\"zh\">{TextureWords.Chinese(parameter.Name)}</span></td>");
        html.Append($"<td class=\"n\">{Rounded.Plain(parameter.Value)}</td><td>{Page.Escape(parameter.Unit)}</td>");
        if (isStated)
        {
            Beside(html, parameter, TextureWords.Stated(inspection, parameter.Name));
        }

        html.Append($"<td class=\"whole\">{Page.Escape(parameter.Standard)}</td><td class=\"n\">{Rounded.Plain(parameter.CutoffMm)}</td>");
        html.Append($"<td class=\"n\">{(parameter.ShortCutoffUm is { } s ? Rounded.Plain(s) : "none")}</td>");
        html.Append($"<td class=\"n\">{parameter.SamplingLengths.ToString(CultureInfo.InvariantCulture)}</td></tr>\n");
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
        html.Append($"<td class=\"n\">{Page.Escape($"{Rounded.Plain(stated.Value)} {stated.Unit}".TrimEnd())}</td><td class=\"n\">{difference}</td>");
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
