using BearingAnalytics.Rollers;
using CsCheck;

namespace BearingAnalytics.Tests.Rollers;

/// <summary>How a simulated roller is traced, and what is true of the trace.</summary>
public class SimulatedTracingTest
{
    private static readonly SimulatedChamfer Chamfer = new(0.5, 0.5);

    private static readonly RollerSimulation Everything = new()
    {
        Seed = 5,
        StepMm = 0.002,
        LeftChamfer = Chamfer,
        RightChamfer = Chamfer with { EntryAngleDeg = 20 },
        Form = new SimulatedForm(0.5),
        Waviness = [new SimulatedWaviness(0.1, 0.8)],
        Texture = new SimulatedTexture(0.1),
        Dents = [new SimulatedDent(1, 4, 0.2), new SimulatedDent(-2, 2, 0.1)],
        Noise = new SimulatedNoise(0.02, 0.02),
        Spikes = new SimulatedSpikes(7, 5),
        MissingShare = 0.01,
        InvalidRanges = [new EvaluationRange(2.5, 2.7)],
        TiltMrad = 0.7,
        FirstXMm = 3,
    };

    [Fact]
    public void Equal_settings_give_equal_points_and_another_seed_gives_others()
    {
        double[] one = RollerSimulator.Trace(SimulatedRollers.ThreeArcs, Everything).Trace.ZUm;
        Assert.Equal(one, RollerSimulator.Trace(SimulatedRollers.ThreeArcs, Everything with { }).Trace.ZUm);
        double[] other = RollerSimulator.Trace(SimulatedRollers.ThreeArcs, Everything with { Seed = 6 }).Trace.ZUm;
        Assert.Equal(one.Length, other.Length);
        Assert.InRange(one.Zip(other).Count(pair => Math.Abs(pair.First - pair.Second) > 1e-6), one.Length * 9 / 10, one.Length);
    }

    [Fact]
    public void One_effect_more_changes_no_other()
    {
        RollerSimulation plain = Everything with { TiltMrad = 0, MissingShare = 0, InvalidRanges = [], Spikes = null, Texture = null };
        RollerSimulation still = plain with { Noise = null, Form = null, Waviness = [] };
        SimulatedTexture texture = new(0.1);
        double[] amidAll = SimulatedRollers.Added(plain, plain with { Texture = texture }, SimulatedRollers.ThreeArcs);
        double[] alone = SimulatedRollers.Added(still, still with { Texture = texture }, SimulatedRollers.ThreeArcs);
        Assert.All(amidAll.Zip(alone), pair => Assert.Equal(pair.First, pair.Second, 1e-9));
    }

    [Fact]
    public void A_reversed_trace_is_the_exact_mirror_image_and_so_is_its_truth()
    {
        SimulatedTrace forth = RollerSimulator.Trace(SimulatedRollers.Lopsided, Everything);
        SimulatedTrace back = RollerSimulator.Trace(SimulatedRollers.Lopsided, Everything with { IsReversed = true });
        Assert.Equal(forth.Trace.XMm, back.Trace.XMm);
        Assert.Equal(forth.Trace.ZUm, back.Trace.ZUm.Reverse());
        double sum = forth.Trace.XMm[0] + forth.Trace.XMm[^1];
        RollerTruth truth = forth.Truth;
        RollerTruth mirrored = back.Truth;
        Assert.True(mirrored.IsReversed);
        Assert.Equal(sum - truth.CentreXMm, mirrored.CentreXMm, 1e-12);
        Assert.Equal(truth.JointsXMm.Select(x => sum - x).Reverse(), mirrored.JointsXMm, (a, b) => Math.Abs(a - b) < 1e-12);
        Assert.Equal(truth.Arcs.Select(arc => arc.RadiusMm).Reverse(), mirrored.Arcs.Select(arc => arc.RadiusMm));
        Assert.Equal(sum - truth.Arcs[0].FromXMm, mirrored.Arcs[^1].ToXMm, 1e-12);
        Assert.Equal(sum - truth.LeftChamferXMm!.Value, mirrored.RightChamferXMm!.Value, 1e-12);
        Assert.Equal(sum - truth.Dents[0].AtXMm, mirrored.Dents[1].AtXMm, 1e-12);
        Assert.Equal(truth.SpikeIndices.Select(i => forth.Trace.Count - 1 - i).Reverse(), mirrored.SpikeIndices);
        Assert.Equal(-truth.GeneratrixTiltMrad, mirrored.GeneratrixTiltMrad);
    }

    // Turned back by the angle told, every point must lie on the nominal curve: a direct check of both.
    [Fact]
    public void Truth_holds_for_any_tilt_shift_step_and_direction()
    {
        Gen<RollerSimulation> simulations = Gen.Select(
            Gen.Double[-60, 60], Gen.Double[0.001, 0.02], Gen.Double[-20, 20], Gen.Bool, Gen.Double[-4.6, -1],
            (tilt, step, first, reversed, from) => new RollerSimulation
            {
                TiltMrad = tilt,
                StepMm = step,
                FirstXMm = first,
                IsReversed = reversed,
                FromMm = from,
                LeftChamfer = Chamfer,
                RightChamfer = Chamfer,
            });
        simulations.Sample(
            simulation =>
            {
                SimulatedTrace made = RollerSimulator.Trace(SimulatedRollers.Lopsided, simulation);
                ProfileTrace trace = made.Trace;
                double angle = made.Truth.GeneratrixTiltMrad / 1000;
                double side = simulation.IsReversed ? -1 : 1;

                // The roller's top is at its centre: a height of zero before the turn.
                double centreX = made.Truth.CentreXMm;
                for (int i = 0; i < trace.Count; i += 37)
                {
                    double x = trace.XMm[i] - centreX;
                    double z = trace.ZUm[i] / 1000;
                    double along = side * (x * Math.Cos(angle) + z * Math.Sin(angle));
                    double across = z * Math.Cos(angle) - x * Math.Sin(angle);
                    Assert.Equal(made.Truth.DropUm(along), -1000 * across, 1e-6);
                    Assert.Equal(trace.XMm[i], made.Truth.ToTraceMm(along), 1e-9);
                }
            },
            iter: 60, seed: "0000KOIPHE8m");
    }

    [Fact]
    public void Radii_and_tangent_points_told_are_those_of_the_points()
    {
        RollerSimulation tilted = new() { TiltMrad = -3, FirstXMm = 1.5, StepMm = 0.001, IsReversed = true };
        SimulatedTrace made = RollerSimulator.Trace(SimulatedRollers.Lopsided, tilted);
        Assert.Equal([150, 420, double.PositiveInfinity, 300], made.Truth.Arcs.Select(arc => Math.Round(arc.RadiusMm, 6)));
        Assert.Equal(3, made.Truth.JointsXMm.Count);
        foreach (TrueArc arc in made.Truth.Arcs)
        {
            // The circle through the first, middle and last point within.
            int first = IndexAt(made.Trace, arc.FromXMm) + 1;
            int last = IndexAt(made.Trace, arc.ToXMm) - 1;
            double curvature = SimulatedRollers.CurvatureThrough(made.Trace, first, (first + last) / 2, last);
            Assert.Equal(1 / arc.RadiusMm, curvature, 1e-9);
        }
    }

    [Fact]
    public void A_crown_longer_than_its_definition_goes_on_straight_and_says_so()
    {
        RollerSimulation longer = new() { CrownFromMm = -4.8, CrownToMm = 4.5 };
        RollerTruth truth = RollerSimulator.Trace(SimulatedRollers.ThreeArcs, longer).Truth;
        Assert.Equal([double.PositiveInfinity, 365, 4800, 365], truth.Arcs.Select(arc => Math.Round(arc.RadiusMm, 6)));
        Assert.Equal([0.2, 2.66, 6.94], truth.JointsXMm.Select(x => Math.Round(x, 9)));
    }

    // D(x) = Dw − 2x·tanβ − 2δ/cosβ along the axis from the large end: the cone's slope stays in the trace.
    [Theory]
    [InlineData(RollerEnd.Left, -1)]
    [InlineData(RollerEnd.Right, 1)]
    public void A_tapered_roller_traced_along_its_axis_shows_its_cone(RollerEnd largeEnd, double rise)
    {
        RollerSimulation tapered = new()
        {
            LargeEnd = largeEnd,
            ConeAngleDeg = 4,
            Reference = TraceReference.Axis,
            StepMm = 0.01,
        };
        SimulatedTrace made = RollerSimulator.Trace(SimulatedRollers.ThreeArcs, tapered);
        double beta = 2 * Math.PI / 180;
        Assert.Equal(rise * 1000 * beta, made.Truth.GeneratrixTiltMrad, 1e-9);
        for (int i = 0; i < made.Trace.Count; i++)
        {
            double axial = made.Trace.XMm[i] - made.Truth.CentreXMm;
            double generatrix = axial / Math.Cos(beta);
            double height = rise * 1000 * axial * Math.Tan(beta) - SimulatedRollers.ThreeArcs.DropUm(generatrix) / Math.Cos(beta);
            Assert.Equal(height, made.Trace.ZUm[i], 0.005);
        }

        RollerSimulation levelled = tapered with { Reference = TraceReference.Generatrix };
        Assert.Equal(0, RollerSimulator.Trace(SimulatedRollers.ThreeArcs, levelled).Trace.ZUm.Max(), 1e-4);
    }

    [Fact]
    public void A_trace_beside_the_crest_falls_by_e_squared_over_twice_the_radius()
    {
        RollerSimulation plain = new() { DiameterMm = 9, StepMm = 0.01 };
        Assert.All(SimulatedRollers.Added(plain, plain with { CrestOffsetMm = 0.1 }), z => Assert.Equal(-1.1111, z, 1e-4));
        double[] skewed = SimulatedRollers.Added(plain, plain with { CrestOffsetMm = 0.1, CrestSkewMrad = 10 });
        Assert.Equal(-1000 * 0.05 * 0.05 / 9, skewed[0], 1e-9);
        Assert.Equal(-1000 * 0.15 * 0.15 / 9, skewed[^1], 1e-9);
    }

    [Fact]
    public void False_points_are_where_the_truth_says()
    {
        RollerSimulation plain = new() { StepMm = 0.002 };
        RollerSimulation spiked = plain with { Spikes = new SimulatedSpikes(25, 6) };
        double[] added = SimulatedRollers.Added(plain, spiked);
        int[] found = [.. Enumerable.Range(0, added.Length).Where(i => added[i] != 0)];
        Assert.Equal(25, found.Length);
        Assert.Equal(found, RollerSimulator.Trace(SimulatedRollers.Flat, spiked).Truth.SpikeIndices);
        Assert.All(found, i => Assert.InRange(Math.Abs(added[i]), 3, 9));
        Assert.Contains(found, i => added[i] < 0);
    }

    [Fact]
    public void Heights_come_in_the_converters_steps_and_stop_at_its_range()
    {
        RollerSimulation fine = new() { StepMm = 0.01, Waviness = [new SimulatedWaviness(6, 3, 0)] };
        RollerSimulation coarse = fine with { Quantiser = new SimulatedQuantiser(10, 8) };
        double[] exact = RollerSimulator.Trace(SimulatedRollers.Flat, fine).Trace.ZUm;
        double[] stepped = RollerSimulator.Trace(SimulatedRollers.Flat, coarse).Trace.ZUm;
        double step = 10.0 / 256;
        Assert.Equal(-5, stepped.Min());
        Assert.Equal(5 - step, stepped.Max());
        Assert.All(stepped, z => Assert.Equal(Math.Round(z / step), z / step, 1e-9));
        Assert.All(exact.Zip(stepped).Where(p => Math.Abs(p.First) < 4.9), p => Assert.Equal(p.First, p.Second, step / 2 + 1e-9));
    }

    [Fact]
    public void Lost_points_are_not_a_number_in_the_share_and_stretch_asked_for()
    {
        RollerSimulation holed = new() { MissingShare = 0.1, InvalidRanges = [new EvaluationRange(-4.0005, -2.9995)], IsReversed = true };
        double[] z = RollerSimulator.Trace(SimulatedRollers.Flat, holed).Trace.ZUm;
        Assert.Equal(8001, z.Length);
        Assert.All(z[6400..7201], height => Assert.True(double.IsNaN(height)));
        Assert.InRange(z[..6400].Count(double.IsNaN), 540, 740);
    }

    [Fact]
    public void A_drawing_gives_crown_chamfers_diameter_and_cone()
    {
        RollerDrawing drawing = new()
        {
            Name = "tapered",
            Type = RollerType.Tapered,
            DiameterMm = 9,
            LengthMm = 10,
            LeftChamfer = new Chamfer(0.4, 0.4),
            RightChamfer = new Chamfer(0.6, 0.5),
            Profile = SimulatedRollers.ThreeArcs,
            ConeAngleDeg = 4,
            LargeEnd = RollerEnd.Left,
            TraceReference = TraceReference.Axis,
        };
        RollerSimulation simulation = RollerSimulation.Of(drawing);
        Assert.Equal(-4.6, simulation.CrownFromMm!.Value, 1e-12);
        Assert.Equal(4.4, simulation.CrownToMm!.Value, 1e-12);
        Assert.Equal(15, simulation.LeftChamfer!.EntryAngleDeg, 1e-9);
        Assert.Equal(9 - 10 * Math.Tan(2 * Math.PI / 180), simulation.DiameterMm, 1e-12);
        RollerTruth truth = RollerSimulator.Trace(drawing.Profile, simulation).Truth;
        Assert.Equal(-2000 * Math.PI / 180, truth.GeneratrixTiltMrad, 1e-9);
        Assert.NotNull(truth.LeftChamferXMm);
    }

    public static TheoryData<RollerSimulation, string> Impossible => new()
    {
        { new RollerSimulation { StepMm = 0 }, "StepMm is 0; allowed: 0.0001 to 0.1 mm." },
        { new RollerSimulation { StepMm = double.NaN }, "StepMm" },
        { new RollerSimulation { FromMm = -5.5 }, "FromMm is -5.5; allowed: -5 to 5 mm" },
        { new RollerSimulation { FromMm = 2, ToMm = 1 }, "FromMm is 2" },
        { new RollerSimulation { CrownFromMm = 6 }, "CrownFromMm" },
        { new RollerSimulation { TiltMrad = 200 }, "TiltMrad" },
        { new RollerSimulation { CrestOffsetMm = 0.1 }, "DiameterMm" },
        { new RollerSimulation { MissingShare = 0.9 }, "MissingShare" },
        { new RollerSimulation { Texture = new SimulatedTexture(-1) }, "Texture is -1" },
        { new RollerSimulation { Form = new SimulatedForm(1, 1) }, "Form" },
        { new RollerSimulation { Waviness = [new SimulatedWaviness(1, 0)] }, "Waviness" },
        { new RollerSimulation { Dents = [new SimulatedDent(0, 1, 0)] }, "Dents" },
        { new RollerSimulation { Noise = new SimulatedNoise(double.NaN) }, "Noise" },
        { new RollerSimulation { Spikes = new SimulatedSpikes(5000, 1) }, "Spikes" },
        { new RollerSimulation { Quantiser = new SimulatedQuantiser(0) }, "Quantiser" },
        { new RollerSimulation { LeftChamfer = Chamfer with { EntryAngleDeg = 60 } }, "LeftChamfer" },
        { new RollerSimulation { RightChamfer = Chamfer with { BlendRadiusMm = 9 } }, "RightChamfer" },
        { new RollerSimulation { RightChamfer = new SimulatedChamfer(0.2, 0.5) }, "RightChamfer" },
        { new RollerSimulation { RightChamfer = Chamfer with { EntryAngleDeg = 1 }, ToMm = 5.499 }, "75°" },
    };

    [Theory]
    [MemberData(nameof(Impossible))]
    public void An_impossible_setting_is_refused_by_name(RollerSimulation simulation, string why)
    {
        ArgumentException refused = Assert.Throws<ArgumentException>(() => RollerSimulator.Trace(SimulatedRollers.Flat, simulation));
        Assert.Contains(why, refused.Message);
    }

    private static int IndexAt(ProfileTrace trace, double xMm) => (int)Math.Round((xMm - trace.XMm[0]) / (trace.XMm[1] - trace.XMm[0]));
}
