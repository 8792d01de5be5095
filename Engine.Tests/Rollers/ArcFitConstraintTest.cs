using BearingAnalytics.Rollers;

namespace BearingAnalytics.Tests.Rollers;

/// <summary>Each constraint really holds in the result, and finds what is there where it is true of the roller.</summary>
[Trait("floor", "rollers")]
public sealed class ArcFitConstraintTest
{
    private static readonly double Infinity = double.PositiveInfinity;

    /// <summary>A symmetric roller of which the trace shows more on the left.</summary>
    private static readonly SampledCurve OffCentre = SampledCurve.Of(ThreeArcs(4.8), -4.7, 4.3).WithNoise(0.1, 4);

    [Theory]
    [InlineData(3)]
    [InlineData(5)]
    [InlineData(4)]
    public void Symmetric_arcs_are_mirror_images_about_a_centre_that_is_found(int arcs)
    {
        ArcFit fit = OffCentre.Fit(new ArcFitOptions { ArcCount = arcs, Symmetric = true })!;
        double centre = 0.5 * (fit.Knots[0].AtMm + fit.Knots[^1].AtMm);
        for (int i = 0; i < arcs; i++)
        {
            Assert.Equal(fit.Arcs[i].CurvaturePerMm, fit.Arcs[^(i + 1)].CurvaturePerMm);
            Assert.Equal(fit.Arcs[i].CurvatureStandardUncertaintyPerMm, fit.Arcs[^(i + 1)].CurvatureStandardUncertaintyPerMm);
        }

        for (int i = 0; i < arcs - 1; i++)
        {
            Assert.Equal(centre, 0.5 * (fit.Knots[i].AtMm + fit.Knots[^(i + 1)].AtMm), 1e-12);
        }
    }

    [Fact]
    public void A_symmetric_roller_is_known_better_when_it_is_known_to_be_symmetric()
    {
        ArcFit free = OffCentre.Fit(new ArcFitOptions { ArcCount = 3 })!;
        ArcFit fit = OffCentre.Fit(new ArcFitOptions { ArcCount = 3, Symmetric = true })!;
        Assert.Equal(0, 0.5 * (fit.Knots[0].AtMm + fit.Knots[1].AtMm), 4 * fit.Knots[0].StandardUncertaintyMm);
        Assert.Equal(2.14, 0.5 * (fit.Knots[1].AtMm - fit.Knots[0].AtMm), 4 * fit.Knots[0].StandardUncertaintyMm);
        Assert.Equal(365, fit.Arcs[0].RadiusMm, 4 * fit.Arcs[0].RadiusStandardUncertaintyMm);
        Assert.True(fit.Arcs[0].RadiusStandardUncertaintyMm < free.Arcs[0].RadiusStandardUncertaintyMm);
    }

    [Fact]
    public void A_symmetric_number_of_arcs_is_chosen_too()
    {
        ProfileSegment[] five = [new(150, -4.6, -3.5), new(420, -3.5, -2.2), new(5000, -2.2, 2.2), new(420, 2.2, 3.5), new(150, 3.5, 4.6)];
        ArcFit fit = SampledCurve.Of(new TangentArcChain(five), -4.6, 4.6).WithNoise(0.03, 6).Fit(new ArcFitOptions { Symmetric = true })!;
        Assert.Equal(5, fit.Arcs.Count);
        Assert.Equal(150, fit.Arcs[0].RadiusMm, 4 * fit.Arcs[0].RadiusStandardUncertaintyMm);
        Assert.Equal(3.5, fit.Knots[3].AtMm, 4 * fit.Knots[3].StandardUncertaintyMm);
    }

    [Fact]
    public void A_straight_centre_is_straight_and_its_length_is_found()
    {
        SampledCurve curve = SampledCurve.Of(
            new TangentArcChain([new(300, -4.6, -2.1), new(Infinity, -2.1, 1.8), new(400, 1.8, 4.6)]), -4.6, 4.6).WithNoise(0.1, 7);
        ArcFit fit = curve.Fit(new ArcFitOptions { ArcCount = 3, StraightCentre = true })!;
        Assert.Equal(0, fit.Arcs[1].CurvaturePerMm);
        Assert.Equal(0, fit.Arcs[1].CurvatureStandardUncertaintyPerMm);
        Assert.Equal(Infinity, fit.Arcs[1].RadiusMm);
        Assert.Equal(300, fit.Arcs[0].RadiusMm, 4 * fit.Arcs[0].RadiusStandardUncertaintyMm);
        Assert.Equal(400, fit.Arcs[2].RadiusMm, 4 * fit.Arcs[2].RadiusStandardUncertaintyMm);
        Assert.Equal(-2.1, fit.Knots[0].AtMm, 4 * fit.Knots[0].StandardUncertaintyMm);
        Assert.Equal(1.8, fit.Knots[1].AtMm, 4 * fit.Knots[1].StandardUncertaintyMm);
        ArcFit free = curve.Fit(new ArcFitOptions { ArcCount = 3 })!;
        Assert.True(fit.Knots[0].StandardUncertaintyMm < free.Knots[0].StandardUncertaintyMm);
    }

    [Fact]
    public void Shared_end_radii_are_equal_though_the_knots_differ()
    {
        SampledCurve curve = SampledCurve.Of(
            new TangentArcChain([new(365, -4.6, -2.6), new(4800, -2.6, 1.6), new(365, 1.6, 4.6)]), -4.6, 4.6).WithNoise(0.1, 9);
        ArcFit fit = curve.Fit(new ArcFitOptions { ArcCount = 3, SharedEndRadii = true })!;
        Assert.Equal(fit.Arcs[0].CurvaturePerMm, fit.Arcs[2].CurvaturePerMm);
        Assert.Equal(365, fit.Arcs[0].RadiusMm, 4 * fit.Arcs[0].RadiusStandardUncertaintyMm);
        Assert.Equal(-2.6, fit.Knots[0].AtMm, 4 * fit.Knots[0].StandardUncertaintyMm);
        Assert.Equal(1.6, fit.Knots[1].AtMm, 4 * fit.Knots[1].StandardUncertaintyMm);
    }

    [Fact]
    public void A_concave_middle_is_found_and_where_only_convex_is_allowed_it_becomes_straight()
    {
        SampledCurve curve = SampledCurve.Of(
            new TangentArcChain([new(365, -4.6, -1.9), new(-3000, -1.9, 2.1), new(365, 2.1, 4.6)]), -4.6, 4.6).WithNoise(0.05, 11);
        ArcFit free = curve.Fit(new ArcFitOptions { ArcCount = 3 })!;
        Assert.Equal(-1 / 3000.0, free.Arcs[1].CurvaturePerMm, 4 * free.Arcs[1].CurvatureStandardUncertaintyPerMm);
        Assert.True(free.Arcs[1].RadiusMm < 0);
        Assert.Equal(3, curve.Fit()!.Arcs.Count);
        ArcFit convex = curve.Fit(new ArcFitOptions { ArcCount = 3, ConvexOnly = true })!;
        Assert.Equal(0, convex.Arcs[1].CurvaturePerMm);
        Assert.All(convex.Arcs, arc => Assert.True(arc.CurvaturePerMm >= 0));
        Assert.True(convex.ResidualRmsUm > free.ResidualRmsUm);
    }

    [Fact]
    public void Convex_arcs_are_left_as_they_are_where_only_convex_is_allowed()
    {
        SampledCurve curve = SampledCurve.Of(ThreeArcs(4.6), -4.6, 4.6).WithNoise(0.05, 3);
        Assert.Equal(curve.Fit()!.Arcs, curve.Fit(new ArcFitOptions { ConvexOnly = true })!.Arcs);
    }

    /// <summary>Of mirrored arcs, one must not be straightened without its twin, which alone would be convex.</summary>
    [Fact]
    public void Symmetric_arcs_that_would_be_concave_are_straightened_on_both_sides()
    {
        ProfileSegment[] lopsided = [new(300, -4.6, -3), new(-600, -3, -1.5), new(800, -1.5, 1.5), new(2500, 1.5, 3), new(300, 3, 4.6)];
        SampledCurve curve = SampledCurve.Of(new TangentArcChain(lopsided), -4.6, 4.6).WithNoise(0.02, 12);
        ArcFit fit = curve.Fit(new ArcFitOptions
        {
            ArcCount = 5,
            Symmetric = true,
            ConvexOnly = true,
            KnotsFixed = true,
            StartKnotsMm = [-3, -1.5, 1.5, 3],
        })!;
        for (int i = 0; i < 5; i++)
        {
            Assert.True(fit.Arcs[i].CurvaturePerMm >= 0);
            Assert.Equal(fit.Arcs[i].CurvaturePerMm, fit.Arcs[4 - i].CurvaturePerMm);
        }

        Assert.Equal(0, fit.Arcs[1].CurvaturePerMm);
    }

    private static TangentArcChain ThreeArcs(double halfMm) => new(TangentArcChainTest.ThreeArcs(4800, 365, 2.14, halfMm));
}
