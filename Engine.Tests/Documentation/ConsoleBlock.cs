using System.Text.RegularExpressions;

namespace BearingAnalytics.Tests.Documentation;

/// <summary>One command of a document with what is printed below it.</summary>
/// <param name="Line">The line as printed, with the leading <c>$ </c>.</param>
/// <param name="Output">What the document says it prints; a line <c>...</c> stands for any number of lines, a trailing one for any rest.</param>
internal sealed partial record ConsoleCommand(string Line, IReadOnlyList<string> Output)
{
    /// <summary>The command without prompt and comment.</summary>
    public string Text => Comment().Replace(Line[2..], "").Trim();

    /// <summary>The exit code that the comment states; 0 when it states none.</summary>
    public int ExitCode => Comment().Match(Line) is { Success: true } stated ? int.Parse(stated.Groups[1].Value) : 0;

    /// <summary>Words by the rules of a shell, as far as double quotes.</summary>
    public string[] Words => [.. Word().Matches(Text).Select(word => word.Value.Replace("\"", ""))];

    /// <summary>All commands of the <c>```console</c> blocks of a document, in order.</summary>
    public static IReadOnlyList<ConsoleCommand> In(string document) =>
        [.. Block().Matches(document).SelectMany(block => Commands(block.Groups[1].Value))];

    /// <summary>True when an output is what the document prints, but for blanks at line ends and empty lines around.</summary>
    public bool Matches(IReadOnlyList<string> actual) => Matches(Output, 0, actual, 0);

    private static IEnumerable<ConsoleCommand> Commands(string block)
    {
        string[] lines = block.Split('\n');
        for (int at = 0; at < lines.Length; at++)
        {
            if (lines[at].StartsWith("$ ", StringComparison.Ordinal))
            {
                yield return new ConsoleCommand(lines[at], [.. lines.Skip(at + 1).TakeWhile(line => !line.StartsWith("$ ", StringComparison.Ordinal)).Where(line => line.Length > 0)]);
            }
        }
    }

    private static bool Matches(IReadOnlyList<string> expected, int e, IReadOnlyList<string> actual, int a)
    {
        if (e == expected.Count)
        {
            return a == actual.Count;
        }

        if (expected[e] == "...")
        {
            return Enumerable.Range(a, actual.Count - a + 1).Any(next => Matches(expected, e + 1, actual, next));
        }

        return a < actual.Count && IsLine(expected[e], actual[a]) && Matches(expected, e + 1, actual, a + 1);
    }

    private static bool IsLine(string expected, string actual) => expected.EndsWith("...", StringComparison.Ordinal)
        ? actual.StartsWith(expected[..^3], StringComparison.Ordinal)
        : expected == actual;

    [GeneratedRegex("```console\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Block();

    [GeneratedRegex(@"\s+# exit code (\d)$")]
    private static partial Regex Comment();

    [GeneratedRegex("(?:\"[^\"]*\"|\\S)+")]
    private static partial Regex Word();
}
