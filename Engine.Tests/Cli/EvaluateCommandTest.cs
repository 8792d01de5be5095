using System.Text.Json;

namespace BearingAnalytics.Tests.Cli;

public class EvaluateCommandTest
{
    [Fact]
    public async Task A_manifest_is_scored_and_everything_that_was_asked_for_is_written()
    {
        using TemporaryFolder folder = new();
        string list = await ManifestAsync(
            folder, "6205-outer-race.wav,outer,Y1\n6205-inner-race.wav,内圈,Y1\n"
            + "6205-healthy.wav,healthy,\n6205-outer-race-faint.wav,外圈,N1\n");
        (int code, string output, string error) = await CommandLineRunner.RunAsync(
            "evaluate", list, "--rules", "--csv", folder.File("t.csv"), "--report", folder.File("report"), "--jobs", "2");
        Assert.Equal(0, code);
        Assert.Equal("", error);
        Assert.Contains("3 of 4 scored recordings right: 75 % (95 % interval 30 to 95)", output, StringComparison.Ordinal);
        Assert.Contains("grade Y1", output, StringComparison.Ordinal);
        Assert.Contains("6205-outer-race-faint.wav: ", output, StringComparison.Ordinal);
        Assert.Equal(5, (await File.ReadAllLinesAsync(folder.File("t.csv"), TestContext.Current.CancellationToken)).Length);
        Assert.True(File.Exists(folder.File("report/index.html")));
    }

    [Fact]
    public async Task A_file_that_is_missing_is_told_and_the_rest_is_scored()
    {
        using TemporaryFolder folder = new();
        string list = await ManifestAsync(folder, "6205-outer-race.wav,outer,\nnot-there.wav,outer,\n6205-healthy.wav,as delivered,\n");
        (int code, string output, _) = await CommandLineRunner.RunAsync("evaluate", list, "--rules", "--json");
        Assert.Equal(2, code);
        using JsonDocument document = JsonDocument.Parse(output);
        Assert.Equal("bearing-evaluation/1", document.RootElement.GetProperty("schema").GetString());
        Assert.Equal(
            ["right", "not-processed", "not-scored"],
            document.RootElement.GetProperty("recordings").EnumerateArray().Select(one => one.GetProperty("outcome").GetString()));
    }

    [Theory]
    [InlineData("evaluate", "LIST", "--rules is missing")]
    [InlineData("evaluate", "LIST", "--rules", "--grades", "not-there.csv")]
    [InlineData("evaluate", "not-there.csv", "--rules")]
    [InlineData("evaluate", "--rules")]
    public async Task A_command_that_cannot_be_done_is_refused_with_words(params string[] arguments)
    {
        using TemporaryFolder folder = new();
        string list = await ManifestAsync(folder, "6205-outer-race.wav,outer,\n");
        string[] line = [.. arguments.Where(word => word != "--rules is missing").Select(word => word == "LIST" ? list : word)];
        (int code, _, string error) = await CommandLineRunner.RunAsync(line);
        Assert.Equal(2, code);
        Assert.NotEqual("", error);
    }

    private static async Task<string> ManifestAsync(TemporaryFolder folder, string rows)
    {
        foreach (string sample in Directory.GetFiles(Path.Combine(Repository.Root, "samples"), "6205-*"))
        {
            File.Copy(sample, folder.File(Path.GetFileName(sample)));
        }

        await File.WriteAllTextAsync(folder.File("list.csv"), "file,label,grade\n" + rows, TestContext.Current.CancellationToken);
        return folder.File("list.csv");
    }
}
