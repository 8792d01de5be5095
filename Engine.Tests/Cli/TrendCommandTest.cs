using System.Text.Json;
using BearingAnalytics.Bearings;
using BearingAnalytics.Noise;
using BearingAnalytics.Noise.Simulation;

namespace BearingAnalytics.Tests.Cli;

public class TrendCommandTest
{
    [Fact]
    public async Task A_bearing_that_changes_is_told_in_words_in_JSON_and_in_a_table()
    {
        using TemporaryFolder folder = new();
        Simulate(folder, healthy: 7, flawed: 5);
        (int code, string text, _) = await CommandLineRunner.RunAsync("trend", folder.Path);
        Assert.Equal(1, code);
        Assert.Contains("changed since", text, StringComparison.Ordinal);

        (_, string json, _) = await CommandLineRunner.RunAsync("trend", folder.Path, "--json");
        using JsonDocument document = JsonDocument.Parse(json);
        JsonElement channel = document.RootElement.GetProperty("channels")[0];
        Assert.Equal("changed", channel.GetProperty("answer").GetString());
        Assert.Contains(channel.GetProperty("indicators").EnumerateArray(), i => i.GetProperty("changed").GetBoolean()
            && i.GetProperty("changeIndex").GetInt32() == 7);

        (_, string csv, _) = await CommandLineRunner.RunAsync("trend", folder.Path, "--csv");
        Assert.Equal(1 + (12 * 4), csv.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length);
    }

    [Fact]
    public async Task A_steady_bearing_is_accepted_and_a_missing_file_is_not()
    {
        using TemporaryFolder folder = new();
        Simulate(folder, healthy: 12, flawed: 0);
        (int code, string text, _) = await CommandLineRunner.RunAsync("trend", folder.Path);
        Assert.Equal(0, code);
        Assert.Contains("no change shown", text, StringComparison.Ordinal);
        (int missing, string told, _) = await CommandLineRunner.RunAsync("trend", folder.Path, folder.File("not-there.wav"));
        Assert.Equal(2, missing);
        Assert.Contains("not-there.wav", told, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("trend")]
    [InlineData("trend", "x.wav", "--false-alarm", "0")]
    [InlineData("trend", "x.wav", "--json", "--csv")]
    public async Task A_command_that_is_not_understood_is_refused_with_words(params string[] arguments)
    {
        (int code, _, string error) = await CommandLineRunner.RunAsync(arguments);
        Assert.Equal(2, code);
        Assert.NotEqual("", error);
    }

    [Fact]
    public async Task Without_a_bearing_the_families_are_told_and_the_verdict_stays_open()
    {
        using TemporaryFolder folder = new();
        File.Copy(CommandLineRunner.Sample("6205-outer-race.wav"), folder.File("a.wav"));
        (int code, string output, _) = await CommandLineRunner.RunAsync("analyze", folder.File("a.wav"), "--rpm", "1797", "--json");
        Assert.Equal(1, code);
        using JsonDocument document = JsonDocument.Parse(output);
        JsonElement result = document.RootElement.GetProperty("results")[0];
        Assert.Equal("undecided", result.GetProperty("verdict").GetString());
        JsonElement family = result.GetProperty("families").EnumerateArray().First(f => f.GetProperty("kind").GetString() == "other");
        Assert.InRange(family.GetProperty("order").GetDouble(), 3.5848 * 0.995, 3.5848 * 1.005);
        Assert.True(family.GetProperty("matchesByChance").GetDouble() > 0);
    }

    private static void Simulate(TemporaryFolder folder, int healthy, int flawed)
    {
        for (int i = 0; i < healthy + flawed; i++)
        {
            SimulatedFile.Write(folder.File($"{i + 1:00}.wav"), new SimulationOptions
            {
                Mode = i < healthy ? NoiseMode.None : NoiseMode.OuterRaceFlaw,
                Bearing = BearingCatalogue.Shipped.Find("6205-2RS JEM SKF")!,
                SpeedRpm = 1797,
                DurationSeconds = 1,
                Seed = (ulong)i + 1,
                SignalToNoiseDb = 6,
            });
        }
    }
}
