namespace BearingAnalytics.Tests.Architecture;

/// <summary>A text file of the checkout.</summary>
/// <param name="Path">Relative to the root, with forward slashes.</param>
/// <param name="Text">What it says.</param>
internal sealed record SourceFile(string Path, string Text)
{
    private static readonly string[] NotOurs =
        ["bin", "obj", "artifacts", "shared", "TestResults", "BenchmarkDotNet.Artifacts", ".git", ".vs", ".vscode", ".idea"];

    private static readonly string[] TextExtensions =
        ["", ".cs", ".csproj", ".css", ".csv", ".json", ".md", ".props", ".py", ".sh", ".sln", ".targets", ".txt", ".yml"];

    /// <summary>Every text file that is or could be tracked: what git ignores is left out by name.</summary>
    public static IReadOnlyList<SourceFile> All { get; } =
        [.. Walk(Repository.Root).Select(Read).OrderBy(file => file.Path, StringComparer.Ordinal)];

    /// <summary>The C# files of the engine.</summary>
    public static IEnumerable<SourceFile> Engine => CSharp.Where(file => file.Path.StartsWith("Engine/", StringComparison.Ordinal));

    /// <summary>The C# files of all projects.</summary>
    public static IEnumerable<SourceFile> CSharp => All.Where(file => file.Path.EndsWith(".cs", StringComparison.Ordinal));

    /// <summary>The folder below Engine/ that holds the file: its floor.</summary>
    public string Floor => Path.Split('/') is ["Engine", string floor, _, ..] ? floor : "";

    private static IEnumerable<string> Walk(string folder) =>
        Directory.EnumerateFiles(folder).Where(IsText).Concat(
            Directory.EnumerateDirectories(folder).Where(inner => !NotOurs.Contains(System.IO.Path.GetFileName(inner))).SelectMany(Walk));

    // A linked worktree has a file .git that names its repository by an absolute path.
    private static bool IsText(string file) =>
        TextExtensions.Contains(System.IO.Path.GetExtension(file)) && System.IO.Path.GetFileName(file) != ".git";

    private static SourceFile Read(string file) =>
        new(System.IO.Path.GetRelativePath(Repository.Root, file).Replace('\\', '/'), File.ReadAllText(file));
}
