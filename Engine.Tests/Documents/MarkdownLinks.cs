using System.Text.RegularExpressions;

namespace BearingAnalytics.Tests.Documents;

/// <summary>Links of a Markdown page to other places of the checkout.</summary>
internal static partial class MarkdownLinks
{
    /// <summary>The relative links that lead nowhere: no such file or folder, or no such heading in it.</summary>
    /// <param name="page">Path of the page, relative to the root.</param>
    /// <param name="text">The page.</param>
    /// <param name="root">Full path of the checkout.</param>
    public static IReadOnlyList<string> Broken(string page, string text, string root) =>
        [.. Link().Matches(CodeBlock().Replace(text, "")).Select(m => m.Groups["to"].Value).Where(to => !Resolves(to, page, text, root))];

    private static bool Resolves(string to, string page, string text, string root)
    {
        if (to.Contains("://", StringComparison.Ordinal) || to.StartsWith("mailto:", StringComparison.Ordinal))
        {
            return true;
        }

        string[] parts = to.Split('#', 2);
        string target = parts[0].Length == 0 ? "" : Path.Combine(root, Path.GetDirectoryName(page)!, parts[0]);
        if (target.Length > 0 && !Path.Exists(target))
        {
            return false;
        }

        return parts.Length == 1 || Anchors(target.Length == 0 ? text : File.ReadAllText(target)).Contains(parts[1]);
    }

    /// <summary>Headings as a Markdown viewer names them: lower case, no punctuation, hyphens for blanks.</summary>
    private static IEnumerable<string> Anchors(string text) => Heading().Matches(text).Select(match =>
        Punctuation().Replace(match.Groups["title"].Value.Trim().ToLowerInvariant(), "").Replace(' ', '-'));

    [GeneratedRegex(@"\[[^\]]*\]\((?<to>[^)\s]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"^(?<fence>```|~~~).*?^\k<fence>", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex CodeBlock();

    [GeneratedRegex(@"^#{1,6} (?<title>.+)$", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex(@"[^\w\- ]")]
    private static partial Regex Punctuation();
}
