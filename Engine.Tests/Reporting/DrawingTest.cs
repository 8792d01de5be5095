using BearingAnalytics.Reporting;
using BearingAnalytics.Reporting.Drawing;
using CsCheck;

namespace BearingAnalytics.Tests.Reporting;

public class DrawingTest
{
    [Fact]
    public void Placed_labels_never_overlap_and_never_leave_the_picture() => Gen.Select(Gen.Double[0, 900], Gen.Double[10, 120]).Array[1, 60].Sample(labels =>
    {
        LabelRows rows = new(4, 900);
        List<(int Row, double Left, double Right)> placed = [];
        foreach ((double centre, double width) in labels)
        {
            if (rows.TryPlace(centre, width, out int row, out double at))
            {
                placed.Add((row, at - (width / 2), at + (width / 2)));
            }
        }

        Assert.NotEmpty(placed);
        Assert.All(placed, label => Assert.True(label.Left >= -1e-9 && label.Right <= 900 + 1e-9));
        Assert.All(placed, a => Assert.Equal(1, placed.Count(b => a.Row == b.Row && a.Left < b.Right && b.Left < a.Right)));
    });

    [Fact]
    public void A_click_of_one_sample_survives_thinning()
    {
        float[] samples = new float[480_000];
        samples[123_457] = 5;
        samples[123_459] = -7;
        samples[7] = float.NaN;
        (double[] index, double[] value) = PeakDecimation.MinMax(samples, 1000);
        Assert.InRange(value.Length, 1000, 2000);
        Assert.Equal(5, value.Max());
        Assert.Equal(-7, value.Min());
        Assert.Equal(123_457, index[Array.IndexOf(value, 5)]);
        Assert.Equal(index.Order(), index);
    }

    [Fact]
    public void A_thinned_curve_keeps_its_extremes_and_its_gaps()
    {
        double[] x = [.. Enumerable.Range(0, 50_000).Select(i => i * 0.001)];
        double[] y = [.. x.Select(Math.Sin)];
        y[1234] = 9;
        y[1236] = -8;
        Array.Fill(y, double.NaN, 20_000, 500);
        y[20_100] = 3;
        y[0] = double.NaN;
        IReadOnlyList<(double[] X, double[] Y)> stretches = PeakDecimation.Stretches(x, y, 1000);
        Assert.Equal(3, stretches.Count);
        Assert.Equal((0.001, 19.999), (stretches[0].X[0], stretches[0].X[^1]));
        Assert.Equal((x[20_100], 3.0), (Assert.Single(stretches[1].X), Assert.Single(stretches[1].Y)));
        Assert.Equal((20.5, x[^1]), (stretches[2].X[0], stretches[2].X[^1]));
        Assert.Equal((9.0, -8.0), (stretches[0].Y.Max(), stretches[0].Y.Min()));
        Assert.Equal(1.234, stretches[0].X[Array.IndexOf(stretches[0].Y, 9)]);
        Assert.InRange(stretches.Sum(stretch => stretch.X.Length), 1000, 2100);
        Assert.Empty(PeakDecimation.Stretches([], [], 1000));
    }

    [Theory]
    [InlineData("BPFO", LineFamily.OuterRace, false)]
    [InlineData("3×BPFI", LineFamily.InnerRace, false)]
    [InlineData("2×BPFI−shaft", LineFamily.InnerRace, true)]
    [InlineData("2×BSF+FTF", LineFamily.Element, true)]
    [InlineData("2×FTF", LineFamily.Cage, false)]
    [InlineData("shaft", LineFamily.Shaft, false)]
    public void A_line_belongs_to_the_family_named_first(string name, object family, bool sideband)
    {
        Assert.Equal(family, LineFamilies.Of(name));
        Assert.Equal(sideband, LineFamilies.IsSideband(name));
    }

    [Fact]
    public void A_drawn_svg_scales_and_is_the_same_text_every_time()
    {
        string first = Charts.All(AnalysedExample.Rejected())[3].Svg;
        string second = Charts.All(AnalysedExample.Rejected())[3].Svg;
        Assert.Equal(first, second);
        Assert.Contains("viewBox=\"0 0 1000 360\"", first);
        Assert.Contains("font-family=\"DejaVu Sans\"", first);
    }

    [Theory]
    [InlineData(1, "rig/6205 outer.wav", "ch1", "0001-6205-outer-ch1")]
    [InlineData(12, "../外圈/噪声.wav", "", "0012")]
    [InlineData(3, "a/CON:<x>|*?.mat", "b{1}.c", "0003-CON-x-b-1-c")]
    public void Chart_folders_have_plain_names(int number, string file, string channel, string name) =>
        Assert.Equal(name, ReportFolder.ChartFolderName(number, file, channel));

    [Fact]
    public void Equal_base_names_in_different_folders_get_folders_of_their_own() => Assert.NotEqual(
        ReportFolder.ChartFolderName(1, "a/x.wav", "ch1"),
        ReportFolder.ChartFolderName(2, "b/x.wav", "ch1"));
}
