using System.Text.RegularExpressions;

namespace BearingAnalytics.Tests.Architecture;

/// <summary>Who stands on whom. A file names its own floor and those beneath.</summary>
internal static partial class Floors
{
    private static readonly string[] UpToSpectra = ["Numerics", "Quality", "Signals"];
    private static readonly string[] UpToWings = [.. UpToSpectra, "Bearings", "Spectra"];
    private static readonly string[] UpToLearning = [.. UpToWings, "Noise", "Rollers"];

    /// <summary>Each floor with the floors beneath it that it may name.</summary>
    public static IReadOnlyDictionary<string, string[]> Beneath { get; } = new Dictionary<string, string[]>
    {
        ["Numerics"] = [],
        ["Quality"] = ["Numerics"],
        ["Bearings"] = ["Numerics", "Quality"],
        ["Signals"] = ["Numerics", "Quality"],
        ["Spectra"] = UpToSpectra, // a spectrum knows nothing of bearings
        ["Noise"] = UpToWings,
        ["Rollers"] = ["Numerics", "Quality", "Bearings"], // a profile is no signal
        ["Learning"] = UpToLearning,
        ["Pipeline"] = [.. UpToLearning, "Learning"],
        ["Reporting"] = [.. UpToLearning, "Learning", "Pipeline"],
    };

    /// <summary>The floors that a text on one floor names although it may not; also the half-qualified <c>Reporting.Page</c>.</summary>
    public static IReadOnlyList<string> ForbiddenMentions(string floor, string text)
    {
        string[] allowed = [floor, .. Beneath[floor]];
        return [.. Mention().Matches(text).Select(m => m.Groups["floor"].Value).Where(named => !allowed.Contains(named)).Distinct()];
    }

    /// <summary>The namespace a text declares, or an empty text.</summary>
    public static string DeclaredNamespace(string text) => Declaration().Match(text).Groups["name"].Value;

    /// <summary>The namespace a path below Engine/ must declare.</summary>
    public static string NamespaceOfFolder(string path) => "BearingAnalytics." + string.Join('.', path.Split('/')[1..^1]);

    [GeneratedRegex(
        @"\bBearingAnalytics\.(?<floor>[A-Z]\w*)|" +
        @"(?<![\w.])(?<floor>Numerics|Quality|Bearings|Signals|Spectra|Noise|Rollers|Learning|Pipeline|Reporting|Cli)\.[A-Z]\w*")]
    private static partial Regex Mention();

    [GeneratedRegex(@"^namespace\s+(?<name>[\w.]+)", RegexOptions.Multiline)]
    private static partial Regex Declaration();
}
