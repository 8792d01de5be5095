using BearingAnalytics.Quality;
using BearingAnalytics.Rollers;

namespace BearingAnalytics.Tests.Rollers.Formats;

/// <summary>Formats without a public sample: files that Golden/profiles/profile_formats.py wrote from the published layouts.</summary>
public class GoldenProfilesTest
{
    private const int Points = 40;
    private const int Gap = 7;

    [Theory]
    [InlineData("profile.pro", "sur", 0, 1e-9)]
    [InlineData("surface.sur", "sur", 1, 1e-9)]
    [InlineData("surface-packed.sur", "sur", 1, 1e-9)]
    [InlineData("surface-as-profile.sur", "sur", 1, 0.005001)]
    [InlineData("profile16.pro", "sur", 0, 0.005001)]
    [InlineData("surfaces.sur", "sur", 1, 1e-9)]
    [InlineData("series.pro", "sur", 0, 1e-9)]
    [InlineData("type1.sdf", "sdf-binary", 1, 0.05001, 200)]
    [InlineData("type2.sdf", "sdf-binary", 1, 0.0005001, 200)]
    [InlineData("type3.sdf", "sdf-binary", 1, 1e-4)]
    [InlineData("type5.sdf", "sdf-binary", 1, 0.05001)]
    [InlineData("type6.sdf", "sdf-binary", 1, 0.0005001)]
    [InlineData("type7.sdf", "sdf-binary", 1, 1e-9)]
    [InlineData("softgauge.smd", "smd", 0, 1e-9)]
    [InlineData("softgauge-changed.smd", "smd", 0, 1e-9)]
    [InlineData("mahr.txt", "mahr-text", 0, 1e-6)]
    [InlineData("mahr-along-y.txt", "mahr-text", 0, 1e-6)]
    [InlineData("accretech.tx1", "accretech", 0, 1e-4)]
    [InlineData("mitutoyo.csv", "mitutoyo-csv", 0, 1e-9)]
    [InlineData("profile.x3p", "x3p", 0, 1e-9)]
    [InlineData("layers.x3p", "x3p", 0, 0.0005001, -2000)]
    [InlineData("rows.x3p", "x3p", 1, 1e-4)]
    [InlineData("rows16.x3p", "x3p", 1, 0.05001, -2000)]
    public void Heights_and_positions_are_those_that_were_written(
        string name, string format, int row, double toleranceUm, double offsetUm = 0)
    {
        ProfileTrace trace = Read(name);
        Assert.Equal((format, Points), (trace.Format, trace.Count));
        for (int i = 0; i < Points; i++)
        {
            Assert.Equal(0.0025 * i, trace.XMm[i] - trace.XMm[0], 1e-6);
            if (!double.IsNaN(trace.ZUm[i]))
            {
                Assert.Equal(Um(i, row), trace.ZUm[i] - offsetUm, toleranceUm);
            }
        }

        Assert.InRange(trace.ZUm.Count(double.IsNaN), 0, 1);
    }

    [Theory]
    [InlineData("surface.sur")]
    [InlineData("surface-packed.sur")]
    [InlineData("series.pro")]
    [InlineData("type7.sdf")]
    [InlineData("rows.x3p")]
    [InlineData("layers.x3p")]
    public void Each_row_can_be_asked_for_and_none_beyond(string name)
    {
        double offset = name == "layers.x3p" ? -2000 : 0;
        for (int row = 1; row <= 3; row++)
        {
            ProfileTrace trace = Read(name, new ProfileReadOptions { Row = row });
            Assert.Equal(Um(0, row - 1), trace.ZUm[0] - offset, 1e-3);
            Assert.Equal(FindingSeverity.Info, trace.Findings.Single(finding => finding.Code == "row-chosen").Severity);
        }

        ProfileFormatException refused = Assert.Throws<ProfileFormatException>(() => Read(name, new ProfileReadOptions { Row = 4 }));
        Assert.Contains("Row 4 was asked for, but the file holds 3", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("surface.sur", 1)]
    [InlineData("profile16.pro", 1)]
    [InlineData("type3.sdf", 1)]
    [InlineData("type5.sdf", 1)]
    [InlineData("type6.sdf", 1)]
    [InlineData("type7.sdf", 1)]
    [InlineData("profile.x3p", 1)]
    [InlineData("layers.x3p", 1)]
    [InlineData("absolute.x3p", 1)]
    [InlineData("type1.sdf", 0)]
    [InlineData("softgauge.smd", 0)]
    public void The_invalid_point_and_no_other_becomes_a_gap(string name, int invalid)
    {
        ProfileTrace trace = Read(name, new ProfileReadOptions { Row = 1 });
        Assert.Equal(invalid, trace.ZUm.Count(double.IsNaN));
        Assert.Equal(invalid == 1, double.IsNaN(trace.ZUm[Gap]));
        Assert.Equal(invalid == 1, trace.Findings.Any(finding => finding.Code == "points-invalid"));
    }

    [Theory]
    [InlineData("type0.sdf", 40)]
    [InlineData("type4.sdf", 10)]
    public void Heights_of_one_byte_are_read(string name, double rowStep)
    {
        ProfileTrace trace = Read(name);
        Assert.All(Enumerable.Range(0, Points), i => Assert.Equal(i + rowStep, trace.ZUm[i], 1e-9));
    }

    [Fact]
    public void Absolute_positions_of_an_X3P_are_kept_uneven()
    {
        ProfileTrace trace = Read("absolute.x3p");
        Assert.All(Enumerable.Range(0, Points), i => Assert.Equal(0.0025 * i + (i % 2 == 1 ? 0.0004 : 0), trace.XMm[i], 1e-12));
    }

    [Fact]
    public void A_changed_file_is_read_and_reported()
    {
        Assert.DoesNotContain(Read("softgauge.smd").Findings, finding => finding.Code.StartsWith("checksum", StringComparison.Ordinal));
        Finding changed = Read("softgauge-changed.smd").Findings.Single(finding => finding.Code == "checksum-differs");
        Assert.Equal(FindingSeverity.Warning, changed.Severity);
    }

    [Fact]
    public void Files_tell_what_was_measured()
    {
        Assert.Contains(KeyValuePair.Create("Name", "roller 7"), Read("profile.pro").Notes);
        Assert.Contains(KeyValuePair.Create("Comment", "ground face"), Read("profile.pro").Notes);
        Assert.Contains(KeyValuePair.Create("Date", "2024-03-05"), Read("profile.pro").Notes);
        Assert.Contains(KeyValuePair.Create("OperatorName", "Ada"), Read("type7.sdf").Notes);
        Assert.Contains(KeyValuePair.Create("ProbeName", "PCV 350"), Read("mahr.txt").Notes);
        Assert.Contains(KeyValuePair.Create("DATE", "2024-03-05"), Read("softgauge.smd").Notes);
    }

    [Fact]
    public void The_results_of_a_Mitutoyo_sheet_are_kept_beside_its_profile()
    {
        ProfileTrace trace = Read("mitutoyo.csv");
        Assert.Equal(
            [new("Ra", 3.308, "µm"), new("Rq", 3.959, "µm"), new("Rku", 2.463, ""), new StatedResult("Mr2", 92.617, "%")],
            trace.StatedResults);
        Assert.Contains(KeyValuePair.Create("CUT", "2.5mm"), trace.Notes);
    }

    internal static string Path(string name) => System.IO.Path.Combine(Repository.Root, "Engine.Tests", "Golden", "profiles", name);

    private static ProfileTrace Read(string name, ProfileReadOptions? options = null) => ProfileReader.Read(Path(name), options);

    private static double Um(int i, int row) => (Math.Round(1000 * ((50 * Math.Sin(i / 5.0)) - (0.02 * i * i))) / 1000) + (100 * row);
}
