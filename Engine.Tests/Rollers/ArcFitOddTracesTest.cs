using BearingAnalytics.Rollers;
using CsCheck;

namespace BearingAnalytics.Tests.Rollers;

/// <summary>Traces nobody wishes for: whatever comes, no crash, no endless search, and no NaN where a number is promised.</summary>
[Trait("floor", "rollers")]
public sealed class ArcFitOddTracesTest
{
    private static readonly TangentArcChain Roller = new(TangentArcChainTest.ThreeArcs(4800, 365, 2.14, 4.6));

    [Fact]
    public void Points_in_any_spacing_give_the_same_arcs()
    {
        SampledCurve all = SampledCurve.Of(Roller, -4.6, 4.6, 8001).WithNoise(0.03, 31);
        int Index(double x) => (int)Math.Round((x + 4.6) / 9.2 * 8000);
        SampledCurve[] thinned =
        [
            all.Where(x => x < 0 || Index(x) % 60 == 0),
            all.Where(x => Index(x) % (1 + (Index(x) / 800)) == 0),
            all.Where(x => Index(x) % 97 < 40),
            all.Where(x => Index(x) % 50 == 0),
            all.Where(x => Index(x) % 100 == 0),
        ];
        foreach (SampledCurve curve in thinned)
        {
            ArcFit fit = curve.Fit()!;
            Assert.Equal(3, fit.Arcs.Count);
            Assert.Empty(fit.Marks);
            Assert.All(fit.Arcs, (arc, i) => Assert.Equal(i == 1 ? 4800 : 365, arc.RadiusMm, 4 * arc.RadiusStandardUncertaintyMm));
            Assert.Equal(-2.14, fit.Knots[0].AtMm, 4 * fit.Knots[0].StandardUncertaintyMm);
            Assert.Equal(2.14, fit.Knots[1].AtMm, 4 * fit.Knots[1].StandardUncertaintyMm);
        }
    }

    /// <summary>Few points know less, and must say so: half of 95 % intervals that miss would be a lie.</summary>
    [Theory]
    [InlineData(18, 0.7)]
    [InlineData(40, 0.7)]
    [InlineData(80, 0.88)]
    [InlineData(160, 0.9)]
    public void Intervals_of_few_points_hold_the_truth(int points, double share)
    {
        SampledCurve curve = SampledCurve.Of(Roller, -4.6, 4.6, points);
        int held = 0;
        const int Trials = 100;
        for (ulong seed = 1; seed <= Trials; seed++)
        {
            ArcFit fit = curve.WithNoise(0.03, seed).Fit(new ArcFitOptions { ArcCount = 3 })!;
            held += Math.Abs(fit.Arcs[0].RadiusMm - 365) < 1.96 * fit.Arcs[0].RadiusStandardUncertaintyMm ? 1 : 0;
        }

        Assert.True(held >= share * Trials, $"{held} of {Trials}");
    }

    [Theory]
    [InlineData(0.1)]
    [InlineData(0.5)]
    public void Heights_in_steps_give_the_arcs_within_their_uncertainty(double stepUm)
    {
        ArcFit fit = SampledCurve.Of(Roller, -4.6, 4.6).WithNoise(0.05, 3).With(z => stepUm * Math.Round(z / stepUm)).Fit()!;
        Assert.Equal(3, fit.Arcs.Count);
        Assert.All(fit.Arcs, (arc, i) => Assert.Equal(i == 1 ? 4800 : 365, arc.RadiusMm, 3 * arc.RadiusStandardUncertaintyMm));
    }

    [Fact]
    public void A_straight_line_and_pure_noise_are_one_straight_arc()
    {
        ArcFit line = SampledCurve.Of(x => 3 * x, -4, 4).Fit()!;
        Assert.True(Math.Abs(Assert.Single(line.Arcs).CurvaturePerMm) < 1e-12);
        Assert.Equal(9, line.HeightUm(3), 1e-4);
        Assert.Equal(3, line.SlopeUmPerMm(-2), 1e-4);
        for (ulong seed = 1; seed <= 20; seed++)
        {
            FittedArc arc = Assert.Single(SampledCurve.Of(_ => 0, -4, 4).WithNoise(1, seed).Fit()!.Arcs);
            Assert.True(Math.Abs(arc.CurvaturePerMm) < 4 * arc.CurvatureStandardUncertaintyPerMm);
        }
    }

    [Fact]
    public void Two_arcs_of_which_three_are_asked_have_one_knot_that_could_be_anywhere()
    {
        SampledCurve curve = SampledCurve.Of(new TangentArcChain([new(900, -5, 0.7), new(250, 0.7, 5)]), -5, 5);
        for (ulong seed = 1; seed <= 5; seed++)
        {
            ArcFit fit = curve.WithNoise(0.05, seed).Fit(new ArcFitOptions { ArcCount = 3 })!;
            AssertNumbers(fit);
            FittedKnot real = fit.Knots.MinBy(knot => Math.Abs(knot.AtMm - 0.7))!;
            FittedKnot idle = fit.Knots.Single(knot => knot != real);
            Assert.Equal(0.7, real.AtMm, Math.Max(0.02, 5 * real.StandardUncertaintyMm));
            Assert.True(idle.StandardUncertaintyMm > 3 * real.StandardUncertaintyMm);
        }

        Assert.Equal(2, curve.WithNoise(0.05, 1).Fit()!.Arcs.Count);
    }

    [Fact]
    public void One_circle_stands_for_any_number_of_arcs()
    {
        foreach (int arcs in new[] { 2, 5, 9, 33 })
        {
            ArcFit fit = SampledCurve.Of(new TangentArcChain([new(900, -5, 5)]), -5, 5).Fit(new ArcFitOptions { ArcCount = arcs })!;
            AssertNumbers(fit);
            Assert.Equal(arcs, fit.Arcs.Count);
            Assert.All(fit.Arcs, arc => Assert.InRange(arc.RadiusMm / 900, 0.999, 1.001));
        }
    }

    [Fact]
    public void Too_few_points_and_points_without_heights_determine_nothing()
    {
        double[] x = [.. Enumerable.Range(0, 15).Select(i => (double)i)];
        Assert.Null(new ArcFitter().Fit(x, x));
        Assert.Null(new ArcFitter().Fit([], []));
        double[] same = new double[20];
        Assert.Null(new ArcFitter().Fit(same, same));
        Assert.Null(SampledCurve.Of(_ => double.NaN, -4, 4).Fit());
        Assert.Null(SampledCurve.Of(x => x < -3.9999 ? 1 : double.NaN, -4, 4).Fit());
        Assert.Null(SampledCurve.Of(x => x is > 0 and < 0.005 ? 1 : double.NaN, -4, 4).Fit(new ArcFitOptions { ArcCount = 3 }));
    }

    [Fact]
    public void Whatever_the_heights_a_fit_has_numbers_where_it_promises_them()
    {
        Func<double, double>[] shapes =
        [
            _ => 0, _ => 7, x => 1e-9 * x, x => -1000 * x * x, x => -1e6 * x * x, x => 1e9, x => x > 0 ? 1 : 0, x => x > 0 ? 1e4 : 0,
            x => Math.Abs(x), x => -1e3 * Math.Abs(x), x => Math.Sin(20 * x), x => x > 3.99 ? 1e7 : 0, Math.Round,
            x => 1e-30 * x * x,
            x => x * x * x * x * x, x => Math.Abs(x) > 2 ? double.NaN : -x * x, x => Math.Abs(x) < 3 ? double.NaN : -x * x,
            x => ((int)((x + 4) * 100) % 3) == 0 ? -x * x : double.PositiveInfinity,
        ];
        ArcFitOptions[] all =
        [
            new(), new() { ArcCount = 3 }, new() { ArcCount = 7 }, new() { Symmetric = true }, new() { ArcCount = 5, Symmetric = true },
            new() { ArcCount = 3, StraightCentre = true, SharedEndRadii = true, ConvexOnly = true }, new() { ConvexOnly = true },
            new() { ArcCount = 2, Symmetric = true }, new() { ArcCount = 4, Robust = false },
        ];
        foreach (Func<double, double> shape in shapes)
        {
            foreach (ArcFitOptions options in all)
            {
                foreach (int points in new[] { 16, 65, 900 })
                {
                    if (SampledCurve.Of(shape, -4, 4, points).Fit(options) is { } fit)
                    {
                        AssertNumbers(fit);
                    }
                }
            }
        }
    }

    [Fact]
    public void Random_heights_and_options_do_no_harm() =>
        Gen.Select(Gen.Double[-1e3, 1e3].Array[16, 120], Gen.Int[1, 8], Gen.Bool, Gen.Bool, Gen.Bool, Gen.Bool).Sample(
            (z, arcs, symmetric, straight, shared, convex) =>
            {
                double[] x = [.. Enumerable.Range(0, z.Length).Select(i => i * i * 0.001)];
                ArcFitOptions options = new()
                {
                    ArcCount = arcs == 8 ? null : arcs,
                    Symmetric = symmetric,
                    StraightCentre = straight,
                    SharedEndRadii = shared,
                    ConvexOnly = convex,
                };
                if (new ArcFitter().Fit(x, z, options) is { } fit)
                {
                    AssertNumbers(fit);
                    Assert.True(!convex || fit.Arcs.All(arc => arc.CurvaturePerMm >= 0));
                }
            }, iter: 300, seed: "0N0XIzNsQ0O2");

    private static void AssertNumbers(ArcFit fit)
    {
        Assert.True(double.IsFinite(fit.ResidualRmsUm) && double.IsFinite(fit.CorrelatedPoints) && fit.CorrelatedPoints >= 1);
        Assert.Equal(fit.Arcs.Count, fit.Knots.Count + 1);
        Assert.All(fit.Arcs, arc => Assert.True(
            double.IsFinite(arc.CurvaturePerMm) && double.IsFinite(arc.CurvatureStandardUncertaintyPerMm)
            && !double.IsNaN(arc.RadiusMm) && !double.IsNaN(arc.RadiusStandardUncertaintyMm) && arc.ToMm > arc.FromMm));
        Assert.All(fit.Knots, knot => Assert.True(double.IsFinite(knot.AtMm) && double.IsFinite(knot.StandardUncertaintyMm)));
        Assert.All(fit.Marks, mark => Assert.True(double.IsFinite(mark.HeightUm) && mark.ToMm >= mark.FromMm));
        Assert.True(double.IsFinite(fit.HeightUm(fit.FromMm - 1)) && double.IsFinite(fit.SlopeUmPerMm(fit.ToMm)));
        Assert.True(double.IsFinite(fit.HeightUncertaintyUm([fit.FromMm, fit.ToMm], [1, -1])));
    }
}
