using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using SkiaSharp;

namespace BearingAnalytics.Tests.Cli;

/// <summary>
/// Runs every command of README.md, from outside, beside a copy of samples/, and holds the output that the page shows. After a change that is
/// meant, BEARING_WRITE_README=1 writes the page anew.
/// </summary>
public partial class ReadMeTest
{
    private const string Prompt = "$ ";
    private static readonly string[] Spellings = ["dotnet run -c Release --project Engine.Cli -- ", "bearing "];
    private static readonly string Page = Path.Combine(Repository.Root, "README.md");

    [Fact]
    public async Task Every_command_does_what_the_page_shows()
    {
        using TemporaryFolder folder = new();
        CopySamples(folder);
        List<string> told = [];
        StringBuilder anew = new();
        bool inBlock = false;
        Queue<string> shown = new(await File.ReadAllLinesAsync(Page, TestContext.Current.CancellationToken));
        while (shown.TryDequeue(out string? line))
        {
            anew.Append(line).Append('\n');
            inBlock = line == "```console" || (inBlock && line != "```");
            if (!inBlock || !line.StartsWith(Prompt, StringComparison.Ordinal))
            {
                continue;
            }

            string[] output = await RunAsync(line[Prompt.Length..], folder.Path);
            List<string> expected = [];
            while (shown.TryPeek(out string? next) && next != "```" && !next.StartsWith(Prompt, StringComparison.Ordinal))
            {
                expected.Add(shown.Dequeue());
            }

            anew.AppendJoin("", output.Select(text => text + "\n"));
            if (!Alike(expected, output) && !line.EndsWith(" info", StringComparison.Ordinal))
            {
                told.Add($"{line}\nshown:\n{string.Join('\n', expected)}\nprinted:\n{string.Join('\n', output)}");
            }
        }

        if (Environment.GetEnvironmentVariable("BEARING_WRITE_README") == "1")
        {
            await File.WriteAllTextAsync(Page, anew.ToString(), TestContext.Current.CancellationToken);
            return;
        }

        Assert.Empty(told);
    }

    [Theory]
    [InlineData("envelope-spectrum.png", "envelope-spectrum.png", "analyze samples/6205-inner-race.wav")]
    [InlineData("arcs.png", "roller-arcs.png", "roller inspect samples/rollers/cylindrical-good.txt --drawing samples/rollers/cylindrical-3-arc.json")]
    public async Task The_pictures_are_those_the_program_draws(string file, string picture, string command)
    {
        using TemporaryFolder folder = new();
        string[] arguments = [.. command.Split(' ').Select(word =>
            word.StartsWith("samples/", StringComparison.Ordinal) ? Path.Combine(Repository.Root, word) : word)];
        await CommandLineRunner.RunAsync([.. arguments, "--report", folder.Path]);
        string drawn = Assert.Single(Directory.GetFiles(folder.Path, file, SearchOption.AllDirectories));
        string published = Path.Combine(Repository.Root, "docs", "pictures", picture);
        if (Environment.GetEnvironmentVariable("BEARING_WRITE_README") == "1")
        {
            File.Copy(drawn, published, overwrite: true);
        }

        // Anti-aliasing may differ in a shade between machines; the drawing may not.
        using SKBitmap left = SKBitmap.Decode(drawn);
        using SKBitmap right = SKBitmap.Decode(published);
        Assert.Equal((left.Width, left.Height), (right.Width, right.Height));
        long different = 0;
        for (int y = 0; y < left.Height; y++)
        {
            for (int x = 0; x < left.Width; x++)
            {
                different += Math.Abs(left.GetPixel(x, y).Red - right.GetPixel(x, y).Red) > 64 ? 1 : 0;
            }
        }

        Assert.True(different < 0.005 * left.Width * left.Height, $"{different} pixels differ.");
    }

    // Kernels of another width round differently in the last digit: words must be equal, numbers nearly so.
    private static bool Alike(List<string> expected, string[] actual)
    {
        string left = string.Join('\n', expected);
        string right = string.Join('\n', actual);
        return Words(left) == Words(right)
            && Numbers().Matches(left).Zip(Numbers().Matches(right)).All(pair =>
            {
                double shown = double.Parse(pair.First.Value, CultureInfo.InvariantCulture);
                return Math.Abs(shown - double.Parse(pair.Second.Value, CultureInfo.InvariantCulture)) <= 0.02 + (0.005 * Math.Abs(shown));
            });
    }

    private static string Words(string text) => Spaces().Replace(Numbers().Replace(text, "#"), " ");

    [GeneratedRegex(@"\d+(\.\d+)?(E-?\d+)?")]
    private static partial Regex Numbers();

    [GeneratedRegex(@"[ ─]+")]
    private static partial Regex Spaces();

    private static async Task<string[]> RunAsync(string command, string folder)
    {
        string spelling = Assert.Single(Spellings, s => command.StartsWith(s, StringComparison.Ordinal));
        ProcessStartInfo start = new("dotnet")
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
        };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "bearing.dll"));
        foreach (string argument in command[spelling.Length..].Split(' '))
        {
            start.ArgumentList.Add(argument);
        }

        using Process process = Process.Start(start)!;
        Task<string> error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        string output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.True(process.ExitCode is 0 or 1, $"{command}: exit code {process.ExitCode}\n{await error}");
        return [.. output.TrimEnd().Split('\n').Select(line => line.TrimEnd()).SkipWhile(line => line.Length == 0)];
    }

    private static void CopySamples(TemporaryFolder folder)
    {
        string samples = Path.Combine(Repository.Root, "samples");
        foreach (string file in Directory.GetFiles(samples, "*", SearchOption.AllDirectories))
        {
            string copy = folder.File(Path.Combine("samples", Path.GetRelativePath(samples, file)));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }
}
