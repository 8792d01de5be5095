using System.Diagnostics;
using System.Text;
using BearingAnalytics.Cli;

namespace BearingAnalytics.Tests.Documentation;

/// <summary>
/// Every command of the README is run from outside, in its order, in a folder that holds nothing but samples/; exit code and output
/// are what the README says. <c>BEARING_WRITE_README=1</c> writes the outputs anew, keeping the number of lines shown.
/// </summary>
public sealed class ReadMeTest : IDisposable
{
    private static readonly string[] Prefixes = ["bearing ", "dotnet run -c Release --project Engine.Cli -- "];

    private readonly TemporaryFolder _folder = new();

    private static string ReadMe => Path.Combine(Repository.Root, "README.md");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Every_command_of_the_README_does_what_it_says()
    {
        CopySamples();
        string text = await File.ReadAllTextAsync(ReadMe, TestContext.Current.CancellationToken);
        IReadOnlyList<ConsoleCommand> commands = ConsoleCommand.In(text);
        Assert.True(commands.Count >= 8, "The README has lost its commands.");
        List<string> wrong = [];
        foreach (ConsoleCommand command in commands)
        {
            if (Arguments(command) is not { } arguments)
            {
                // A test cannot run the test suite: that the CI script runs the same command is what can be held.
                Assert.Contains(command.Text, await File.ReadAllTextAsync(Path.Combine(Repository.Root, ".ci", "run"), TestContext.Current.CancellationToken));
                continue;
            }

            (int exitCode, string[] output) = await RunAsync(arguments);
            if (exitCode != command.ExitCode || !command.Matches(output))
            {
                wrong.Add($"{command.Line}\nended with {exitCode} and printed:\n{string.Join('\n', output)}");
                text = Rewritten(text, command, output);
            }
        }

        if (Environment.GetEnvironmentVariable("BEARING_WRITE_README") == "1")
        {
            await File.WriteAllTextAsync(ReadMe, text, TestContext.Current.CancellationToken);
        }

        Assert.True(wrong.Count == 0, string.Join("\n\n", wrong));
    }

    [Fact]
    public void The_first_screen_holds_the_two_commands_of_a_fresh_machine()
    {
        string[] first = [.. ConsoleCommand.In(File.ReadAllText(ReadMe)).Take(2).Select(command => command.Text)];
        Assert.Equal(["dotnet run -c Release --project Engine.Cli -- analyze samples", "dotnet test -c Release"], first);
    }

    [Fact]
    public void Every_link_of_the_documents_leads_somewhere()
    {
        foreach (string document in Documents())
        {
            string folder = Path.GetDirectoryName(document)!;
            foreach (System.Text.RegularExpressions.Match link in System.Text.RegularExpressions.Regex.Matches(File.ReadAllText(document), @"\]\((?!https?:|#)([^)#\s]+)"))
            {
                Assert.True(Path.Exists(Path.Combine(folder, link.Groups[1].Value)), $"{document} links to {link.Groups[1].Value}, which is not there.");
            }
        }
    }

    [Fact]
    public void A_wrong_output_is_seen()
    {
        ConsoleCommand command = ConsoleCommand.In("```console\n$ bearing info # exit code 2\na\n...\nz\n```").Single();
        Assert.Equal(2, command.ExitCode);
        Assert.True(command.Matches(["a", "b", "c", "z"]));
        Assert.False(command.Matches(["a", "b", "c"]));
        Assert.False(command.Matches(["b", "z"]));
    }

    private static IEnumerable<string> Documents() => Directory.EnumerateFiles(Repository.Root, "*.md")
        .Concat(Directory.EnumerateFiles(Path.Combine(Repository.Root, "docs"), "*.md", SearchOption.AllDirectories));

    private static string[]? Arguments(ConsoleCommand command)
    {
        string? prefix = Prefixes.FirstOrDefault(prefix => command.Text.StartsWith(prefix, StringComparison.Ordinal));
        return prefix is null ? null : command.Words[prefix.Count(letter => letter == ' ')..];
    }

    private void CopySamples()
    {
        string samples = Directory.CreateDirectory(Path.Combine(_folder.Path, "samples")).FullName;
        foreach (string file in Directory.EnumerateFiles(Path.Combine(Repository.Root, "samples")))
        {
            File.Copy(file, Path.Combine(samples, Path.GetFileName(file)));
        }
    }

    private async Task<(int ExitCode, string[] Output)> RunAsync(string[] arguments)
    {
        ProcessStartInfo start = new("dotnet", [typeof(AnalyzeCommand).Assembly.Location, .. arguments])
        {
            WorkingDirectory = _folder.Path,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
        };
        using Process process = Process.Start(start)!;
        Task<string> error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        string output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await error;
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, [.. output.Split('\n').Select(line => line.TrimEnd()).Where(line => line.Length > 0)]);
    }

    /// <summary>
    /// The document with what a command really printed; of an output with one gap the same number of first and last lines. What is
    /// shown in several pieces, or with lines cut short, is left to the writer.
    /// </summary>
    private static string Rewritten(string text, ConsoleCommand command, string[] output)
    {
        if (command.Output.Count(line => line.EndsWith("...", StringComparison.Ordinal)) > 1)
        {
            return text;
        }

        int gap = command.Output.ToList().IndexOf("...");
        string[] shown = gap < 0
            ? output
            : [.. output.Take(gap), "...", .. output.TakeLast(command.Output.Count - gap - 1)];
        string old = string.Join('\n', [command.Line, .. command.Output]);
        return text.Replace(old + "\n", string.Join('\n', [command.Line, .. shown]) + "\n", StringComparison.Ordinal);
    }
}
