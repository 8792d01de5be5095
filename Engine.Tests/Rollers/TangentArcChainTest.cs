using BearingAnalytics.Rollers;
using CsCheck;

namespace BearingAnalytics.Tests.Rollers;

/// <summary>Anchor numbers were computed by an independent program from the centres of the arcs.</summary>
public class TangentArcChainTest
{
    private static readonly double Infinity = double.PositiveInfinity;

    /// <summary>Centre radius, end radius, tangent points at ± that: the usual three-arc roller.</summary>
    internal static ProfileSegment[] ThreeArcs(double centreMm, double endMm, double tangentMm, double halfMm) =>
        [new(endMm, -halfMm, -tangentMm), new(centreMm, -tangentMm, tangentMm), new(endMm, tangentMm, halfMm)];

    [Theory]
    [InlineData(1, 0.10417)]
    [InlineData(2, 0.41667)]
    [InlineData(2.5, 0.81508)]
    [InlineData(3, 1.87361)]
    [InlineData(4, 6.04551)]
    [InlineData(4.6, 9.86378)]
    public void A_three_arc_roller_drops_as_computed_from_its_centres(double x, double dropUm)
    {
        TangentArcChain chain = new(ThreeArcs(4800, 365, 2.14, 5));
        Assert.Equal(dropUm, chain.DropUm(x), 5.1e-6);
        Assert.Equal(dropUm, chain.DropUm(-x), 5.1e-6);
    }

    [Theory]
    [InlineData(2, 20.002)]
    [InlineData(5, 125.078)]
    [InlineData(8, 333.970)]
    [InlineData(10, 555.345)]
    public void A_barrel_drops_as_computed_from_its_centres(double x, double dropUm) =>
        Assert.Equal(dropUm, new TangentArcChain(ThreeArcs(100, 60, 6, 10.5)).DropUm(x), 5.1e-4);

    [Fact]
    public void The_spline_twin_is_fine_for_a_cylindrical_roller_and_two_micrometres_off_on_a_barrel()
    {
        Assert.Equal(9.86365, new QuadraticSplineChain(ThreeArcs(4800, 365, 2.14, 5)).DropUm(4.6), 5.1e-6);
        Assert.Equal(553.333, new QuadraticSplineChain(ThreeArcs(100, 60, 6, 10.5)).DropUm(10), 5.1e-4);
    }

    [Fact]
    public void The_spline_twin_is_the_sum_of_truncated_parabolas()
    {
        QuadraticSplineChain spline = new(
            [new(Infinity, -1, 0.5), new(2000, 0.5, 2), new(300, 2, 3.5), new(Infinity, 3.5, 4.2), new(-900, 4.2, 5)]);
        foreach (double x in new[] { 0.2, 1.3, 2.7, 3.9, 4.8 })
        {
            double drop = 1000 *
                (Part(x, 0.5, 0, 2000) + Part(x, 2, 2000, 300) + Part(x, 3.5, 300, Infinity) + Part(x, 4.2, Infinity, -900));
            Assert.Equal(drop, spline.DropUm(x), 1e-9);
        }

        static double Part(double x, double knot, double before, double after) =>
            0.5 * Math.Pow(Math.Max(0, x - knot), 2) * ((1 / after) - (before == 0 ? 0 : 1 / before));
    }

    [Fact]
    public void One_arc_is_a_circle_to_the_last_digits()
    {
        TangentArcChain circle = new([new(50, -20, 20)]);
        foreach (double x in new[] { -20, -7.3, 0, 1e-4, 13, 20 })
        {
            Assert.Equal(1000 * x * x / (50 + Math.Sqrt((50 * 50) - (x * x))), circle.DropUm(x), 1e-10);
        }
    }

    [Fact]
    public void A_straight_centre_is_level_and_the_end_arc_is_a_circle_from_its_end()
    {
        TangentArcChain chain = new([new(400, -5, -3), new(Infinity, -3, 2), new(250, 2, 5)]);
        Assert.Equal(0, chain.DropUm(-3));
        Assert.Equal(0, chain.DropUm(1.99));
        Assert.Equal(1000 * (400 - Math.Sqrt((400 * 400) - 4)), chain.DropUm(-5), 1e-7);
        Assert.Equal(1000 * (250 - Math.Sqrt((250 * 250) - 9)), chain.DropUm(5), 1e-7);
        Assert.Equal([-3, 2], chain.JointsMm);
    }

    [Fact]
    public void The_apex_may_stand_beside_the_centre()
    {
        TangentArcChain chain = new([new(300, -5, -1), new(2000, -1, 3), new(500, 3, 5)], apexMm: 1);
        Assert.Equal(0, chain.SlopeUmPerMm(1));
        Assert.Equal(0, chain.DropUm(1));
        Assert.Equal(1000 * (2000 - Math.Sqrt((2000 * 2000) - 4)), chain.DropUm(3), 1e-6);
        Assert.Equal(chain.DropUm(3), chain.DropUm(-1), 1e-9);
    }

    [Fact]
    public void The_top_of_a_hollow_centre_lies_beside_it()
    {
        TangentArcChain chain = new([new(300, -5, -2), new(-3000, -2, 2), new(300, 2, 5)]);
        double[] drops = [.. Enumerable.Range(0, 10_001).Select(i => chain.DropUm(-5 + (i * 0.001)))];
        Assert.Equal(0, drops.Min(), 1e-6);
        Assert.True(chain.DropUm(0) > 0.7, "the hollow lies below the top");
    }

    [Fact]
    public void Curves_keep_the_laws_of_every_profile()
    {
        CurveLaws.AllHold(new TangentArcChain([new(300, -5, -1), new(2000, -1, 3), new(-500, 3, 5)], apexMm: 1));
        CurveLaws.AllHold(new QuadraticSplineChain([new(300, -5, -1), new(2000, -1, 3), new(500, 3, 5)], apexMm: 1));
        CurveLaws.AllHold(new TangentArcChain(ThreeArcs(100, 60, 6, 10.5)));
    }

    [Fact]
    public void Splitting_an_arc_in_two_changes_nothing() =>
        Gen.Select(Gen.Double[60, 5000], Gen.Double[-4, 4], Gen.Double[-6, 6]).Sample((radius, split, x) =>
            Math.Abs(new TangentArcChain([new(radius, -5, 5)]).DropUm(x) -
                new TangentArcChain([new(radius, -5, split), new(radius, split, 5)]).DropUm(x)) < 1e-9);

    [Fact]
    public void The_end_radius_for_a_drop_gives_that_drop() =>
        Gen.Select(Gen.Double[50, 5000], Gen.Double[0, 4], Gen.Double[0.5, 5], Gen.Double[5, 300]).Sample(
            (centre, tangent, beyond, extraUm) =>
        {
            double at = tangent + beyond;
            double dropUm = new TangentArcChain([new(centre, 0, at)]).DropUm(at) + extraUm;
            double end = TangentArcChain.EndRadiusForDropMm(centre, tangent, at, dropUm);
            ProfileSegment[] segments = tangent > 0 ? [new(centre, 0, tangent), new(end, tangent, at)] : [new(end, 0, at)];
            return Math.Abs(new TangentArcChain(segments).DropUm(at) - dropUm) < 1e-8;
        });

    [Fact]
    public void The_end_radius_agrees_with_the_small_slope_formula()
    {
        double sagUm = 1000 * 2.14 * 2.14 / (2 * 4800);
        double smallSlope = 2.46 * 2.46 / (2 * ((9.86365 / 1000) - (sagUm / 1000) - (2.14 * 2.46 / 4800)));
        Assert.Equal(365, smallSlope, 0.01);
        Assert.Equal(smallSlope, TangentArcChain.EndRadiusForDropMm(4800, 2.14, 4.6, 9.86365), 0.02);
        Assert.Equal(365, TangentArcChain.EndRadiusForDropMm(4800, 2.14, 4.6, 9.86378), 0.001);
        Assert.Equal(250, TangentArcChain.EndRadiusForDropMm(Infinity, 2, 5, 1000 * (250 - Math.Sqrt((250 * 250) - 9))), 1e-9);
    }

    [Fact]
    public void A_drop_on_the_tangent_needs_a_line_and_a_smaller_one_a_hollow_arc()
    {
        Assert.Equal(Infinity, TangentArcChain.EndRadiusForDropMm(Infinity, 2, 5, 0));
        Assert.Equal(-9 / (2 * 0.003), TangentArcChain.EndRadiusForDropMm(1000, 2, 5, 5), 0.01);
        Assert.Throws<ArgumentException>(() => TangentArcChain.EndRadiusForDropMm(1000, 5, 5, 5));
        Assert.Throws<ArgumentException>(() => TangentArcChain.EndRadiusForDropMm(3, 4, 5, 5));
    }

    [Fact]
    public void A_chain_that_cannot_be_is_refused_and_the_message_says_why()
    {
        Refused([], "at least one segment");
        Refused([new(100, 1, 1)], "the end must lie right of the start");
        Refused([new(100, -1, 1), new(50, 1.1, 2)], "Segment 2 starts at 1.1 mm but the one before ends at 1 mm");
        Refused([new(0, -1, 1)], "radius 0 mm");
        Refused([new(double.NaN, -1, 1)], "radius NaN mm");
        Refused([new(100, 1, 2)], "The apex at 0 mm lies outside");
        Refused([new(1000, -1, 1), new(3, 1, 5)], "Segment 2 of radius 3 mm from 1 to 5 mm would turn past the vertical");
    }

    private static void Refused(ProfileSegment[] segments, string reason) =>
        Assert.Contains(reason, Assert.Throws<ArgumentException>(() => new TangentArcChain(segments)).Message, StringComparison.Ordinal);
}
