using System.Text.Json;

namespace BearingAnalytics.Tests.Cli;

public class AnalyzeCommandTest
{
    [Fact]
    public async Task Every_sample_gets_the_answer_it_was_made_for_but_the_faint_one()
    {
        (int code, string output, _) = await CommandLineRunner.RunAsync("analyze", Path.Combine(Repository.Root, "samples"), "--json");
        using JsonDocument document = JsonDocument.Parse(output);
        Assert.Equal("bearing-analysis/1", document.RootElement.GetProperty("schema").GetString());
        Assert.Equal(1, code);
        JsonElement[] results = [.. document.RootElement.GetProperty("results").EnumerateArray()];
        Assert.True(results.Length >= 8);
        Assert.All(results, result =>
        {
            string file = result.GetProperty("file").GetString()!;
            using JsonDocument sidecar = JsonDocument.Parse(File.ReadAllText(file + ".json"));
            string label = sidecar.RootElement.GetProperty("label").GetString()!;
            string mode = result.GetProperty("diagnosis").GetProperty("mode").GetString()!;
            string expected = label.Contains("healthy", StringComparison.Ordinal) || label == "none" ? "none" : label;
            if (!file.Contains("faint", StringComparison.Ordinal))
            {
                Assert.Equal(expected, mode);
            }
        });
    }

    [Fact]
    public async Task The_fields_other_programs_read_are_there()
    {
        (_, string output, _) = await CommandLineRunner.RunAsync("analyze", CommandLineRunner.Sample("6205-outer-race.wav"), "--json");
        using JsonDocument document = JsonDocument.Parse(output);
        JsonElement tool = document.RootElement.GetProperty("tool");
        Assert.True(tool.TryGetProperty("version", out _) && tool.TryGetProperty("kernel", out _));
        JsonElement result = document.RootElement.GetProperty("results")[0];
        foreach (string name in (string[])["file", "channel", "sampleRateHz", "durationSeconds", "conditions", "verdict", "diagnosis", "levels", "findings"])
        {
            Assert.True(result.TryGetProperty(name, out _), name);
        }

        foreach (string name in (string[])["bearing", "speedRpm", "speedSource", "load"])
        {
            Assert.True(result.GetProperty("conditions").TryGetProperty(name, out _), name);
        }

        JsonElement first = result.GetProperty("diagnosis").GetProperty("ranked")[0];
        Assert.Equal("outer-race-flaw", first.GetProperty("mode").GetString());
        JsonElement line = first.GetProperty("evidence")[0];
        foreach (string name in (string[])["line", "expectedHz", "foundHz", "prominence", "harmonics", "sidebands", "band"])
        {
            Assert.True(line.TryGetProperty(name, out _), name);
        }

        Assert.Equal(1.0, result.GetProperty("diagnosis").GetProperty("ranked").EnumerateArray().Sum(mode => mode.GetProperty("confidence").GetDouble()), 1e-9);
        Assert.InRange(line.GetProperty("foundHz").GetDouble(), 105, 110);
    }

    [Theory]
    [InlineData("6205-healthy.wav", 0)]
    [InlineData("6205-outer-race.wav", 1)]
    [InlineData("not-there.wav", 2)]
    public async Task The_exit_code_tells_the_worst(string sample, int expected)
    {
        (int code, _, _) = await CommandLineRunner.RunAsync("analyze", CommandLineRunner.Sample(sample));
        Assert.Equal(expected, code);
    }

    [Fact]
    public async Task An_option_wins_over_the_sidecar()
    {
        (int code, string output, _) = await CommandLineRunner.RunAsync(
            "analyze", CommandLineRunner.Sample("6205-outer-race.wav"), "--bearing", "BPFO=2.2 BPFI=4.1 FTF=0.45 BSF=1.35", "--rpm", "1800", "--json");
        Assert.Equal(0, code);
        Assert.Contains("\"speedRpm\": 1800", output, StringComparison.Ordinal);
        Assert.Contains("\"mode\": \"none\"", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_stated_speed_the_signal_is_asked_or_the_answer_is_undecided()
    {
        using TemporaryFolder folder = new();
        File.Copy(CommandLineRunner.Sample("6205-inner-race.wav"), folder.File("a.wav"));
        (int code, string output, _) = await CommandLineRunner.RunAsync("analyze", folder.File("a.wav"), "--bearing", "6205", "--json");
        Assert.Equal(1, code);
        using JsonDocument document = JsonDocument.Parse(output);
        JsonElement result = document.RootElement.GetProperty("results")[0];
        if (result.GetProperty("conditions").GetProperty("speedSource").GetString() == "estimated")
        {
            // The sample was simulated at 1772 r/min.
            Assert.InRange(result.GetProperty("conditions").GetProperty("speedRpm").GetDouble(), 1754, 1790);
        }
        else
        {
            Assert.Equal("undecided", result.GetProperty("verdict").GetString());
        }
    }

    [Theory]
    [InlineData("analyze")]
    [InlineData("analyse", "x.wav")]
    [InlineData("analyze", "x.wav", "--rpm", "-5")]
    [InlineData("analyze", "x.wav", "--jobs", "0")]
    [InlineData("analyze", "x.wav", "--json", "--csv")]
    [InlineData("analyze", "x.wav", "--catalogue", "not-there.json")]
    public async Task A_command_that_is_not_understood_is_refused_with_words(params string[] arguments)
    {
        (int code, _, string error) = await CommandLineRunner.RunAsync(arguments);
        Assert.Equal(2, code);
        Assert.NotEqual("", error);
    }

    [Fact]
    public async Task A_report_holds_page_tables_and_pictures()
    {
        using TemporaryFolder folder = new();
        (int code, string output, _) = await CommandLineRunner.RunAsync("analyze", CommandLineRunner.Sample("6205-outer-race.wav"), "--report", folder.Path);
        Assert.Equal(1, code);
        Assert.Contains("index.html", output, StringComparison.Ordinal);
        string page = await File.ReadAllTextAsync(folder.File("index.html"), TestContext.Current.CancellationToken);
        Assert.Contains("outer race flaw", page, StringComparison.Ordinal);
        Assert.Contains("外圈伤", page, StringComparison.Ordinal);
        Assert.DoesNotContain("http://", page.Replace("http://www.w3.org", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.DoesNotContain("<script src", page, StringComparison.Ordinal);
        string[] pictures = Directory.GetFiles(folder.Path, "*.*", SearchOption.AllDirectories);
        foreach (string name in (string[])["waveform", "spectrum", "kurtogram", "envelope-spectrum", "evidence"])
        {
            Assert.Single(pictures, picture => Path.GetFileName(picture) == name + ".png");
            Assert.Single(pictures, picture => Path.GetFileName(picture) == name + ".svg");
        }

        Assert.True(File.Exists(folder.File("results.json")) && File.Exists(folder.File("results.csv")));
    }
}
