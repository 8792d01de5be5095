using System.Text.Json;
using BearingAnalytics.Cli;

namespace BearingAnalytics.Tests.Cli;

public class ShowCommandTest
{
    [Fact]
    public void Show_with_a_speed_prints_the_frequencies_and_the_search_window()
    {
        (int exitCode, string output, string error) = VerbRunner.Run(ShowCommand.Create(), "6205-2RS JEM SKF", "--rpm", "1797");
        Assert.Equal(0, exitCode);
        Assert.Empty(error);
        string[] parts = ["外圈", "内圈", "保持架", "滚动体", "107.36", "162.19", "11.93", "70.58", "214.73", "±2 %", "CWRU"];
        Assert.All(parts, part => Assert.Contains(part, output));
    }

    [Fact]
    public void An_estimated_interior_is_shown_as_such_with_its_other_counts()
    {
        (int exitCode, string output, _) = VerbRunner.Run(ShowCommand.Create(), "NU206");
        Assert.Equal(0, exitCode);
        Assert.Contains("ESTIMATED", output);
        Assert.Contains("other element counts", output);
    }

    [Fact]
    public void Geometry_in_words_may_stand_in_several_arguments()
    {
        (int exitCode, string output, _) = VerbRunner.Run(ShowCommand.Create(), "n=8", "d=0.235in", "D=1.245in", "a=0", "--rpm", "1500");
        Assert.Equal(0, exitCode);
        Assert.Contains("81.12", output);
        Assert.Contains("118.88", output);
    }

    [Fact]
    public void A_turning_outer_ring_carries_the_cage()
    {
        (_, string output, _) = VerbRunner.Run(ShowCommand.Create(), "NICE", "--rpm", "0", "--outer-rpm", "1500");
        Assert.Contains("14.86", output);
    }

    [Fact]
    public void What_is_not_found_goes_to_standard_error_with_suggestions_and_exit_code_2()
    {
        (int exitCode, string output, string error) = VerbRunner.Run(ShowCommand.Create(), "6295");
        Assert.Equal(2, exitCode);
        Assert.Empty(output);
        Assert.Contains("6205", error);
    }

    [Fact]
    public void A_broken_user_catalogue_ends_with_exit_code_2_and_its_name()
    {
        (int exitCode, _, string error) = VerbRunner.Run(ShowCommand.Create(), "6205", "--catalogue", "no-such-file.json");
        Assert.Equal(2, exitCode);
        Assert.Contains("no-such-file.json", error);
    }

    [Fact]
    public void Without_a_designation_the_catalogue_is_listed()
    {
        (int exitCode, string output, _) = VerbRunner.Run(ShowCommand.Create());
        Assert.Equal(0, exitCode);
        Assert.All(["Rexnord ZA-2115", "深沟球轴承", "618", "NU/N 2", "unverified"], part => Assert.Contains(part, output));
    }

    [Fact]
    public void Json_carries_orders_frequencies_and_whether_they_are_estimated()
    {
        (_, string output, _) = VerbRunner.Run(ShowCommand.Create(), "22220", "--rpm", "600", "--json");
        using JsonDocument json = JsonDocument.Parse(output);
        Assert.Equal("bearing-show/1", json.RootElement.GetProperty("schema").GetString());
        JsonElement bearing = json.RootElement.GetProperty("bearing");
        Assert.True(bearing.GetProperty("isEstimated").GetBoolean());
        double order = bearing.GetProperty("orders").GetProperty("outer").GetDouble();
        Assert.Equal(10 * order, json.RootElement.GetProperty("frequenciesHz").GetProperty("outer").GetDouble(), 1e-9);
        Assert.NotEqual(0, json.RootElement.GetProperty("alternativeElementCounts").GetArrayLength());
    }
}
