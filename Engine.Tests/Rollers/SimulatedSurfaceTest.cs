using BearingAnalytics.Rollers;

namespace BearingAnalytics.Tests.Rollers;

/// <summary>Crown, chamfers, form, waviness and dents of a simulated roller.</summary>
public class SimulatedSurfaceTest
{
    private static readonly RollerSimulation Plain = new() { StepMm = 0.01 };

    // Drops of R = 4800/365 with tangent points at ±2.14, computed by an independent program.
    [Theory]
    [InlineData(1, 0.10417)]
    [InlineData(2, 0.41667)]
    [InlineData(3, 1.87361)]
    [InlineData(4, 6.04551)]
    [InlineData(4.6, 9.86378)]
    public void A_perfect_trace_is_the_nominal_curve(double atMm, double dropUm)
    {
        SimulatedTrace made = RollerSimulator.Trace(SimulatedRollers.ThreeArcs, Plain with { FirstXMm = 0.35 });
        ProfileTrace trace = made.Trace;
        Assert.Equal(921, trace.Count);
        Assert.Equal(0.35, trace.XMm[0]);
        Assert.Equal(4.95, made.Truth.CentreXMm, 1e-12);
        int index = (int)Math.Round((atMm + 4.6) / 0.01);
        Assert.Equal(-dropUm, trace.ZUm[index], 2e-5);
        Assert.Equal(-dropUm, trace.ZUm[^(index + 1)], 2e-5);
        Assert.Equal(dropUm, made.Truth.DropUm(-atMm), 2e-5);
    }

    [Fact]
    public void A_chamfer_is_an_arc_from_the_crowns_end_to_the_end_face()
    {
        RollerSimulation chamfered = Plain with
        {
            RightChamfer = new SimulatedChamfer(0.6, 0.5) { EntryAngleDeg = 12, BlendRadiusMm = 0 },
            StepMm = 0.002,
            ToMm = 4.6 + 0.4,
        };
        SimulatedTrace made = RollerSimulator.Trace(SimulatedRollers.ThreeArcs, chamfered);
        double endDropUm = SimulatedRollers.ThreeArcs.DropUm(4.6);
        Assert.Equal(endDropUm + 500, made.Truth.DropUm(5.2), 1e-6);
        Assert.Equal(Math.Tan(12 * Math.PI / 180), (made.Truth.DropUm(4.6 + 1e-5) - endDropUm) / 0.01, 1e-4);

        // Chord and tangent: the angle between them is half of the arc's, so R = chord/(2 sin(chord angle − entry angle)).
        double chord = Math.Sqrt(0.36 + 0.25);
        double radius = chord / (2 * Math.Sin(Math.Atan(0.5 / 0.6) - 12 * Math.PI / 180));
        int last = made.Trace.Count - 1;
        Assert.Equal(1 / radius, SimulatedRollers.CurvatureThrough(made.Trace, last - 190, last - 100, last), 1e-6);
        Assert.Equal(9.6, made.Trace.XMm[^1], 1e-9);
        Assert.Equal(9.2, made.Truth.RightChamferXMm!.Value, 1e-9);
        Assert.Null(made.Truth.LeftChamferXMm);
    }

    [Fact]
    public void A_rounded_edge_turns_smoothly_and_leaves_crown_and_chamfer_as_they_are()
    {
        SimulatedChamfer sharp = new(0.6, 0.6) { EntryAngleDeg = 12, BlendRadiusMm = 0 };
        RollerSimulation edged = Plain with { LeftChamfer = sharp };
        RollerSimulation rounded = Plain with { LeftChamfer = sharp with { BlendRadiusMm = 0.3 } };
        RollerTruth before = RollerSimulator.Trace(SimulatedRollers.ThreeArcs, edged).Truth;
        RollerTruth after = RollerSimulator.Trace(SimulatedRollers.ThreeArcs, rounded).Truth;

        // The tangents of a circle between two lines that meet at the angle Δ: R·tan(Δ/2), here within the small-slope form.
        double slope = Math.Tan(12 * Math.PI / 180) + SimulatedRollers.ThreeArcs.SlopeUmPerMm(-4.6) / 1000;
        double reachMm = 0.3 * slope / 2;
        Assert.Equal(before.DropUm(-4.6 + reachMm + 1e-6), after.DropUm(-4.6 + reachMm + 1e-6), 1e-9);
        Assert.Equal(before.DropUm(-4.6 - reachMm - 1e-6), after.DropUm(-4.6 - reachMm - 1e-6), 1e-9);
        Assert.Equal(1000 * slope * reachMm / 4, after.DropUm(-4.6) - before.DropUm(-4.6), 1e-6);
        for (double at = -4.7; at < -4.5; at += 0.0005)
        {
            double kink = (after.DropUm(at + 1e-4) - 2 * after.DropUm(at) + after.DropUm(at - 1e-4)) / 1e-4;
            Assert.InRange(kink, 0, 1.5 * 1000 * 1e-4 / 0.3);
        }
    }

    [Fact]
    public void A_trace_may_begin_on_the_crown_or_on_the_chamfer()
    {
        SimulatedChamfer chamfer = new(0.5, 0.5);
        RollerSimulation both = Plain with { LeftChamfer = chamfer, RightChamfer = chamfer };
        ProfileTrace standard = RollerSimulator.Trace(SimulatedRollers.ThreeArcs, both).Trace;
        Assert.Equal(9.2 + 2 * 0.5 / 3, standard.XMm[^1], 0.011);
        ProfileTrace within = RollerSimulator.Trace(SimulatedRollers.ThreeArcs, both with { FromMm = -3, ToMm = 2 }).Trace;
        Assert.Equal(501, within.Count);
        Assert.Equal(-1.87361, within.ZUm[0], 1e-4);
    }

    [Fact]
    public void A_form_error_has_the_height_asked_for_and_no_change_of_radius_in_it()
    {
        double[] form = SimulatedRollers.Added(Plain, Plain with { Form = new SimulatedForm(0.8) });
        Assert.Equal(0.8, form.Max() - form.Min(), 1e-4);

        // Orthogonal to height, tilt and curvature.
        for (int power = 0; power <= 2; power++)
        {
            double product = form.Select((z, i) => z * Math.Pow(-1 + 2.0 * i / (form.Length - 1), power)).Average();
            Assert.Equal(0, product, 2e-3);
        }
    }

    [Fact]
    public void Waviness_is_the_sum_of_sines_asked_for()
    {
        RollerSimulation wavy = Plain with { Waviness = [new(0.2, 1.25, 30), new(0.05, 0.4, -90)] };
        double[] waves = SimulatedRollers.Added(Plain, wavy);
        for (int i = 0; i < waves.Length; i++)
        {
            double x = -5 + 0.01 * i;
            double expected = 0.2 * Math.Sin(2 * Math.PI * x / 1.25 + Math.PI / 6) - 0.05 * Math.Cos(2 * Math.PI * x / 0.4);
            Assert.Equal(expected, waves[i], 1e-9);
        }
    }

    [Fact]
    public void A_phase_that_is_not_given_is_drawn_from_the_seed()
    {
        RollerSimulation wavy = Plain with { Waviness = [new(0.2, 1.25)] };
        double[] one = SimulatedRollers.Added(Plain, wavy);
        double[] other = SimulatedRollers.Added(Plain, wavy with { Seed = 2 });
        Assert.NotEqual(one[0], other[0], 1e-3);
        Assert.Equal(0.2, one.Max(), 1e-3);
        Assert.Equal(0.2, other.Max(), 1e-3);
    }

    [Fact]
    public void A_dent_has_depth_width_and_rim_as_asked_and_changes_nothing_else()
    {
        RollerSimulation dented = Plain with { Dents = [new(-1.5, 3, 0.4, 0.25)] };
        double[] dent = SimulatedRollers.Added(Plain, dented);
        int middle = 350;
        Assert.Equal(-3, dent[middle], 1e-12);
        Assert.Equal(-3, dent.Min());
        Assert.Equal(0, dent[middle - 20], 1e-12);
        Assert.Equal(0.75, dent[middle + 25], 1e-12);
        Assert.Equal(0.75, dent.Max(), 1e-12);
        Assert.Equal(3.5, RollerSimulator.Trace(SimulatedRollers.Flat, dented).Truth.Dents.Single().AtXMm, 1e-12);
        Assert.All(Enumerable.Range(0, dent.Length).Where(i => Math.Abs(i - middle) >= 30), i => Assert.Equal(0, dent[i], 1e-12));
    }
}
