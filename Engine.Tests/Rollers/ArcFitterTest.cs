using BearingAnalytics.Rollers;

namespace BearingAnalytics.Tests.Rollers;

/// <summary>Truth: exact tangent-arc chains (tested against an independent program), and the white-noise law of one arc.</summary>
[Trait("floor", "rollers")]
public sealed class ArcFitterTest
{
    private static readonly double Infinity = double.PositiveInfinity;

    private static readonly ProfileSegment[] Five =
        [new(150, -4.6, -3.5), new(420, -3.5, -2.2), new(5000, -2.2, 2.3), new(380, 2.3, 3.6), new(120, 3.6, 4.6)];

    /// <summary>Chains of one to five arcs; the last two are barrels, on which a parabola is not a circle.</summary>
    private static readonly ProfileSegment[][] Segments =
    [
        [new(1200, -5, 5)],
        [new(900, -5, 0.7), new(250, 0.7, 5)],
        TangentArcChainTest.ThreeArcs(4800, 365, 2.14, 4.6),
        [new(300, -4.6, -2.1), new(Infinity, -2.1, 1.8), new(400, 1.8, 4.6)],
        Five,
        TangentArcChainTest.ThreeArcs(100, 60, 6, 10.5),
        [new(45, -10, 10)],
    ];

    public static TheoryData<int> Chains => [.. Enumerable.Range(0, Segments.Length)];

    [Theory]
    [MemberData(nameof(Chains))]
    public void Arcs_without_noise_are_recovered(int index)
    {
        ProfileSegment[] segments = Segments[index];
        TangentArcChain chain = new(segments);
        ArcFit fit = SampledCurve.Of(chain, chain.FromMm, chain.ToMm).Fit(new ArcFitOptions { ArcCount = segments.Length })!;
        Assert.Equal(segments.Length, fit.Arcs.Count);
        for (int i = 0; i < segments.Length; i++)
        {
            AssertRadius(segments[i].RadiusMm, fit.Arcs[i], 1e-4);
            Assert.Equal(segments[i].FromMm, fit.Arcs[i].FromMm, 1e-3);
            Assert.Equal(segments[i].ToMm, fit.Arcs[i].ToMm, 1e-3);
        }

        Assert.Equal(chain.JointsMm, fit.Knots.Select(knot => knot.AtMm), (a, b) => Math.Abs(a - b) < 1e-3);
        Assert.Empty(fit.Marks);
        Assert.True(fit.ResidualRmsUm < 1e-3);
        Assert.Equal(4001, fit.PointCount);
        for (double x = chain.FromMm; x <= chain.ToMm; x += 0.1)
        {
            Assert.Equal(-chain.DropUm(x), fit.HeightUm(x), 2e-3);
            Assert.Equal(-chain.SlopeUmPerMm(x), fit.SlopeUmPerMm(x), 0.01);
        }
    }

    [Theory]
    [MemberData(nameof(Chains))]
    public void The_number_of_arcs_is_found_where_there_is_little_noise(int index)
    {
        ProfileSegment[] segments = Segments[index];
        TangentArcChain chain = new(segments);
        ArcFit fit = SampledCurve.Of(chain, chain.FromMm, chain.ToMm).WithNoise(0.02, 5).Fit()!;
        Assert.Equal(segments.Length, fit.Arcs.Count);
        Assert.Equal(7, fit.Candidates.Count);
    }

    /// <summary>Least squares with parabolas would be 2 % off the end radius of this barrel.</summary>
    [Fact]
    public void A_barrel_is_made_of_circles()
    {
        TangentArcChain barrel = new(TangentArcChainTest.ThreeArcs(100, 60, 6, 10.5));
        ArcFit fit = SampledCurve.Of(barrel, -10.5, 10.5).Fit(new ArcFitOptions { ArcCount = 3 })!;
        Assert.InRange(fit.Arcs[0].RadiusMm / 60, 1 - 1e-4, 1 + 1e-4);
        Assert.InRange(fit.Arcs[1].RadiusMm / 100, 1 - 1e-4, 1 + 1e-4);
        Assert.Equal(6, fit.Knots[1].AtMm, 1e-3);
    }

    /// <summary>u(κ) = √(720 s²/(N ℓ⁴)) for white noise s on N points over ℓ (quadratic regression).</summary>
    [Theory]
    [InlineData(2000, 4, 0.1)]
    [InlineData(8000, 9.2, 0.05)]
    [InlineData(500, 3, 1)]
    public void The_curvature_of_one_arc_is_as_uncertain_as_the_white_noise_law_says(int points, double lengthMm, double noiseUm)
    {
        TangentArcChain chain = new([new(800, -lengthMm, lengthMm)]);
        double law = Math.Sqrt(720 * noiseUm * noiseUm * 1e-6 / points) / (lengthMm * lengthMm);
        const int Trials = 200;
        double stated = 0, squares = 0, correlated = 0;
        for (int trial = 0; trial < Trials; trial++)
        {
            SampledCurve curve = SampledCurve.Of(chain, -lengthMm / 2, lengthMm / 2, points).WithNoise(noiseUm, (ulong)trial + 1);
            ArcFit fit = curve.Fit(new ArcFitOptions { ArcCount = 1 })!;
            stated += fit.Arcs[0].CurvatureStandardUncertaintyPerMm / Trials;
            squares += Math.Pow(fit.Arcs[0].CurvaturePerMm - (1.0 / 800), 2) / Trials;
            correlated += fit.CorrelatedPoints / Trials;
            Assert.InRange(fit.ResidualRmsUm / noiseUm, 0.85, 1.15);
        }

        Assert.InRange(correlated, 1, 1.4);

        // The scatter is the law's; what is stated is wider by the factor for the few pieces it is estimated from.
        Assert.InRange(Math.Sqrt(squares) / law, 0.85, 1.15);
        Assert.InRange(stated / law, 0.95, 1.4);
    }

    [Fact]
    public void A_height_difference_on_one_arc_is_as_uncertain_as_regression_says()
    {
        // Regression of 1, u, u² on N points in −1..1: the difference of the heights at both ends has variance 4·3 s²/N.
        SampledCurve curve = SampledCurve.Of(new TangentArcChain([new(800, -4, 4)]), -4, 4, 4000);
        double mean = 0;
        for (ulong seed = 1; seed <= 50; seed++)
        {
            ArcFit fit = curve.WithNoise(0.2, seed).Fit(new ArcFitOptions { ArcCount = 1 })!;
            mean += fit.HeightUncertaintyUm([-4, 4], [1, -1]) / 50;
        }

        Assert.InRange(mean / Math.Sqrt(12 * 0.04 / 4000), 0.9, 1.4);
    }

    [Theory]
    [InlineData(2)]
    [InlineData(-2)]
    [InlineData(0.3)]
    public void A_tilt_changes_neither_radii_nor_knots(double degrees)
    {
        TangentArcChain chain = new(TangentArcChainTest.ThreeArcs(4800, 365, 2.14, 4.6));
        ArcFit level = SampledCurve.Of(chain, -4.6, 4.6).WithNoise(0.05, 3).Fit()!;
        ArcFit turned = SampledCurve.Of(chain, -4.6, 4.6).WithNoise(0.05, 3).Turned(degrees * Math.PI / 180).Fit()!;
        Assert.Equal(3, turned.Arcs.Count);
        for (int i = 0; i < 3; i++)
        {
            Assert.InRange(turned.Arcs[i].RadiusMm / level.Arcs[i].RadiusMm, 1 - 2e-3, 1 + 2e-3);
            double u = level.Arcs[i].RadiusStandardUncertaintyMm;
            Assert.InRange(turned.Arcs[i].RadiusStandardUncertaintyMm / u, 0.98, 1.02);
        }

        // Seen turned by φ, a joint at x and height z lies at x·cos φ − z·sin φ.
        double cosine = Math.Cos(degrees * Math.PI / 180);
        Assert.Equal(level.Knots[0].AtMm * cosine, turned.Knots[0].AtMm, 2e-3);
        Assert.Equal(level.Knots[1].AtMm * cosine, turned.Knots[1].AtMm, 2e-3);
    }

    [Fact]
    public void Position_height_and_direction_of_the_trace_do_not_matter()
    {
        SampledCurve curve = SampledCurve.Of(new TangentArcChain(Five), -4.6, 4.6).WithNoise(0.02, 8);
        ArcFit fit = curve.Fit(new ArcFitOptions { ArcCount = 5 })!;
        ArcFit moved = new ArcFitter().Fit(
            [.. curve.XMm.Select(x => x + 1234)], [.. curve.ZUm.Select(z => z - 5e4)], new ArcFitOptions { ArcCount = 5 })!;
        ArcFit mirrored = new ArcFitter().Fit(
            [.. curve.XMm.Reverse().Select(x => -x)], [.. curve.ZUm.Reverse()], new ArcFitOptions { ArcCount = 5 })!;
        for (int i = 0; i < 5; i++)
        {
            AssertRadius(fit.Arcs[i].RadiusMm, moved.Arcs[i], 1e-4);
            AssertRadius(fit.Arcs[i].RadiusMm, mirrored.Arcs[4 - i], 1e-4);
            Assert.Equal(fit.Arcs[i].FromMm, moved.Arcs[i].FromMm - 1234, 1e-4);
            Assert.Equal(fit.Arcs[i].FromMm, -mirrored.Arcs[4 - i].ToMm, 1e-4);
        }
    }

    [Fact]
    public void A_fitter_used_again_gives_the_same_fit()
    {
        ArcFitter fitter = new();
        SampledCurve large = SampledCurve.Of(new TangentArcChain(Five), -4.6, 4.6).WithNoise(0.05, 1);
        SampledCurve small = SampledCurve.Of(new TangentArcChain([new(700, -3, 3)]), -3, 3, 700).WithNoise(0.05, 2);
        ArcFit first = fitter.Fit(large.XMm, large.ZUm)!;
        fitter.Fit(small.XMm, small.ZUm);
        ArcFit again = fitter.Fit(large.XMm, large.ZUm)!;
        Assert.Equal(first.Arcs, again.Arcs);
        Assert.Equal(first.Knots, again.Knots);
        Assert.Equal(small.Fit()!.Arcs, fitter.Fit(small.XMm, small.ZUm)!.Arcs);
    }

    [Fact]
    public void Knots_that_stand_still_stay_and_the_radii_are_best_for_them()
    {
        TangentArcChain chain = new(TangentArcChainTest.ThreeArcs(4800, 365, 2.14, 4.6));
        ArcFit fit = SampledCurve.Of(chain, -4.6, 4.6)
            .Fit(new ArcFitOptions { ArcCount = 3, StartKnotsMm = [-2.14, 2.14], KnotsFixed = true })!;
        Assert.Equal([-2.14, 2.14], fit.Knots.Select(knot => knot.AtMm), (a, b) => Math.Abs(a - b) < 1e-12);
        Assert.All(fit.Knots, knot => Assert.Equal(0, knot.StandardUncertaintyMm));
        AssertRadius(365, fit.Arcs[0], 1e-4);
        foreach (bool isSymmetric in new[] { false, true })
        {
            ArcFitOptions options = new() { ArcCount = 3, StartKnotsMm = [-1.5, 4.5], KnotsFixed = true, Symmetric = isSymmetric };
            ArcFit moved = SampledCurve.Of(chain, -4.6, 4.6).Fit(options)!;
            Assert.Equal([-1.5, 4.5], moved.Knots.Select(knot => knot.AtMm), (a, b) => Math.Abs(a - b) < 1e-12);
        }
    }

    [Fact]
    public void Settings_that_contradict_each_other_are_refused()
    {
        double[] x = [.. Enumerable.Range(0, 100).Select(i => (double)i)];
        Refused(new ArcFitOptions { ArcCount = 0 }, "1 to 33 arcs");
        Refused(new ArcFitOptions { ArcCount = 34 }, "1 to 33 arcs");
        Refused(new ArcFitOptions { StartKnotsMm = [1, double.NaN] }, "ascending");
        Refused(new ArcFitOptions { StartKnotsMm = [2, 1] }, "ascending");
        Refused(new ArcFitOptions { KnotsFixed = true, StartKnotsMm = [1] }, "1 knots for any number of arcs");
        Refused(new ArcFitOptions { KnotsFixed = true, ArcCount = 3 }, "0 knots for 3 arcs");
        Assert.Throws<ArgumentException>(() => new ArcFitter().Fit(x, x.AsSpan(1)));
        Assert.Throws<ArgumentException>(() => new ArcFitter().Fit(x, x)!.HeightUncertaintyUm([1, 2], [1]));

        void Refused(ArcFitOptions options, string reason) =>
            Assert.Contains(
                reason, Assert.Throws<ArgumentException>(() => new ArcFitter().Fit(x, x, options)).Message, StringComparison.Ordinal);
    }

    private static void AssertRadius(double expectedMm, FittedArc arc, double relative)
    {
        if (double.IsInfinity(expectedMm))
        {
            Assert.True(Math.Abs(arc.RadiusMm) > 1e6, $"{arc.RadiusMm} mm is not straight");
        }
        else
        {
            Assert.InRange(arc.RadiusMm / expectedMm, 1 - relative, 1 + relative);
        }
    }
}
