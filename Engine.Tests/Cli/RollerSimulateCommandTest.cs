using System.Globalization;
using BearingAnalytics.Rollers;

namespace BearingAnalytics.Tests.Cli;

/// <summary><c>bearing roller simulate</c> from outside: arguments in, files, lines and exit code out.</summary>
public sealed class RollerSimulateCommandTest : IDisposable
{
    private static readonly string Cylindrical = CommandLineRunner.Sample("rollers/cylindrical-3-arc.json");
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task The_text_written_is_the_drawings_curve_under_a_heading_with_units()
    {
        string path = await Made("good.txt", "--from-mm", "-4", "--to-mm", "4", "--step-um", "10");
        string[] lines = File.ReadAllLines(path);
        Assert.Equal("# x [mm]\tz [µm]", lines[0]);
        Assert.Equal(802, lines.Length);

        // Drops of the three arcs at 0, 2.5 and 4 mm, computed by an independent program.
        Assert.Equal([0, 6.04551 - 0.81508, 6.04551], new[] { 0, 150, 400 }.Select(i => Height(lines, i) - Height(lines, 0)), Near);
        Assert.Equal("8.000", lines[^1].Split('\t')[0]);
    }

    [Fact]
    public async Task Text_and_X3P_hold_the_same_profile_and_are_read_without_a_doubt()
    {
        string[] rough = ["--ra-um", "0.1", "--waviness-um", "0.1", "--waviness-mm", "0.8", "--missing", "0.01", "--tilt-mrad", "1"];
        ProfileTrace text = ProfileReader.Read(await Made("a.txt", rough));
        ProfileTrace x3p = ProfileReader.Read(await Made("a.x3p", rough));
        Assert.Equal("x3p", x3p.Format);
        Assert.Equal(text.Count, x3p.Count);
        Assert.Contains(x3p.ZUm, double.IsNaN);
        for (int i = 0; i < text.Count; i++)
        {
            Assert.Equal(x3p.XMm[i], text.XMm[i], 1e-6);
            Assert.Equal(double.IsNaN(x3p.ZUm[i]), double.IsNaN(text.ZUm[i]));
            Assert.True(double.IsNaN(x3p.ZUm[i]) || Math.Abs(x3p.ZUm[i] - text.ZUm[i]) <= 0.51e-4);
        }

        Assert.DoesNotContain(text.Findings, finding => finding.Code.Contains("unit", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_dent_a_wrong_radius_and_a_shifted_tangent_point_are_where_they_were_asked_for()
    {
        ProfileTrace plain = ProfileReader.Read(await Made("p.txt"));
        ProfileTrace dented = ProfileReader.Read(await Made("d.txt", "--dent", "-1.25:4:0.3", "--dent", "2:-1:0.1:0"));
        double middle = (plain.XMm[0] + plain.XMm[^1]) / 2;
        Assert.Equal(-4, dented.ZUm.Zip(plain.ZUm, (a, b) => a - b).Min(), 1e-3);
        int deepest = Array.IndexOf([.. dented.ZUm.Zip(plain.ZUm, (a, b) => b - a)], dented.ZUm.Zip(plain.ZUm, (a, b) => b - a).Max());
        Assert.Equal(middle - 1.25, dented.XMm[deepest], 0.01);
        Assert.Equal(0.8, dented.ZUm.Zip(plain.ZUm, (a, b) => a - b).Where((_, i) => dented.XMm[i] < middle).Max(), 0.01);
        Assert.Equal(1, dented.ZUm.Zip(plain.ZUm, (a, b) => a - b).Max(), 0.01);

        string[] steep = ["--radius", "3:250", "--tangent", "3:2.4", "--from-mm", "2.5", "--to-mm", "4.5", "--step-um", "1"];
        ProfileTrace wrong = ProfileReader.Read(await Made("r.txt", steep));
        Assert.Equal(1 / 250.0, SimulatedCurvature(wrong), 1e-6);
    }

    [Fact]
    public async Task A_seed_repeats_the_file_and_another_changes_it()
    {
        string[] rough = ["--ra-um", "0.1", "--spikes", "3:5", "--drift-um", "0.02", "--quantiser", "200:16", "--invalid", "1:1.2"];
        byte[] one = File.ReadAllBytes(await Made("1.txt", [.. rough, "--seed", "3"]));
        Assert.Equal(one, File.ReadAllBytes(await Made("2.txt", [.. rough, "--seed", "3"])));
        Assert.NotEqual(one, File.ReadAllBytes(await Made("3.txt", [.. rough, "--seed", "4"])));
    }

    [Fact]
    public async Task A_reversed_file_holds_the_heights_of_the_other_from_behind()
    {
        string[] rough = ["--ra-um", "0.1", "--noise-um", "0.02", "--radius", "1:300"];
        string[] forth = [.. File.ReadLines(await Made("f.txt", rough)).Skip(1)];
        string[] back = [.. File.ReadLines(await Made("b.txt", [.. rough, "--reversed"])).Skip(1)];
        Assert.Equal(forth.Select(line => line.Split('\t')[1]).Reverse(), back.Select(line => line.Split('\t')[1]));
    }

    [Theory]
    [InlineData("--dent", "1:2", "--dent 1:2: expected AT:DEPTH:WIDTH[:RIM]")]
    [InlineData("--dent", "1,5:2:3", "expected AT:DEPTH:WIDTH[:RIM]")]
    [InlineData("--radius", "4:250", "segments 1 to 3")]
    [InlineData("--tangent", "1:250", "segments 2 to 3")]
    [InlineData("--radius", "2:0", "radius")]
    [InlineData("--waviness-um", "0.1", "--waviness-mm 0 times")]
    [InlineData("--spikes", "1.5:3", "whole number")]
    [InlineData("--spikes", "many", "COUNT:HEIGHT")]
    [InlineData("--quantiser", "100:99", "4 to 32 bits")]
    [InlineData("--invalid", "3", "FROM:TO")]
    [InlineData("--step-um", "0", "StepMm is 0")]
    [InlineData("--from-mm", "-9", "FromMm is -9")]
    [InlineData("--ra-um", "-1", "Texture is -1")]
    public async Task A_wrong_option_ends_with_exit_code_2_and_says_why(string option, string value, string why)
    {
        (int exitCode, string output, string error) = await Run("x.txt", option, value);
        Assert.Equal(2, exitCode);
        Assert.Empty(output);
        Assert.StartsWith("bearing roller simulate: ", error);
        Assert.Contains(why, error);
        Assert.Empty(Directory.GetFiles(_folder.Path));
    }

    [Fact]
    public async Task A_drawing_that_is_not_there_or_makes_no_sense_is_told()
    {
        string drawing = _folder.File("drawing.json");
        string[] arguments = ["roller", "simulate", "--out", _folder.File("x.txt"), "--drawing", drawing];
        (int exitCode, _, string error) = await CommandLineRunner.RunAsync(arguments);
        Assert.Equal(2, exitCode);
        Assert.Contains("drawing.json", error);
        await File.WriteAllTextAsync(drawing, "{ \"schema\": \"roller-drawing/1\" }", TestContext.Current.CancellationToken);
        (exitCode, _, error) = await CommandLineRunner.RunAsync(arguments);
        Assert.Equal(2, exitCode);
        Assert.Contains("diameterMm", error);
        arguments[^1] = CommandLineRunner.Sample("rollers/tapered-log.json");
        (exitCode, _, error) = await CommandLineRunner.RunAsync([.. arguments, "--radius", "1:300"]);
        Assert.Equal(2, exitCode);
        Assert.Contains("has no segments", error);
    }

    private static bool Near(double a, double b) => Math.Abs(a - b) < 2e-4;

    private static double Height(string[] lines, int index) => double.Parse(lines[1 + index].Split('\t')[1], CultureInfo.InvariantCulture);

    private static double SimulatedCurvature(ProfileTrace trace) =>
        Rollers.SimulatedRollers.CurvatureThrough(trace, 0, trace.Count / 2, trace.Count - 1);

    private Task<(int ExitCode, string Output, string Error)> Run(string name, params string[] options) =>
        CommandLineRunner.RunAsync(["roller", "simulate", "--drawing", Cylindrical, "--out", _folder.File(name), .. options]);

    private async Task<string> Made(string name, params string[] options)
    {
        (int exitCode, string output, string error) = await Run(name, options);
        Assert.Equal("", error);
        Assert.Equal(0, exitCode);
        Assert.Equal(_folder.File(name), output.Trim());
        return _folder.File(name);
    }
}
