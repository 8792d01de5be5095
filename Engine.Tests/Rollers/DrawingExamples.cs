using System.Text.RegularExpressions;

namespace BearingAnalytics.Tests.Rollers;

/// <summary>The drawings on the page about the format.</summary>
internal static partial class DrawingExamples
{
    private static readonly string[] Blocks =
        [.. Block().Matches(File.ReadAllText(Path.Combine(Repository.Root, "docs", "roller-drawing.md")))
            .Select(match => match.Groups["json"].Value)];

    public static string Cylindrical => Blocks[0];

    public static string Tapered => Blocks[1];

    public static int Count => Blocks.Length;

    [GeneratedRegex("```json\n(?<json>.*?)```", RegexOptions.Singleline)]
    private static partial Regex Block();
}
