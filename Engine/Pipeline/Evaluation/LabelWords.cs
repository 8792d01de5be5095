using System.Text.RegularExpressions;
using BearingAnalytics.Noise;

namespace BearingAnalytics.Pipeline.Evaluation;

/// <summary>
/// What a label written by people means. Every word of it must be understood: "unlabelled noise of one small ball bearing" holds the
/// word ball and is no ball fault. What stands in brackets is a remark; numbers are sizes.
/// </summary>
internal static partial class LabelWords
{
    private static readonly Dictionary<string, NoiseMode> Words = new(StringComparer.Ordinal)
    {
        ["outer"] = NoiseMode.OuterRaceFlaw,
        ["or"] = NoiseMode.OuterRaceFlaw,
        ["bpfo"] = NoiseMode.OuterRaceFlaw,
        ["外圈"] = NoiseMode.OuterRaceFlaw,
        ["外环"] = NoiseMode.OuterRaceFlaw,
        ["inner"] = NoiseMode.InnerRaceFlaw,
        ["ir"] = NoiseMode.InnerRaceFlaw,
        ["bpfi"] = NoiseMode.InnerRaceFlaw,
        ["内圈"] = NoiseMode.InnerRaceFlaw,
        ["内环"] = NoiseMode.InnerRaceFlaw,
        ["ball"] = NoiseMode.ElementFlaw,
        ["balls"] = NoiseMode.ElementFlaw,
        ["roller"] = NoiseMode.ElementFlaw,
        ["rollers"] = NoiseMode.ElementFlaw,
        ["element"] = NoiseMode.ElementFlaw,
        ["elements"] = NoiseMode.ElementFlaw,
        ["bsf"] = NoiseMode.ElementFlaw,
        ["滚动体"] = NoiseMode.ElementFlaw,
        ["滚珠"] = NoiseMode.ElementFlaw,
        ["钢球"] = NoiseMode.ElementFlaw,
        ["滚子"] = NoiseMode.ElementFlaw,
        ["cage"] = NoiseMode.CageFlaw,
        ["retainer"] = NoiseMode.CageFlaw,
        ["ftf"] = NoiseMode.CageFlaw,
        ["保持架"] = NoiseMode.CageFlaw,
        ["healthy"] = NoiseMode.None,
        ["normal"] = NoiseMode.None,
        ["good"] = NoiseMode.None,
        ["ok"] = NoiseMode.None,
        ["none"] = NoiseMode.None,
        ["undamaged"] = NoiseMode.None,
        ["faultless"] = NoiseMode.None,
        ["正常"] = NoiseMode.None,
        ["健康"] = NoiseMode.None,
        ["完好"] = NoiseMode.None,
        ["合格"] = NoiseMode.None,
        ["无故障"] = NoiseMode.None,
        ["无损伤"] = NoiseMode.None,
    };

    private static readonly HashSet<string> Fillers = new(StringComparer.Ordinal)
    {
        "race", "raceway", "ring", "rolling", "fault", "faulty", "flaw", "defect", "defective", "damage", "damaged", "spall",
        "pitting", "crack", "bearing", "condition", "state", "the", "on", "of", "at", "a", "in", "inch", "mil", "mm", "um", "deg", "arc",
        "slight", "light", "small", "minor", "medium", "moderate", "large", "heavy", "severe", "early", "incipient", "natural",
        "artificial",
        "故障", "损伤", "伤", "缺陷", "剥落", "点蚀", "裂纹", "轻微", "轻度", "中度", "重度", "严重", "早期", "轴承", "状态", "的",
    };

    private static readonly int LongestChinese = Words.Keys.Concat(Fillers).Where(word => word[0] > '\u2E80').Max(word => word.Length);

    /// <summary>The condition a label names; else null and one sentence that says why the recording cannot be scored.</summary>
    public static (NoiseMode? Truth, string Problem) Read(string? label)
    {
        string text = label?.Trim() ?? "";
        if (text.Length == 0)
        {
            return (null, "The row has no label.");
        }

        foreach (NoiseMode mode in Enum.GetValues<NoiseMode>().Where(mode => mode != NoiseMode.Undecided))
        {
            if (text.Equals(mode.WireName(), StringComparison.OrdinalIgnoreCase))
            {
                return (mode, "");
            }
        }

        string plain = NoFault().Replace(Remark().Replace(text.ToLowerInvariant(), " "), " healthy ");
        List<NoiseMode> meant = [];
        bool isUnderstood = Token().Matches(plain).All(token => Take(token.Value, meant));
        return (isUnderstood, meant.Distinct().Count()) switch
        {
            (true, 1) => (meant[0], ""),
            (true, > 1) => (null, $"The label '{text}' names several conditions; one answer cannot be held against them."),
            _ => (null, $"The label '{text}' names no condition that can be scored."),
        };
    }

    private static bool Take(string token, List<NoiseMode> meant)
    {
        // B007: the letter of the CWRU set for a ball, understood only with a size behind it, as in IR007.
        if (token == "b")
        {
            meant.Add(NoiseMode.ElementFlaw);
            return true;
        }

        if (Words.TryGetValue(token, out NoiseMode mode))
        {
            meant.Add(mode);
            return true;
        }

        return Fillers.Contains(token) || (token[0] > '\u2E80' && TakeChinese(token, meant));
    }

    /// <summary>Chinese has no blanks between words: the longest word that fits is taken, again and again.</summary>
    private static bool TakeChinese(string token, List<NoiseMode> meant)
    {
        int at = 0;
        while (at < token.Length)
        {
            int length = Math.Min(LongestChinese, token.Length - at);
            while (length > 0 && !Words.ContainsKey(token.Substring(at, length)) && !Fillers.Contains(token.Substring(at, length)))
            {
                length--;
            }

            if (length == 0)
            {
                return false;
            }

            if (Words.TryGetValue(token.Substring(at, length), out NoiseMode mode))
            {
                meant.Add(mode);
            }

            at += length;
        }

        return true;
    }

    [GeneratedRegex(@"\([^)]*\)|（[^）]*）|\[[^\]]*\]")]
    private static partial Regex Remark();

    [GeneratedRegex(@"\b(no|without)[ _-]*(fault|flaw|defect|damage)s?\b|\b(fault|flaw|defect|damage)[ _-]*free\b")]
    private static partial Regex NoFault();

    // Words of letters; of a letter and digits (ir007) the letters. Numbers and punctuation are passed over.
    [GeneratedRegex(@"[\u2E80-\u9FFF]+|b(?=[0-9])|(?!b[0-9])[a-zà-ÿ]+")]
    private static partial Regex Token();
}
