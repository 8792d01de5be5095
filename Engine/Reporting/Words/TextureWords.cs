using BearingAnalytics.Rollers;
using BearingAnalytics.Rollers.Texture;

namespace BearingAnalytics.Reporting.Words;

/// <summary>Texture parameters in words, and what an instrument says of the same.</summary>
internal static class TextureWords
{
    /// <summary>Names in GB/T 3505 and GB/T 18778 by the letters that follow the profile's own (P, W, R).</summary>
    private static readonly Dictionary<string, string> ByLetters = new(StringComparer.Ordinal)
    {
        ["a"] = "算术平均偏差",
        ["q"] = "均方根偏差",
        ["z"] = "最大高度",
        ["p"] = "最大峰高",
        ["v"] = "最大谷深",
        ["t"] = "总高度",
        ["c"] = "单元平均高度",
        ["sk"] = "偏斜度",
        ["ku"] = "陡度",
        ["sm"] = "单元平均宽度",
        ["dq"] = "均方根斜率",
        ["zx"] = "最大单段高度",
    };

    private static readonly Dictionary<string, string> Whole = new(StringComparer.Ordinal)
    {
        ["rk"] = "核心粗糙度深度",
        ["rpk"] = "去除的峰值高度",
        ["rvk"] = "去除的谷值深度",
        ["mr1"] = "核心上限支承率",
        ["mr2"] = "核心下限支承率",
    };

    /// <summary>What a parameter is called in Chinese; null where the name is none of texture.</summary>
    public static string? Chinese(string name)
    {
        string plain = ParameterNames.Canonical(name);
        if (Whole.TryGetValue(plain, out string? whole))
        {
            return whole;
        }

        if (plain.Length < 2 || !ByLetters.TryGetValue(plain[1..], out string? words))
        {
            return null;
        }

        return plain[0] switch
        {
            'r' => "粗糙度" + words,
            'w' => "波纹度" + words,
            'p' => "原始轮廓" + words,
            _ => null,
        };
    }

    /// <summary>What the instrument stated under the same name; null where it stated nothing.</summary>
    public static StatedResult? Stated(RollerInspection inspection, string name)
    {
        string wanted = ParameterNames.Canonical(name);
        foreach (StatedResult stated in inspection.StatedResults)
        {
            if (ParameterNames.Canonical(stated.Name) == wanted)
            {
                return stated;
            }
        }

        return null;
    }

    /// <summary>A stated value in another unit of length; NaN where units cannot be compared.</summary>
    public static double In(StatedResult stated, string unit)
    {
        double from = Micrometres(stated.Unit);
        double to = Micrometres(unit);
        bool isSame = stated.Unit == unit || stated.Unit.Length == 0;
        return isSame ? stated.Value : stated.Value * from / to;
    }

    private static double Micrometres(string unit) => unit.Trim() switch
    {
        "µm" or "μm" or "um" => 1,
        "mm" => 1000,
        "nm" => 1e-3,
        "m" => 1e6,
        _ => double.NaN,
    };
}
