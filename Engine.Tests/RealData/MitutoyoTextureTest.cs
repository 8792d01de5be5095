using System.Globalization;
using System.Text.Json;
using BearingAnalytics.Rollers;
using BearingAnalytics.Rollers.Texture;
using BearingAnalytics.Tests.Cli;

namespace BearingAnalytics.Tests.RealData;

/// <summary>
/// An instrument's own parameters (ISO 1997, λc 2.5 mm, λs 8 µm, four sampling lengths) from the roughness profile it exported.
/// </summary>
public class MitutoyoTextureTest
{
    private const double PitchMm = 0.0015;

    [Theory]
    [InlineData("Ra", 3.308)]
    [InlineData("Rq", 3.959)]
    [InlineData("Rz", 18.485)]
    [InlineData("Rp", 8.244)]
    [InlineData("Rv", 10.240)]
    [InlineData("Rt", 22.233)]
    [InlineData("Rz1max", 22.062)]
    [InlineData("Rsk", -0.144)]
    [InlineData("Rku", 2.463)]
    [InlineData("Rdq", 0.157)]
    public void The_instruments_parameter_comes_out_to_the_printed_digit(string name, double printed)
    {
        double[] roughness = Read();
        SamplingPlan plan = SamplingPlan.For(roughness, PitchMm, 2.5, 5);
        Assert.Equal(new SamplingPlan(0, 1666, 4), plan);
        ParameterSheet sheet = new(2.5, 8);
        new RoughnessParameters().AddRoughness(sheet, roughness, plan, PitchMm, TextureStandard.Iso4287);
        Assert.Equal(printed, Math.Round(sheet.Parameters.Single(parameter => parameter.Name == name).Value, 3));
    }

    [Fact]
    public async Task The_command_prints_them_from_the_workbook()
    {
        string path = SharedData.Require("profiles", "surfacetopography", "mitutoyo_2_mock.xlsx");
        (int code, string output, _) = await CommandLineRunner.RunAsync("roller", "texture", path, "--filtered", "--cutoff-mm", "2.5", "--json");
        Assert.Equal(0, code);
        JsonElement result = JsonDocument.Parse(output).RootElement.GetProperty("results")[0];
        Dictionary<string, double> ours = result.GetProperty("texture").EnumerateArray()
            .ToDictionary(one => one.GetProperty("name").GetString()!, one => one.GetProperty("value").GetDouble());
        Assert.Equal([3.308, 3.959, 18.485, 22.233], new[] { "Ra", "Rq", "Rz", "Rt" }.Select(name => Math.Round(ours[name], 3)));
        Assert.Contains(result.GetProperty("statedResults").EnumerateArray(), one => one.GetProperty("name").GetString() == "Ra");
    }

    private static double[] Read() =>
        [.. File.ReadLines(SharedData.Require("profiles", "surfacetopography", "mitutoyo_2_R.csv"))
            .Where(line => !line.StartsWith('#'))
            .Select(line => double.Parse(line.Split(',')[1], CultureInfo.InvariantCulture))];
}
