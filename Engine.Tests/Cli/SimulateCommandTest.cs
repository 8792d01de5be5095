using BearingAnalytics.Cli;

namespace BearingAnalytics.Tests.Cli;

public sealed class SimulateCommandTest : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("simulate-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [InlineData("--mode", "squeak", "cannot be simulated")]
    [InlineData("--bearing", "6295", "6205")]
    [InlineData("--background", "loud", "plain or difficult")]
    [InlineData("--rpm", "-1", "-1")]
    [InlineData("--seconds", "0.001", "DurationSeconds is 0.001")]
    [InlineData("--out", "no/such/folder/x.wav", "no/such/folder")]
    public void A_wrong_option_ends_with_exit_code_2_and_says_why(string option, string value, string why)
    {
        Dictionary<string, string> options = new()
        {
            ["--mode"] = "healthy",
            ["--bearing"] = "6205",
            ["--rpm"] = "1800",
            ["--seconds"] = "0.5",
            ["--out"] = Path.Combine(_folder.FullName, "x.wav"),
            [option] = value,
        };
        string[] arguments = options.SelectMany(o => new[] { o.Key, o.Value }).ToArray();
        (int exitCode, string output, string error) = VerbRunner.Run(SimulateCommand.Create(), arguments);
        Assert.Equal(2, exitCode);
        Assert.Empty(output);
        Assert.Contains(why, error);
        Assert.Empty(_folder.GetFiles());
    }

    [Fact]
    public void The_file_written_is_named_on_standard_output()
    {
        string path = Path.Combine(_folder.FullName, "x.wav");
        string[] arguments = ["--mode", "cage-flaw", "--bearing", "6205", "--rpm", "1800", "--seconds", "0.5", "--out", path];
        (int exitCode, string output, _) = VerbRunner.Run(SimulateCommand.Create(), arguments);
        Assert.Equal(0, exitCode);
        Assert.Equal(path, output.Trim());
        Assert.True(File.Exists(path));
        Assert.True(File.Exists(path + ".json"));
    }

    [Fact]
    public void A_difficult_background_makes_another_recording_and_says_so()
    {
        string[] paths = [Path.Combine(_folder.FullName, "plain.wav"), Path.Combine(_folder.FullName, "difficult.wav")];
        foreach (string path in paths)
        {
            string background = Path.GetFileNameWithoutExtension(path);
            string[] arguments =
                ["--mode", "healthy", "--bearing", "6205", "--rpm", "1800", "--seconds", "0.5", "--background", background, "--out", path];
            Assert.Equal(0, VerbRunner.Run(SimulateCommand.Create(), arguments).ExitCode);
        }

        Assert.NotEqual(File.ReadAllBytes(paths[0]), File.ReadAllBytes(paths[1]));
        Assert.DoesNotContain("background=", File.ReadAllText(paths[0] + ".json"));
        Assert.Contains("background=difficult", File.ReadAllText(paths[1] + ".json"));
    }
}
