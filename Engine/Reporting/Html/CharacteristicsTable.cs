using System.Text;
using BearingAnalytics.Pipeline;
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

        StringBuilder html = new("<h3>Characteristics <span lang=\"zh\">检测项目</span></h3>\n<div class=\"wide\"><table class=\"characteristics\">\n");
        html.Append("<thead><tr><th>Verdict <span lang=\"zh\">判定</span></th><th>Characteristic <span lang=\"zh\">项目</span></th>");
        html.Append("<th class=\"n\">Value <span lang=\"zh\">测量值</span></th><th class=\"n\">U (k = 2) <span lang=\"zh\">扩展不确定度</span></th>");
        html.Append("<th>Unit <span lang=\"zh\">单位</span></th><th class=\"n\">Lower limit <span lang=\"zh\">下限</span></th>");
        html.Append("<th class=\"n\">Upper limit <span lang=\"zh\">上限</span></th>");
        html.Append("<th class=\"n\">Conforms with <span lang=\"zh\">合格概率</span></th></tr></thead>\n<tbody>\n");
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
        html.Append($"<td class=\"n\">{(isMissing ? "" : Rounded.Uncertainty(range))}</td><td>{Page.Escape(characteristic.Unit)}</td>");
        html.Append($"<td class=\"n\">{Rounded.Plain(characteristic.Limits.Lower)}</td><td class=\"n\">{Rounded.Plain(characteristic.Limits.Upper)}</td>");
        html.Append($"<td class=\"n\">{(isLimited ? Page.Escape(Rounded.Percent(characteristic.ConformanceProbability)) : "")}</td></tr>\n");
    }

    /// <summary>Both languages, and the stable name below where it says something else.</summary>
    private static string Name(string name)
    {
        TermPair words = CharacteristicWords.Of(name);
        string code = words.English == name ? "" : $"<span class=\"code\">{Page.Escape(name)}</span>";
        return $"{Page.Escape(words.English)} <span lang=\"zh\">{Page.Escape(words.Chinese)}</span>{code}";
    }
}
