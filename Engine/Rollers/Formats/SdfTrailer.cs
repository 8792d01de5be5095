using System.Text.RegularExpressions;

namespace BearingAnalytics.Rollers.Formats;

/// <summary>
/// The last section of an SDF file: elements such as <c>&lt; OperatorName &gt; Tom &lt; / OperatorName &gt;</c>, blanks allowed.
/// </summary>
internal static partial class SdfTrailer
{
    private const int MostNotes = 64;

    public static List<KeyValuePair<string, string>> Notes(string text) =>
    [
        .. Element().Matches(text).Take(MostNotes)
            .Select(match => KeyValuePair.Create(match.Groups["name"].Value, match.Groups["value"].Value.Trim())),
    ];

    [GeneratedRegex(@"<\s*(?<name>\w+)\s*>(?<value>[^<]*)<\s*/\s*\k<name>\s*>", RegexOptions.CultureInvariant)]
    private static partial Regex Element();
}
