using System.Globalization;

namespace BearingAnalytics.Benchmarks.Guard.Check;

/// <summary>What a stage took when its baseline was written.</summary>
/// <param name="Stage">Name of the stage.</param>
/// <param name="Instructions">Instructions of doing it once.</param>
/// <param name="Runtime">The runtime and compiler it was counted with.</param>
/// <param name="Reason">Why the figure is what it is and no longer what it was.</param>
internal sealed record Baseline(string Stage, long Instructions, string Runtime, string Reason);

/// <summary>The committed figures: one line per stage, the reason last so that it may hold commas.</summary>
internal static class Baselines
{
    private const string Heading = "stage,instructions,runtime,reason";

    /// <summary>Reads the file; a line that is no baseline, or tells no reason, is an error.</summary>
    /// <exception cref="InvalidDataException">With the line.</exception>
    public static IReadOnlyList<Baseline> Read(string file) =>
        File.Exists(file) ? [.. File.ReadLines(file).Skip(1).Where(line => line.Length > 0).Select(Parse)] : [];

    /// <summary>Writes the file.</summary>
    public static void Write(string file, IEnumerable<Baseline> baselines) =>
        File.WriteAllLines(file, [Heading, .. baselines.Select(Line)]);

    private static string Line(Baseline baseline) =>
        FormattableString.Invariant($"{baseline.Stage},{baseline.Instructions},{baseline.Runtime},{baseline.Reason}");

    private static Baseline Parse(string line) =>
        line.Split(',', 4) is [var stage, var count, var runtime, var reason]
        && long.TryParse(count, NumberStyles.None, CultureInfo.InvariantCulture, out long instructions)
        && !string.IsNullOrWhiteSpace(reason)
            ? new Baseline(stage, instructions, runtime, reason.Trim())
            : throw new InvalidDataException($"Not a baseline with its reason: {line}");
}
