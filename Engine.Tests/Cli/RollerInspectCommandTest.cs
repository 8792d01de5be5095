using System.Text.Json;

namespace BearingAnalytics.Tests.Cli;

/// <summary>The verbs <c>roller inspect</c>, <c>fit</c> and <c>roundness</c> from outside: files in, answers and exit codes out.</summary>
public sealed class RollerInspectCommandTest
{
    private static string Drawing => Roller("cylindrical-3-arc.json");

    [Theory]
    [InlineData("cylindrical-good.txt", "cylindrical-3-arc.json", "accept", 0)]
    [InlineData("cylindrical-good.x3p", "cylindrical-3-arc.json", "accept", 0)]
    [InlineData("cylindrical-tilted-reversed.txt", "cylindrical-3-arc.json", "accept", 0)]
    [InlineData("cylindrical-wrong-radius.txt", "cylindrical-3-arc.json", "reject", 1)]
    [InlineData("cylindrical-concave.txt", "cylindrical-3-arc.json", "reject", 1)]
    [InlineData("cylindrical-dent.txt", "cylindrical-3-arc.json", "reject", 1)]
    [InlineData("barrel-good.x3p", "barrel.json", "accept", 0)]
    [InlineData("tapered-good.txt", "tapered-log.json", "accept", 0)]
    [InlineData("tapered-turned-around.txt", "tapered-log.json", "accept", 0)]
    public async Task Each_sample_gets_its_verdict(string file, string drawing, string verdict, int exitCode)
    {
        (int code, JsonElement result) = await One("inspect", Roller(file), "--drawing", Roller(drawing));
        Assert.Equal(exitCode, code);
        Assert.Equal(verdict, result.GetProperty("verdict").GetString());
    }

    [Fact]
    public async Task A_wrong_radius_is_named_with_its_limit_and_the_right_ones_are_not()
    {
        (_, JsonElement result) = await One("inspect", Roller("cylindrical-wrong-radius.txt"), "--drawing", Drawing);
        string reason = result.GetProperty("reason").GetString()!;
        Assert.Contains("radius-3 = ", reason, StringComparison.Ordinal);
        Assert.Contains("the lower limit 310 mm", reason, StringComparison.Ordinal);
        Assert.DoesNotContain("radius-1", reason, StringComparison.Ordinal);
        Assert.DoesNotContain("radius-2", reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_turned_roller_is_recognised_and_one_that_lies_right_is_not()
    {
        (_, JsonElement turned) = await One("inspect", Roller("tapered-turned-around.txt"), "--drawing", Roller("tapered-log.json"));
        (_, JsonElement right) = await One("inspect", Roller("tapered-good.txt"), "--drawing", Roller("tapered-log.json"));
        Assert.Contains("turned-around", Codes(turned));
        Assert.DoesNotContain("turned-around", Codes(right));
        Assert.Equal(4, Value(turned, "cone-angle"), 0.02);
    }

    [Fact]
    public async Task Each_bad_file_is_told_and_the_rest_is_judged()
    {
        using TemporaryFolder folder = new();
        string good = await File.ReadAllTextAsync(Roller("cylindrical-good.txt"), TestContext.Current.CancellationToken);
        File.WriteAllText(folder.File("empty.txt"), "");
        File.WriteAllText(folder.File("words.txt"), "nothing but words\nin two lines\n");
        File.WriteAllText(folder.File("short.txt"), "0\t0\n0.001\t1\n0.002\t1\n");
        File.WriteAllBytes(folder.File("picture.x3p"), [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13]);
        File.WriteAllText(folder.File("good.txt"), good);
        File.WriteAllText(folder.File("constant.txt"), Flat());
        (int code, string output, _) = await CommandLineRunner.RunAsync("roller", "inspect", folder.Path, "--drawing", Drawing, "--json");
        Assert.Equal(2, code);
        Dictionary<string, JsonElement> results = Results(output).ToDictionary(r => Path.GetFileName(r.GetProperty("file").GetString()!));
        Assert.Equal(6, results.Count);
        Assert.Equal("accept", results["good.txt"].GetProperty("verdict").GetString());
        foreach (string bad in (string[])["empty.txt", "words.txt", "short.txt", "picture.x3p"])
        {
            Assert.Equal("failed", results[bad].GetProperty("verdict").GetString());
            Assert.NotEmpty(Codes(results[bad]));
        }

        Assert.NotEqual("accept", results["constant.txt"].GetProperty("verdict").GetString());
    }

    [Theory]
    [InlineData("{ \"schema\": \"roller-drawing/1\" ", "line")]
    [InlineData("{ \"schema\": \"roller-drawing/1\", \"nam\": \"x\" }", "name")]
    public async Task A_drawing_with_a_mistake_is_told_with_its_place(string json, string word)
    {
        using TemporaryFolder folder = new();
        File.WriteAllText(folder.File("d.json"), json);
        (int code, _, string error) = await CommandLineRunner.RunAsync(
            "roller", "inspect", Roller("cylindrical-good.txt"), "--drawing", folder.File("d.json"));
        Assert.Equal(2, code);
        Assert.Contains(word, error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_drawing_proposed_from_a_good_roller_accepts_it_and_refuses_a_bad_one()
    {
        using TemporaryFolder folder = new();
        string proposed = folder.File("proposed.json");
        (int code, string output, string error) = await CommandLineRunner.RunAsync(
            "roller", "fit", Roller("cylindrical-good.txt"), "--out", proposed, "--diameter-mm", "9", "--length-mm", "10");
        Assert.Equal((0, ""), (code, error));
        Assert.Contains("radius-2", output, StringComparison.Ordinal);
        (int good, _) = await One("inspect", Roller("cylindrical-good.txt"), "--drawing", proposed);
        (int bad, _) = await One("inspect", Roller("cylindrical-wrong-radius.txt"), "--drawing", proposed);
        Assert.Equal((0, 1), (good, bad));
    }

    [Fact]
    public async Task A_misspelt_name_is_answered_with_the_nearest_one()
    {
        (int code, JsonElement result) = await One("inspect", Roller("cylindrical-god.txt"), "--drawing", Drawing);
        Assert.Equal(2, code);
        Assert.Contains("cylindrical-good.txt", result.GetProperty("reason").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unknown_unit_is_told_in_the_users_words()
    {
        (int code, _, string error) = await CommandLineRunner.RunAsync("roller", "fit", Roller("cylindrical-good.txt"), "--z-unit", "furlong");
        Assert.Equal(2, code);
        Assert.Contains("'furlong' is no unit of length", error, StringComparison.Ordinal);
        Assert.DoesNotContain("Parameter", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Fit_without_a_diameter_says_what_is_missing()
    {
        using TemporaryFolder folder = new();
        (int code, _, string error) = await CommandLineRunner.RunAsync(
            "roller", "fit", Roller("cylindrical-good.txt"), "--out", folder.File("p.json"));
        Assert.Equal(2, code);
        Assert.Contains("--diameter-mm", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_report_holds_page_charts_JSON_and_CSV()
    {
        using TemporaryFolder folder = new();
        (int code, string output, _) = await CommandLineRunner.RunAsync(
            "roller", "inspect", Roller("cylindrical-dent.txt"), "--drawing", Drawing, "--report", folder.Path);
        Assert.Equal(1, code);
        Assert.Contains("report.html", output, StringComparison.Ordinal);
        Assert.Equal(6, Directory.GetFiles(folder.Path, "*.png", SearchOption.AllDirectories).Length);
        Assert.All(["report.html", "roller.json", "characteristics.csv"], name => Assert.True(File.Exists(folder.File(name))));
    }

    [Fact]
    public async Task Texture_of_a_sine_is_that_of_the_analytic_case()
    {
        using TemporaryFolder folder = new();
        File.WriteAllLines(folder.File("sine.txt"), ["x [mm]\tz [µm]", .. Enumerable.Range(0, 8001).Select(i => FormattableString.Invariant(
            $"{i * 0.0005:F4}\t{2 * Math.Sin(2 * Math.PI * i * 0.0005 / 0.05):F6}"))]);
        (int code, JsonElement result) = await One("texture", folder.File("sine.txt"), "--form", "line", "--cutoff-mm", "0.8", "--short-cutoff-um", "0");
        Assert.Equal(0, code);
        Assert.Equal(4 / Math.PI, Value(result, "Ra"), 0.01);
        Assert.Equal(Math.Sqrt(2), Value(result, "Rq"), 0.01);
        Assert.Equal(0.05, Value(result, "RSm"), 0.0005);
    }

    [Fact]
    public async Task Roundness_of_a_three_lobed_trace_is_twice_its_amplitude()
    {
        using TemporaryFolder folder = new();
        File.WriteAllLines(folder.File("round.txt"), Enumerable.Range(0, 3600).Select(i => FormattableString.Invariant(
            $"{i * 0.1:F1}\t{(3 * Math.Cos(i * Math.PI / 1800)) + (0.5 * Math.Cos(3 * i * Math.PI / 1800)):F6}")));
        (int code, JsonElement result) = await One("roundness", folder.File("round.txt"));
        Assert.Equal(0, code);
        Assert.Equal(1.0, Value(result, "roundness-lsc"), 0.01);
        Assert.Equal(1.0, Value(result, "roundness-mzc"), 0.01);
        Assert.Equal(0.5 / Math.Sqrt(2), Value(result, "waviness-2-15-rms"), 0.001);
    }

    private static string Flat() =>
        string.Join('\n', Enumerable.Range(0, 4000).Select(i => FormattableString.Invariant($"{i * 0.0025:F4}\t0.0")));

    private static async Task<(int Code, JsonElement Result)> One(params string[] arguments)
    {
        (int code, string output, string error) = await CommandLineRunner.RunAsync(["roller", .. arguments, "--json"]);
        Assert.True(output.Length > 0, error);
        return (code, Results(output).Single());
    }

    private static JsonElement[] Results(string json) =>
        [.. JsonDocument.Parse(json).RootElement.GetProperty("results").EnumerateArray()];

    private static IEnumerable<string> Codes(JsonElement result) =>
        result.GetProperty("findings").EnumerateArray().Select(finding => finding.GetProperty("code").GetString()!);

    private static double Value(JsonElement result, string name) => result.GetProperty("characteristics").EnumerateArray()
        .Single(characteristic => characteristic.GetProperty("name").GetString() == name).GetProperty("value").GetDouble();

    private static string Roller(string name) => Path.Combine(CommandLineRunner.Sample("rollers"), name);
}
