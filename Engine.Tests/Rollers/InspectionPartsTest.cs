using BearingAnalytics.Quality;
using BearingAnalytics.Rollers;
using BearingAnalytics.Rollers.Inspection;

namespace BearingAnalytics.Tests.Rollers;

/// <summary>Concavity, kinks, turned rollers and the spread of texture, each where the answer is known.</summary>
[Trait("floor", "rollers")]
public sealed class InspectionPartsTest
{
    [Fact]
    public void A_convex_profile_is_not_concave_and_a_hollow_is_as_deep_as_below_its_cord()
    {
        double[] x = [.. Enumerable.Range(0, 2001).Select(i => -1 + (i / 1000.0))];
        Assert.Equal(0, ConcaveHeight.Of(x, [.. x.Select(at => -at * at)]));
        Assert.Equal(0, ConcaveHeight.Of(x, [.. x.Select(at => 3 * at)]), 1e-12);
        Assert.Equal(1, ConcaveHeight.Of(x, [.. x.Select(at => at * at)]), 1e-12);

        // The cord over x³ is the tangent at −1/2 through (1, 1), (3x + 1)/4: 1/2 above the curve at x = 1/2.
        Assert.Equal(0.5, ConcaveHeight.Of(x, [.. x.Select(at => at * at * at)]), 1e-6);

        // −cos πx has its peaks at ±1 and its valley, 2 lower, between them, on a slope too.
        Assert.Equal(2, ConcaveHeight.Of(x, [.. x.Select(at => -Math.Cos(Math.PI * at))]), 1e-9);
        Assert.Equal(2, ConcaveHeight.Of(x, [.. x.Select(at => (500 * at) - Math.Cos(Math.PI * at))]), 1e-9);
        Assert.Equal(0, ConcaveHeight.Of([], []));
        Assert.Equal(0, ConcaveHeight.Of([1], [5]));
        Assert.Equal(3, ConcaveHeight.Of([0, 1, 4], [0, -3, 0]));
    }

    [Fact]
    public void A_hollow_roller_is_concave_by_the_depth_of_its_hollow()
    {
        // A rimless dent 2 mm wide and 3 µm deep in a flat roller: the cord over it is the surface itself.
        SampledCurve curve = SampledCurve.Of(x => Math.Abs(x) < 1 ? -3 * Math.Pow(Math.Cos(x * Math.PI / 2), 2) : 0, -4.6, 4.6, 8000);
        RollerInspection inspection = new RollerInspector().Inspect(curve.ToTrace(), Drawing(SimulatedRollers.Flat) with { ConcavityLimitUm = 1 });
        Characteristic concavity = inspection.Characteristics.Single(characteristic => characteristic.Name == "concavity");
        Assert.Equal(3, concavity.Value, 0.12);
        Assert.Equal(Verdict.Reject, concavity.Verdict);
    }

    /// <summary>Two tangent arcs, the right one turned by an angle about the joint: a ridge is negative, a valley positive.</summary>
    [Theory]
    [InlineData(2)]
    [InlineData(-2)]
    [InlineData(1.5)]
    public void A_kink_at_a_joint_is_measured_within_its_uncertainty(double kinkMrad)
    {
        foreach (double noise in new[] { 0.02, 0.08 })
        {
            (double angle, double uncertainty) = Kink(kinkMrad, noise);
            Assert.InRange(uncertainty, 1e-3, 0.3);
            Assert.True(Math.Abs(angle - kinkMrad) < 3 * uncertainty, $"{angle} ± {uncertainty} mrad instead of {kinkMrad}");
        }
    }

    [Fact]
    public void Where_there_is_no_kink_none_is_measured()
    {
        (double angle, double uncertainty) = Kink(0, 0.05);
        Assert.True(Math.Abs(angle) < 3 * uncertainty, $"{angle} ± {uncertainty} mrad");
    }

    [Fact]
    public void A_dent_beside_a_joint_is_no_kink()
    {
        (double angle, double uncertainty) = Kink(0, 0.03, z => z, (x, z) => Math.Abs(x - 2.9) < 0.1 ? z - 4 : z);
        Assert.True(Math.Abs(angle) < 4 * uncertainty, $"{angle} ± {uncertainty} mrad");
    }

    [Fact]
    public void A_lopsided_roller_that_lies_the_other_way_round_is_recognised()
    {
        RollerDrawing drawing = Drawing(SimulatedRollers.Lopsided);
        Assert.True(TurnedAround.IsPossible(drawing));
        Assert.False(TurnedAround.IsPossible(Drawing(SimulatedRollers.ThreeArcs)));
        foreach (ulong seed in new ulong[] { 1, 2, 3 })
        {
            RollerSimulation simulation = Chamfered with { Seed = seed, TiltMrad = 3, Form = new SimulatedForm(0.5) };
            RollerInspection asDrawn = new RollerInspector().Inspect(RollerSimulator.Trace(SimulatedRollers.Lopsided, simulation).Trace, drawing);
            RollerInspection turned = new RollerInspector().Inspect(
                RollerSimulator.Trace(SimulatedRollers.Lopsided, simulation with { IsReversed = true }).Trace, drawing);
            Assert.DoesNotContain(asDrawn.Findings, finding => finding.Code == "turned-around");
            Assert.Contains(turned.Findings, finding => finding.Code == "turned-around");

            // Judged turned around, every characteristic is what it was.
            Assert.Equal(asDrawn.Characteristics.Select(one => one.Name), turned.Characteristics.Select(one => one.Name));
            foreach ((Characteristic one, Characteristic other) in asDrawn.Characteristics.Zip(turned.Characteristics))
            {
                bool isMirrored = one.Name.StartsWith("tangent-point", StringComparison.Ordinal);
                Assert.Equal(one.Value, isMirrored ? -other.Value : other.Value, (0.1 * one.StandardUncertainty) + 0.02);
            }
        }
    }

    [Theory]
    [InlineData(RollerEnd.Left)]
    [InlineData(RollerEnd.Right)]
    public void A_cone_traced_along_the_axis_shows_which_way_it_lies(RollerEnd large)
    {
        RollerDrawing drawing = Drawing(SimulatedRollers.ThreeArcs) with
        {
            Type = RollerType.Tapered,
            ConeAngleDeg = 4,
            LargeEnd = large,
            TraceReference = TraceReference.Axis,
        };
        Assert.True(TurnedAround.IsPossible(drawing));
        RollerSimulation simulation = Chamfered with { DiameterMm = 9, ConeAngleDeg = 4, LargeEnd = large, Reference = TraceReference.Axis };
        RollerInspection asDrawn = new RollerInspector().Inspect(RollerSimulator.Trace(SimulatedRollers.ThreeArcs, simulation).Trace, drawing);
        RollerInspection turned = new RollerInspector().Inspect(
            RollerSimulator.Trace(SimulatedRollers.ThreeArcs, simulation with { IsReversed = true }).Trace, drawing);
        Assert.DoesNotContain(asDrawn.Findings, finding => finding.Code == "turned-around");
        Assert.Contains(turned.Findings, finding => finding.Code == "turned-around");
        Assert.Equal(4, asDrawn.Characteristics.Single(one => one.Name == "cone-angle").Value, 0.01);
        Assert.Equal(4, turned.Characteristics.Single(one => one.Name == "cone-angle").Value, 0.01);
    }

    [Fact]
    public void The_spread_between_sampling_lengths_is_the_standard_error_of_their_mean()
    {
        // Five lengths of constant size 1..5: mean 3, standard deviation √2.5, of the mean √0.5.
        double[] roughness = [.. Enumerable.Range(0, 500).Select(i => (1.0 + (i / 100)) * (i % 2 == 0 ? 1 : -1))];
        TextureResult result = Result(roughness, 5);
        Assert.Equal(Math.Sqrt(0.5) / 3, SectionSpread.RelativeStandardError(result), 1e-12);
        Assert.Equal(0, SectionSpread.RelativeStandardError(Result(roughness, 1)));
        Assert.Equal(0, SectionSpread.RelativeStandardError(Result(new double[500], 5)));
        roughness[7] = double.NaN;
        Assert.Equal(Math.Sqrt(0.5) / 3, SectionSpread.RelativeStandardError(Result(roughness, 5)), 1e-12);
        Assert.Equal(0, SectionSpread.RelativeStandardError(Result([.. Enumerable.Repeat(double.NaN, 500)], 5)));
    }

    /// <summary>A window as short as 64 points allow, shorter than the piece over which a drop is averaged.</summary>
    [Theory]
    [InlineData(0.00125)]
    [InlineData(0.002)]
    [InlineData(0.0001)]
    public void A_very_short_trace_is_inspected_or_refused_but_never_crashes(double stepMm)
    {
        RollerDrawing drawing = Drawing(SimulatedRollers.ThreeArcs) with
        {
            Drops = [new DropStation(0.01, StationOrigin.Centre, 0, new Tolerance(-1, 1))],
            Convexity = new Convexity(0.01, new Tolerance(0, 1)),
            MiddleStraightness = new MiddleStraightness(0.05, 1),
            ConcavityLimitUm = 1,
            SymmetryLimitUm = 1,
        };
        SampledCurve curve = SampledCurve.Of(SimulatedRollers.ThreeArcs, 0, 70 * stepMm, 71).WithNoise(0.01, 3);
        RollerInspection inspection = new RollerInspector().Inspect(curve.ToTrace(), drawing);
        Assert.NotEqual(Verdict.Failed, inspection.Verdict);
        Assert.NotEmpty(inspection.Reason);
    }

    private static RollerSimulation Chamfered { get; } = new()
    {
        CrownFromMm = -4.6,
        CrownToMm = 4.6,
        LeftChamfer = new SimulatedChamfer(0.4, 0.4),
        RightChamfer = new SimulatedChamfer(0.4, 0.4),
        Texture = new SimulatedTexture(0.06),
    };

    private static RollerDrawing Drawing(NominalProfile profile) => new()
    {
        Name = "test",
        Type = RollerType.Cylindrical,
        DiameterMm = 9,
        LengthMm = 10,
        Profile = profile,
        Segments = profile is TangentArcChain chain ? chain.Segments : [],
        IsSymmetric = false,
        LineProfile = [new LineProfileZone(1, 1)],
    };

    private static (double AngleMrad, double UncertaintyMrad) Kink(
        double kinkMrad, double noiseUm, Func<double, double>? change = null, Func<double, double, double>? mark = null)
    {
        TangentArcChain chain = new(TangentArcChainTest.ThreeArcs(4800, 365, 2.14, 4.6));
        SampledCurve curve = SampledCurve.Of(x => -chain.DropUm(x) + (x > 2.14 ? kinkMrad * (x - 2.14) : 0), -4.6, 4.6, 8000)
            .WithNoise(noiseUm, 17).With(change ?? (z => z));
        curve = mark is null ? curve : curve.With(mark);
        ArcFit fit = curve.Fit(new ArcFitOptions { ArcCount = 3 })!;
        return JointAngle.At(curve.Prepared(), fit, 1);
    }

    private static TextureResult Result(double[] roughness, int sections) => new()
    {
        Standard = TextureStandard.Iso4287,
        CutoffMm = 0.8,
        IsCutoffChosen = false,
        ShortCutoffUm = null,
        Parameters = [],
        RoughnessUm = roughness,
        EvaluationFrom = 0,
        EvaluationCount = roughness.Length,
        SamplingLengths = sections,
    };
}
