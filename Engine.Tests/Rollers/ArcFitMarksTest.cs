using BearingAnalytics.Rollers;

namespace BearingAnalytics.Tests.Rollers;

/// <summary>Dents and burrs are left out and reported; nothing else is.</summary>
[Trait("floor", "rollers")]
public sealed class ArcFitMarksTest
{
    private static readonly double Infinity = double.PositiveInfinity;

    private static SampledCurve Roller(double noiseUm = 0.05, ulong seed = 21) =>
        SampledCurve.Of(new TangentArcChain(TangentArcChainTest.ThreeArcs(4800, 365, 2.14, 4.6)), -4.6, 4.6, 8000).WithNoise(noiseUm, seed);

    /// <summary>cos² of the given half width, negative into the material.</summary>
    private static SampledCurve WithMark(SampledCurve curve, double atMm, double heightUm, double halfMm) => curve.With((x, z) =>
        Math.Abs(x - atMm) < halfMm ? z + (heightUm * Math.Pow(Math.Cos((x - atMm) / halfMm * Math.PI / 2), 2)) : z);

    [Theory]
    [InlineData(0.4, -3, 0.15)]
    [InlineData(-3.3, -1.5, 0.1)]
    [InlineData(3.1, -10, 0.25)]
    [InlineData(2.1, 2, 0.15)]
    [InlineData(-1, 5, 0.08)]
    [InlineData(4.35, -4, 0.1)]
    public void A_mark_is_left_out_and_reported_where_it_is_and_as_deep_as_it_is(double atMm, double heightUm, double halfMm)
    {
        ArcFit clean = Roller().Fit()!;
        ArcFit fit = WithMark(Roller(), atMm, heightUm, halfMm).Fit()!;
        SurfaceMark mark = Assert.Single(fit.Marks);
        Assert.InRange(mark.FromMm, atMm - halfMm - 0.6, atMm - (0.6 * halfMm));
        Assert.InRange(mark.ToMm, atMm + (0.6 * halfMm), atMm + halfMm + 0.6);
        Assert.Equal(heightUm, mark.HeightUm, 0.4);
        Assert.Equal(3, fit.Arcs.Count);
        for (int i = 0; i < 3; i++)
        {
            Assert.Equal(clean.Arcs[i].RadiusMm, fit.Arcs[i].RadiusMm, 2 * fit.Arcs[i].RadiusStandardUncertaintyMm);
        }

        Assert.InRange(fit.ResidualRmsUm / clean.ResidualRmsUm, 0.97, 1.03);
    }

    [Fact]
    public void Two_marks_are_told_apart_and_a_mark_kept_in_spoils_the_arcs()
    {
        SampledCurve curve = WithMark(WithMark(Roller(), -2.9, -4, 0.2), 1.2, 3, 0.2);
        ArcFit fit = curve.Fit(new ArcFitOptions { ArcCount = 3 })!;
        Assert.Equal([-1, 1], fit.Marks.Select(mark => Math.Sign(mark.HeightUm)));
        Assert.Equal(365, fit.Arcs[0].RadiusMm, 3 * fit.Arcs[0].RadiusStandardUncertaintyMm);
        ArcFit kept = curve.Fit(new ArcFitOptions { ArcCount = 3, Robust = false })!;
        Assert.Empty(kept.Marks);
        Assert.Equal(8000, kept.PointCount);
        Assert.True(Math.Abs(kept.Arcs[0].RadiusMm - 365) > 5 * Math.Abs(fit.Arcs[0].RadiusMm - 365));
    }

    [Fact]
    public void A_single_spike_is_a_mark()
    {
        ArcFit fit = Roller().With((x, z) => Math.Abs(x - 1) < 0.0006 ? z + 1000 : z).Fit()!;
        Assert.Equal(1000, Assert.Single(fit.Marks).HeightUm, 0.5);
        Assert.Equal(365, fit.Arcs[2].RadiusMm, 3 * fit.Arcs[2].RadiusStandardUncertaintyMm);
    }

    /// <summary>What leaves the line through its neighbours for another reason: a gap, strongly curved ends, no texture at all.</summary>
    [Fact]
    public void Gaps_and_short_end_arcs_are_no_marks()
    {
        foreach (double noise in new[] { 0, 0.02, 0.05, 0.2 })
        {
            foreach ((double from, double to) in new[] { (3, 3.5), (-0.25, 0.25), (2, 3.5), (-4.4, -4.1), (4.2, 4.7) })
            {
                AssertNoMark(Roller(noise).With((x, z) => x > from && x < to ? double.NaN : z));
                AssertNoMark(Roller(noise).Where(x => x < from || x > to));
            }

            foreach (double radius in new[] { 150, 80, 30 })
            {
                TangentArcChain needle = new([new(radius, -4.6, -3.8), new(Infinity, -3.8, 3.8), new(radius, 3.8, 4.6)]);
                AssertNoMark(SampledCurve.Of(needle, -4.6, 4.6).WithNoise(noise, 3));
            }

            AssertNoMark(SampledCurve.Of(LogarithmicProfile.Iso16281(9, 9.6), -4.65, 4.65).WithNoise(noise, 4));
        }

        static void AssertNoMark(SampledCurve curve)
        {
            ArcFit fit = curve.Fit()!;
            Assert.Empty(fit.Marks);
            Assert.Equal(curve.ZUm.Count(double.IsFinite), fit.PointCount);
        }
    }

    [Fact]
    public void A_dent_beside_a_gap_is_still_a_dent()
    {
        ArcFit fit = WithMark(Roller(), 2.6, -3, 0.15).With((x, z) => x is > 3 and < 3.5 ? double.NaN : z).Fit()!;
        Assert.Equal(-3, Assert.Single(fit.Marks).HeightUm, 0.3);
        Assert.Equal(365, fit.Arcs[2].RadiusMm, 3 * fit.Arcs[2].RadiusStandardUncertaintyMm);
    }
}
