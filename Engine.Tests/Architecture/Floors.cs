using System.Text.RegularExpressions;

namespace BearingAnalytics.Tests.Architecture;

/// <summary>The house's rules about who may name whom, as functions of source text so that each can be shown to fail.</summary>
internal static partial class Floors
{
    /// <summary>What each floor may name besides itself.</summary>
    private static readonly Dictionary<string, string[]> Beneath = new()
    {
        ["Numerics"] = [],
        ["Quality"] = ["Numerics"],
        ["Bearings"] = ["Numerics", "Quality"],
        ["Signals"] = ["Numerics", "Quality"],
        ["Spectra"] = ["Numerics", "Quality", "Signals"],
        ["Noise"] = ["Numerics", "Quality", "Bearings", "Signals", "Spectra"],
        ["Rollers"] = ["Numerics", "Quality", "Bearings"],
        ["Learning"] = ["Numerics", "Quality", "Bearings", "Signals", "Spectra", "Noise", "Rollers"],
        ["Pipeline"] = ["Numerics", "Quality", "Bearings", "Signals", "Spectra", "Noise", "Rollers", "Learning"],
        ["Reporting"] = ["Numerics", "Quality", "Bearings", "Signals", "Spectra", "Noise", "Rollers", "Learning", "Pipeline"],
    };

    /// <summary>The floor on which each third-party package lives.</summary>
    private static readonly (string Namespace, string[] Floors)[] Packages =
    [
        ("MathNet", ["Numerics", "Rollers"]),
        ("System.Numerics.Tensors", ["Numerics"]),
        ("Parquet", ["Pipeline"]),
        ("ScottPlot", ["Reporting"]),
        ("SkiaSharp", ["Reporting"]),
    ];

    /// <summary>Everything wrong with where a file of Engine looks; empty when it looks only down.</summary>
    public static IEnumerable<string> Violations(SourceFile file)
    {
        string floor = file.Path.Split('/')[1];
        if (!Beneath.TryGetValue(floor, out string[]? allowed))
        {
            yield return $"{file.Path}: there is no floor '{floor}'";
            yield break;
        }

        foreach (string other in OtherFloors(file, floor).Where(other => !allowed.Contains(other)))
        {
            yield return $"{file.Path}: {floor} may not name {other}";
        }

        if (!file.Path.StartsWith("Engine/Numerics/Kernels/", StringComparison.Ordinal) && Intrinsics().IsMatch(file.Code))
        {
            yield return $"{file.Path}: vector instructions live in Numerics/Kernels only";
        }

        foreach ((string name, string[] floors) in Packages)
        {
            if (file.Code.Contains($"using {name}", StringComparison.Ordinal) && !floors.Contains(floor))
            {
                yield return $"{file.Path}: {name} lives on {string.Join(" and ", floors)}";
            }
        }
    }

    /// <summary>Names that say nothing, and words that belong to unfinished work.</summary>
    public static IEnumerable<string> EmptyWords(SourceFile file)
    {
        if (EmptyNames().IsMatch(Path.GetFileNameWithoutExtension(file.Path)))
        {
            yield return $"{file.Path}: the name says nothing";
        }

        foreach (Match match in Unfinished().Matches(file.Text))
        {
            yield return $"{file.Path}: {match.Value}";
        }
    }

    // A child namespace can be named from its parent without the prefix, so "Signals.Channel" counts as well as the full name.
    private static IEnumerable<string> OtherFloors(SourceFile file, string floor) =>
        Mentions().Matches(file.Code).Select(match => match.Groups[1].Value).Where(name => name != floor && Beneath.ContainsKey(name)).Distinct();

    [GeneratedRegex(@"(?:BearingAnalytics\.|(?<![\w.""]))(Numerics|Quality|Bearings|Signals|Spectra|Noise|Rollers|Learning|Pipeline|Reporting)(?=[.;])")]
    private static partial Regex Mentions();

    [GeneratedRegex(@"System\.Runtime\.Intrinsics|\bVector(64|128|256|512)\b|\bVector<")]
    private static partial Regex Intrinsics();

    [GeneratedRegex(@"Helper|Util|Manager|Misc|Common$", RegexOptions.IgnoreCase)]
    private static partial Regex EmptyNames();

    [GeneratedRegex(@"\bTO" + @"DO\b|\bFIX" + @"ME\b|NotImplemented" + @"Exception|(?<![\w.])/(home|root|tmp|work)/\w+")]
    private static partial Regex Unfinished();
}
