using System.Text;
using BearingAnalytics.Pipeline;
using BearingAnalytics.Quality;
using BearingAnalytics.Reporting.Words;
using BearingAnalytics.Rollers;

namespace BearingAnalytics.Reporting.Html;

/// <summary>What was measured against what is allowed.</summary>
internal static class CharacteristicsTable
{
    /// <summary>The table with its heading; nothing without characteristics.</summary>
    public static string Html(IReadOnlyList<Characteristic> characteristics)
    {
        if (characteristics.Count == 0)
        {
            return "";
        }

        StringBuilder html = new("<h3>Characteristics <span lang=\"zh\">检测项目</span></h3>\n<div class=\"wide\">");
        html.Append("<table class=\"characteristics\">\n<thead><tr>");
        html.Append(Cells.Head("Verdict", "判定")).Append(Cells.Head("Characteristic", "项目"));
        html.Append(Cells.NumberHead("Value", "测量值")).Append(Cells.NumberHead("U (k = 2)", "扩展不确定度")).Append(Cells.Head("Unit", "单位"));
        html.Append(Cells.NumberHead("Lower limit", "下限")).Append(Cells.NumberHead("Upper limit", "上限"));
        html.Append(Cells.NumberHead("Conforms with", "合格概率")).Append("</tr></thead>\n<tbody>\n");
        foreach (Characteristic characteristic in characteristics)
        {
            Row(html, characteristic);
        }

        return html.Append("</tbody></table></div>\n").ToString();
    }

    private static void Row(StringBuilder html, Characteristic characteristic)
    {
        bool isLimited = characteristic.Limits.IsLimited;
        string verdict = isLimited
            ? Page.VerdictInBoth(characteristic.Verdict)
            : "<span class=\"muted\">for information <span lang=\"zh\">仅供参考</span></span>";
        double range = characteristic.ExpandedUncertainty;
        bool isMissing = double.IsNaN(characteristic.Value);
        string value = isMissing ? "not measured <span lang=\"zh\">未测得</span>" : Rounded.Value(characteristic.Value, range);
        html.Append($"<tr><td>{verdict}</td><td>{Name(characteristic.Name)}</td><td class=\"n\">{value}</td>");
        html.Append(Cells.Number(isMissing ? "" : Rounded.Uncertainty(range))).Append(Cells.Words(characteristic.Unit));
        html.Append(Cells.Number(Rounded.Plain(characteristic.Limits.Lower)));
        html.Append(Cells.Number(Rounded.Plain(characteristic.Limits.Upper)));
        html.Append(Cells.Number(isLimited ? Rounded.Percent(characteristic.ConformanceProbability) : "")).Append("</tr>\n");
    }

    /// <summary>Both languages, and the stable name below where it says something else.</summary>
    private static string Name(string name)
    {
        TermPair words = CharacteristicWords.Of(name);
        string code = words.English == name ? "" : $"<span class=\"code\">{Page.Escape(name)}</span>";
        return Cells.Both(words.English, words.Chinese) + code;
    }
}
