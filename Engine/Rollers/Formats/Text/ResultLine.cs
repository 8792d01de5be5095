using System.Globalization;
using System.Text.RegularExpressions;

namespace BearingAnalytics.Rollers.Formats.Text;

/// <summary>Results of the instrument written as text: <c>Ra     3.308  µm</c>, <c>Rz=1,25 µm</c>, <c>Mr1;5.8;%</c>.</summary>
internal static partial class ResultLine
{
    /// <summary>The result of a line; null for any other line.</summary>
    public static StatedResult? Parse(string line)
    {
        Match match = Pattern().Match(line);
        return match.Success && Number(match.Groups["value"].Value) is { } value
            ? new StatedResult(Name(match.Groups["name"].Value), value, match.Groups["unit"].Value)
            : null;
    }

    /// <summary>A result from its name and a text such as <c>0.00525 um</c>; null where that is no number.</summary>
    public static StatedResult? Parse(string name, string text)
    {
        Match match = ValuePattern().Match(text);
        return name.Length > 0 && match.Success && Number(match.Groups["value"].Value) is { } value
            ? new StatedResult(Name(name), value, match.Groups["unit"].Value)
            : null;
    }

    /// <summary>Instruments with a Greek font print the u of Rku as µ.</summary>
    private static string Name(string text) => text.Trim().Replace('µ', 'u').Replace('μ', 'u');

    private static double? Number(string text)
        => double.TryParse(text.Replace(',', '.'), NumberStyles.Float, CultureInfo.InvariantCulture, out double value)
            && double.IsFinite(value) ? value : null;

    [GeneratedRegex(
        @"^\s*(?<name>[RPW](a|q|z(1max|DIN|JIS|\d)?|[pvtcyx]|sk|k[uµμ]|Sm|[dDΔδ][qac]|mr(\([a-z]\)\d?)?|p?k|vk|\d?max|3z)|Mr[12]|A[12])"
        + @"[\s:=;,]+(?<value>[-+]?\d+([.,]\d+)?([eE][-+]?\d+)?)"
        + @"[\s;,\[(]*(?<unit>%|[nµμum]?m|deg|°)?[\])\s;,]*$",
        RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();

    [GeneratedRegex(@"^\s*(?<value>[-+]?\d+([.,]\d+)?([eE][-+]?\d+)?)\s*(?<unit>[^\s\d]*)\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex ValuePattern();
}
