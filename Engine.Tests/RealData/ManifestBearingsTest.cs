using System.Text.RegularExpressions;
using BearingAnalytics.Bearings;

namespace BearingAnalytics.Tests.RealData;

public partial class ManifestBearingsTest
{
    [Fact]
    public void Every_bearing_named_in_the_manifest_of_the_recordings_is_found_and_what_is_none_is_not()
    {
        string[] lines = File.ReadAllLines(SharedData.Require("recordings", "manifest.csv"));
        int column = Array.IndexOf(lines[0].Split(','), "bearing");
        string[] named = lines.Skip(1).Select(line => Cell().Matches(line)[column].Groups[1].Value.Trim('"')).Distinct().ToArray();
        Assert.Contains("6205-2RS JEM SKF", named);
        foreach (string text in named)
        {
            Assert.Equal(text != "conveyor roller", BearingCatalogue.Shipped.Find(text) is not null);
        }
    }

    // A cell with commas stands in quotes.
    [GeneratedRegex("(?:^|,)(\"[^\"]*\"|[^,]*)")]
    private static partial Regex Cell();
}
