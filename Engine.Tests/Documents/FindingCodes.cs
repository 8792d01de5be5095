using System.Text.RegularExpressions;
using BearingAnalytics.Tests.Architecture;

namespace BearingAnalytics.Tests.Documents;

/// <summary>The codes of findings, as the sources write them.</summary>
internal static partial class FindingCodes
{
    /// <summary>Codes written where findings are made: <c>new Finding("clipped", FindingSeverity.Info, ...)</c> or <c>new(</c></summary>
    public static IReadOnlyList<string> WrittenIn(string text) =>
        [.. Written().Matches(text).Select(match => match.Groups["code"].Value).Distinct()];

    /// <summary>How many findings a text makes whose code is not written there.</summary>
    public static int ComputedIn(string text) => Made().Count(text) - Named().Count(text);

    /// <summary>Codes of a small switch or call that hands them on.</summary>
    public static IReadOnlyList<string> HandedOnIn(string text) =>
        [.. HandedOn().Matches(text).Select(match => match.Groups["code"].Value).Distinct()];

    /// <summary>Codes in the first column of the tables of a page.</summary>
    public static IReadOnlyList<string> ListedIn(string page) =>
        [.. Row().Matches(page[page.IndexOf("## Finding codes", StringComparison.Ordinal)..]).Select(match => match.Groups["code"].Value)];

    /// <summary>All codes of the engine.</summary>
    public static IReadOnlyList<string> OfEngine(IReadOnlyList<SourceFile> sources) =>
        [.. sources.SelectMany(file => ComputedIn(file.Text) > 0 || file.Path.EndsWith("/FailureCodes.cs", StringComparison.Ordinal)
            ? [.. WrittenIn(file.Text), .. HandedOnIn(file.Text)]
            : WrittenIn(file.Text)).Distinct().Order(StringComparer.Ordinal)];

    [GeneratedRegex(@"\bnew(\s+Finding)?\(\s*""(?<code>[a-z]+(-[a-z]+)*)""\s*,[^""]*?FindingSeverity\.")]
    private static partial Regex Written();

    [GeneratedRegex(@"\bnew\s+Finding\(")]
    private static partial Regex Made();

    [GeneratedRegex(@"\bnew\s+Finding\(\s*""")]
    private static partial Regex Named();

    [GeneratedRegex(@"(=>|options,)\s*""(?<code>[a-z]+(-[a-z]+)*)""")]
    private static partial Regex HandedOn();

    [GeneratedRegex(@"^\| `(?<code>[a-z]+(-[a-z]+)*)` \| (info|warning|blocking)", RegexOptions.Multiline)]
    private static partial Regex Row();
}
