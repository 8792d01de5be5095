using System.Text.RegularExpressions;

namespace BearingAnalytics.Tests.Architecture;

/// <summary>Which floor may use which package, and how a use of it looks in a source.</summary>
/// <param name="Name">Name of the package.</param>
/// <param name="Namespace">What a source names when it uses the package; empty for a package of native libraries alone.</param>
/// <param name="Floors">Where it may be used.</param>
internal sealed record PackageHome(string Name, string Namespace, params string[] Floors);

/// <summary>The packages of the engine, each at home on its floor.</summary>
internal static partial class Packages
{
    // Native libraries are loaded by SkiaSharp and named nowhere; they stand in the project so that no system library is needed.
    public static IReadOnlyList<PackageHome> Homes { get; } =
    [
        new("MathNet.Numerics", "MathNet", "Numerics", "Rollers"),
        new("System.Numerics.Tensors", "System.Numerics.Tensors", "Numerics"),
        new("Parquet.Net", "Parquet", "Pipeline"),
        new("ScottPlot", "ScottPlot", "Reporting"),
        new("SkiaSharp", "SkiaSharp", "Reporting"),
        new("SkiaSharp.NativeAssets.Linux.NoDependencies", "", "Reporting"),
        new("HarfBuzzSharp.NativeAssets.Linux", "", "Reporting"),
    ];

    /// <summary>Names of the packages a project file references.</summary>
    public static IReadOnlyList<string> ReferencedBy(string projectText) =>
        [.. Reference().Matches(projectText).Select(match => match.Groups[1].Value)];

    /// <summary>Whether a source uses a package: a <c>using</c> or a qualified name, not a word in a sentence.</summary>
    public static bool IsUsedIn(string text, string packageNamespace) =>
        Regex.IsMatch(text, $@"(\busing\s+(static\s+|\w+\s*=\s*)?|(?<![\w.""])){Regex.Escape(packageNamespace)}(;|\.[A-Z]\w*)");

    /// <summary>What is wrong: a package of no home, used away from home, or not used.</summary>
    public static IReadOnlyList<string> Misplaced(IReadOnlyList<string> referenced, IReadOnlyList<SourceFile> sources)
    {
        IEnumerable<string> homeless = referenced.Where(name => Homes.All(home => home.Name != name)).Select(name => $"{name} has no home");
        IEnumerable<string> unused = Homes.Where(home => home.Namespace.Length > 0 && referenced.Contains(home.Name))
            .Where(home => !sources.Any(file => IsUsedIn(file.Text, home.Namespace))).Select(home => $"{home.Name} is not used");
        IEnumerable<string> away = Homes.Where(home => home.Namespace.Length > 0).SelectMany(home => sources
            .Where(file => !home.Floors.Contains(file.Floor) && IsUsedIn(file.Text, home.Namespace))
            .Select(file => $"{home.Name} is used in {file.Path}"));
        return [.. homeless, .. unused, .. away];
    }

    [GeneratedRegex("<PackageReference\\s+Include=\"([^\"]+)\"")]
    private static partial Regex Reference();
}
