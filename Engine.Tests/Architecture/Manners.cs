using System.Text.RegularExpressions;

namespace BearingAnalytics.Tests.Architecture;

/// <summary>Marks of unfinished or homeless code. The patterns are spelled so that they do not match themselves.</summary>
internal static partial class Manners
{
    /// <summary>Names that say nothing, among types declared in a text.</summary>
    public static IReadOnlyList<string> EmptyTypeNames(string text) =>
        [.. TypeNames().Matches(text).Select(m => m.Groups["name"].Value).Where(IsEmptyName)];

    /// <summary>Whether a file, folder or type is named for nothing in particular.</summary>
    public static bool IsEmptyName(string name) => EmptyName().IsMatch(name);

    /// <summary>Marks of work left undone.</summary>
    public static IReadOnlyList<string> Unfinished(string text) => [.. UnfinishedMark().Matches(text).Select(match => match.Value)];

    /// <summary>Paths that exist on one machine only.</summary>
    public static IReadOnlyList<string> MachinePaths(string text) => [.. MachinePath().Matches(text).Select(match => match.Value)];

    [GeneratedRegex(@"\b(class|struct|record|interface|enum)\s+(?<name>[A-Z]\w*)")]
    private static partial Regex TypeNames();

    [GeneratedRegex(@"(H[e]lper|U[t]il(s|ity|ities)?|M[a]nager)s?(?![a-z])|^(Misc|Common)\b")]
    private static partial Regex EmptyName();

    [GeneratedRegex(@"\bT[O]DO\b|\bF[I]XME\b|\bX[X]X\b|NotImpl[e]mentedException")]
    private static partial Regex UnfinishedMark();

    [GeneratedRegex(@"(?<![\w.<*/)}\]~-])/(home|root|tmp|mnt|opt|srv|var|usr/local|w[o]rk(space)?|Users)/\w+|(?<![\w""'])[A-Z]:\\{1,2}\w+")]
    private static partial Regex MachinePath();
}
