using System.Xml.Linq;
using BearingAnalytics.Quality;
using BearingAnalytics.Reporting;
using BearingAnalytics.Reporting.Drawing.Profiles;
using BearingAnalytics.Rollers;
using SkiaSharp;

namespace BearingAnalytics.Tests.Reporting;

public class RollerChartsTest
{
    private static readonly string[] AllNames = ["profile", "deviations", "arcs", "curvature", "roughness", "abbott"];

    [Fact]
    public void Every_roller_with_curves_has_six_charts_twice_drawn()
    {
        RollerInspection[] rollers =
            [InspectedExample.Good, InspectedExample.Dented, InspectedExample.TurnedAround, InspectedExample.Described];
        foreach (RollerInspection roller in rollers)
        {
            IReadOnlyList<ChartImage> charts = InspectedExample.Charts(roller);
            Assert.Equal(AllNames, charts.Select(chart => chart.Name));
            Assert.All(charts, DrawnChart.AssertTwice);
        }
    }

    [Fact]
    public void Charts_carry_units_and_no_letters_that_a_shipped_font_lacks()
    {
        foreach (ChartImage chart in InspectedExample.Charts(InspectedExample.Dented))
        {
            string words = Words(chart);
            Assert.Contains(chart.Name == "abbott" ? "Material ratio, %" : ", mm", words, StringComparison.Ordinal);
            Assert.Contains(chart.Name == "curvature" ? "1/m" : "µm", words, StringComparison.Ordinal);
            Assert.DoesNotContain(words, letter => letter is >= '\u2e80' and <= '\uffef');
        }
    }

    [Fact]
    public void Without_curves_there_are_no_charts_and_without_texture_four()
    {
        Assert.Empty(InspectedExample.Charts(InspectedExample.Failed));
        Assert.Empty(RollerCharts.Of(InspectedExample.Good with { Detail = null }));
        Assert.Equal(AllNames[..4], InspectedExample.Charts(InspectedExample.WithoutTexture).Select(chart => chart.Name));
    }

    [Fact]
    public void A_drawing_shows_its_zone_and_without_one_residuals_are_shown()
    {
        ChartImage against = InspectedExample.Charts(InspectedExample.Good)[1];
        Assert.Equal("Deviations", against.Title);
        Assert.Contains("+1.2 µm", Words(against), StringComparison.Ordinal);
        Assert.Contains("−1.2 µm", Words(against), StringComparison.Ordinal);
        ChartImage alone = InspectedExample.Charts(InspectedExample.Described)[1];
        Assert.Equal("Residuals", alone.Title);
        Assert.DoesNotContain("drawing", Words(alone), StringComparison.Ordinal);
    }

    [Fact]
    public void Radii_stand_over_their_arcs_and_a_dent_has_its_depth()
    {
        string words = Words(InspectedExample.Charts(InspectedExample.Dented)[2]);
        Characteristic[] radii =
            [.. InspectedExample.Dented.Characteristics.Where(one => one.Name.StartsWith("radius-", StringComparison.Ordinal))];
        Assert.Equal(3, radii.Length);
        Assert.All(radii, radius =>
            Assert.Contains("R " + Rounded.PlusMinus(radius.Value, radius.ExpandedUncertainty, "mm"), words, StringComparison.Ordinal));

        // The sample was made with a dent of 4 µm.
        Assert.Contains("dent −3.9 µm", Words(InspectedExample.Charts(InspectedExample.Dented)[0]), StringComparison.Ordinal);
        Assert.DoesNotContain("dent", Words(InspectedExample.Charts(InspectedExample.Good)[0]), StringComparison.Ordinal);
    }

    /// <summary>The height of a minimum zone is free: an unequal zone that is wide enough is drawn around all deviations.</summary>
    [Fact]
    public void A_minimum_zone_is_drawn_within_an_unequal_zone_that_is_wide_enough()
    {
        RollerDrawing unequal = InspectedExample.Drawing with
        {
            Alignment = AlignmentKind.MinimumZone,
            LineProfile = [new LineProfileZone(0.1, 2.3), new LineProfileZone(1, 1, new EvaluationRange(-1, 2))],
        };
        RollerInspection roller = InspectedExample.Inspected("cylindrical-good.txt", unequal);
        RollerView view = new(roller, roller.Detail!);
        double[] drawn = [.. roller.Detail!.Alignment!.DeviationsUm.Select(deviation => deviation - view.LoweredUm)];
        IReadOnlyList<ToleranceZone> zones = ToleranceZone.Of(view);
        Assert.True(drawn.Max() <= zones[0].UpperUm && drawn.Min() >= zones[0].LowerUm);
        Assert.Equal(zones[0].UpperUm - drawn.Max(), drawn.Min() - zones[0].LowerUm, 1e-9);
        Assert.Equal((0.1, -2.3), (zones[0].UpperUm, zones[0].LowerUm));

        // Over a part the height as laid counts: what is drawn lower has a zone that is drawn lower by as much.
        Assert.Equal((-1.0, 2.0), (zones[1].FromMm, zones[1].ToMm));
        Assert.Equal(1 - view.LoweredUm, zones[1].UpperUm, 1e-12);
    }

    [Fact]
    public void Roughness_of_a_part_is_drawn_where_that_part_lies()
    {
        TextureLimit right = InspectedExample.Drawing.Texture[0] with { Range = new EvaluationRange(1, 3.5) };
        RollerInspection roller = InspectedExample.Inspected("cylindrical-good.txt", InspectedExample.Drawing with { Texture = [right] });
        RollerInspectionDetail detail = roller.Detail!;
        double centre = detail.Profile.CentreMm!.Value;
        Assert.Equal(1, detail.TextureFromMm - centre, 0.003);
        double end = detail.TextureFromMm + ((detail.Texture.RoughnessUm.Length - 1) * detail.TexturePitchMm);
        Assert.Equal(3.5, end - centre, 0.003);
    }

    /// <summary>A trace that is levelled keeps to the drawing's curve, however it lay and wherever it began.</summary>
    [Fact]
    public void The_levelled_profile_lies_on_the_drawing()
    {
        RollerInspection roller = InspectedExample.Inspected("cylindrical-tilted-reversed.txt", InspectedExample.Drawing);
        RollerView view = new(roller, roller.Detail!);
        (_, double[] deviations) = view.InWindow((x, z) => z - view.NominalUm(x));
        Assert.Equal(0, deviations.Where(double.IsFinite).Average(), 0.02);
        Assert.InRange(deviations.Where(double.IsFinite).Max(Math.Abs), 0, 0.8);
        Assert.Equal(view.FromMm, -view.ToMm, 0.02);
    }

    [Theory]
    [InlineData(365, 0)]
    [InlineData(60, 150)]
    [InlineData(-2500, 2)]
    public void The_sliding_parabola_finds_the_curvature_of_a_circle(double radiusMm, double slopeMrad)
    {
        // A circle rolled on until its slope at 0 is the one asked for: curvature is 1/R there, whatever the slope.
        double offset = radiusMm * Math.Sin(slopeMrad / 1000);
        double[] x = [.. Enumerable.Range(0, 2001).Select(i => (i - 1000) * 0.001)];
        double[] z = [.. x.Select(at => 1000 * Math.Sign(radiusMm) * Math.Sqrt((radiusMm * radiusMm) - ((at + offset) * (at + offset))))];
        double curvature = LocalCurvature.Of(x, z, [0], 0.5)[0];
        Assert.Equal(1000 / radiusMm, curvature, Math.Abs(1e-3 * curvature));
        Array.Fill(z, double.NaN, 900, 300);
        Assert.True(double.IsNaN(LocalCurvature.Of(x, z, [0], 0.5)[0]));
    }

    private static string Words(ChartImage chart) => string.Join(
        '\n', XDocument.Parse(chart.Svg).Descendants().Where(element => element.Name.LocalName == "text").Select(element => element.Value));
}
