using System.Globalization;
using System.Text.RegularExpressions;

namespace BearingAnalytics.Reporting.Drawing;

/// <summary>
/// Rounds the coordinates of a drawn SVG to a tenth of a pixel and drops spaces between elements: half the size, the same picture.
/// Only attributes that hold coordinates are touched. Clip paths are numbered from 1, so that equal plots give equal text, and a
/// view box lets a page scale the picture.
/// </summary>
internal static partial class CompactSvg
{
    public static string Of(string svg)
    {
        string compact = Gaps().Replace(Coordinates().Replace(svg, Rounded), ">\n<");
        Dictionary<string, string> numbers = [];
        string numbered = ClipPath().Replace(compact, match =>
        {
            numbers.TryAdd(match.Value, FormattableString.Invariant($"clip{numbers.Count + 1}"));
            return numbers[match.Value];
        });
        return Size().Replace(numbered, "${size} viewBox=\"0 0 ${width} ${height}\"", 1);
    }

    private static string Rounded(Match attribute) =>
        attribute.Groups["name"].Value + "=\"" + Number().Replace(attribute.Groups["value"].Value, Short) + "\"";

    private static string Short(Match number) =>
        double.TryParse(number.Value, NumberStyles.Float, CultureInfo.InvariantCulture, out double value)
            ? value.ToString("0.#", CultureInfo.InvariantCulture)
            : number.Value;

    [GeneratedRegex(@"(?<=\s)(?<name>d|points|x|y|x1|x2|y1|y2|width|height)=""(?<value>[^""]*)""")]
    private static partial Regex Coordinates();

    [GeneratedRegex(@"-?\d+\.\d{2,}(e-?\d+)?")]
    private static partial Regex Number();

    [GeneratedRegex(@"\bcl_[0-9a-f]+\b")]
    private static partial Regex ClipPath();

    [GeneratedRegex(@"(?<size>width=""(?<width>\d+)"" height=""(?<height>\d+)"")")]
    private static partial Regex Size();

    [GeneratedRegex(@">\s+<")]
    private static partial Regex Gaps();
}
