using System.Text.RegularExpressions;

namespace BearingAnalytics.Reporting.Words;

/// <summary>The name of a characteristic for people, in both languages.</summary>
/// <param name="English">English name.</param>
/// <param name="Chinese">Chinese name.</param>
internal readonly record struct TermPair(string English, string Chinese);

/// <summary>Names of characteristics in words. A station that a drawing names itself keeps its name.</summary>
internal static partial class CharacteristicWords
{
    private static readonly Dictionary<string, TermPair> Plain = new(StringComparer.Ordinal)
    {
        ["convexity"] = new("convexity", "凸度"),
        ["symmetry"] = new("symmetry of the drops", "两侧对称度"),
        ["line-profile"] = new("line profile", "线轮廓度"),
        ["line-profile-outside"] = new("line profile, outwards", "线轮廓度(向外)"),
        ["line-profile-inside"] = new("line profile, inwards", "线轮廓度(向内)"),
        ["straightness-middle"] = new("straightness of the middle", "中部直线度"),
        ["concavity"] = new("concavity", "内凹量"),
        ["law-deviation"] = new("deviation from the ideal law", "与理想曲线的最大偏差"),
        ["law-deviation-rms"] = new("deviation from the ideal law, rms", "与理想曲线的均方根偏差"),
        ["cone-angle"] = new("cone angle", "圆锥角"),
        ["diameter"] = new("diameter", "直径"),
        ["length"] = new("length", "长度"),
        ["roundness"] = new("roundness", "圆度"),
    };

    private static readonly Dictionary<string, TermPair> Numbered = new(StringComparer.Ordinal)
    {
        ["radius"] = new("radius of arc {0}", "圆弧{0}半径"),
        ["curvature"] = new("curvature of arc {0}", "圆弧{0}曲率"),
        ["tangent-point"] = new("tangent point {0}", "切点{0}位置"),
        ["joint-angle"] = new("kink at joint {0}", "接点{0}折角"),
        ["line-profile"] = new("line profile, zone {0}", "线轮廓度(区段{0})"),
        ["line-profile-outside"] = new("line profile, zone {0}, outwards", "线轮廓度(区段{0},向外)"),
        ["line-profile-inside"] = new("line profile, zone {0}, inwards", "线轮廓度(区段{0},向内)"),
    };

    private static readonly Dictionary<string, TermPair> Drops = new(StringComparer.Ordinal)
    {
        ["left-end"] = new("drop {0} mm from the left end", "距左端面{0} mm处凸度量"),
        ["right-end"] = new("drop {0} mm from the right end", "距右端面{0} mm处凸度量"),
        ["left-chamfer"] = new("drop {0} mm from the left chamfer", "距左倒角{0} mm处凸度量"),
        ["right-chamfer"] = new("drop {0} mm from the right chamfer", "距右倒角{0} mm处凸度量"),
        ["centre"] = new("drop {0} mm from the centre", "距中心{0} mm处凸度量"),
    };

    /// <summary>The name in both languages.</summary>
    /// <param name="name">Name in kebab-case: <c>radius-1</c>, <c>drop-left-chamfer-0.5</c>, <c>Ra</c>.</param>
    public static TermPair Of(string name)
    {
        if (Plain.TryGetValue(name, out TermPair words))
        {
            return words;
        }

        if (Drop().Match(name) is { Success: true } drop)
        {
            return Filled(Drops[drop.Groups["origin"].Value], drop.Groups["at"].Value);
        }

        Match numbered = Number().Match(name);
        if (numbered.Success && Numbered.TryGetValue(numbered.Groups["kind"].Value, out TermPair pattern))
        {
            return Filled(pattern, numbered.Groups["number"].Value);
        }

        return TextureWords.Chinese(name) is { } texture ? new TermPair(name, texture) : new TermPair(name, "");
    }

    private static TermPair Filled(TermPair pattern, string value) => new(
        pattern.English.Replace("{0}", value, StringComparison.Ordinal), pattern.Chinese.Replace("{0}", value, StringComparison.Ordinal));

    [GeneratedRegex(@"^drop-(?<origin>left-end|right-end|left-chamfer|right-chamfer|centre)-(?<at>-?[\d.]+)$")]
    private static partial Regex Drop();

    [GeneratedRegex(@"^(?<kind>.+)-(?<number>\d+)$")]
    private static partial Regex Number();
}
