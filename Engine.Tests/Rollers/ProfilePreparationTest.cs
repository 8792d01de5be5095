using BearingAnalytics.Quality;
using BearingAnalytics.Rollers;

namespace BearingAnalytics.Tests.Rollers;

/// <summary>Chamfers, spikes, direction and window of simulated rollers, whose chamfers lie where the simulation put them.</summary>
[Trait("floor", "rollers")]
public sealed class ProfilePreparationTest
{
    private static readonly NominalProfile Barrel = new TangentArcChain(TangentArcChainTest.ThreeArcs(100, 60, 6, 10.5));

    private static readonly RollerSimulation Plain = new()
    {
        Seed = 4,
        LeftChamfer = new SimulatedChamfer(0.5, 0.5),
        RightChamfer = new SimulatedChamfer(0.5, 0.5),
        Texture = new SimulatedTexture(0.08),
    };

    private static RollerSimulation Way(string way) => way switch
    {
        "dent beside the chamfer" => Plain with { Dents = [new SimulatedDent(-4.35, 5, 0.2), new SimulatedDent(4.3, 8, 0.3)] },
        "bump beside the chamfer" => Plain with { Dents = [new SimulatedDent(-4.35, -5, 0.2), new SimulatedDent(4.3, -8, 0.3)] },
        "deep dents" => Plain with { Dents = [new SimulatedDent(-2, 30, 0.4), new SimulatedDent(3, 30, 0.3), new SimulatedDent(0, 30, 0.3)] },
        "tilted 2°" => Plain with { TiltMrad = 34.9 },
        "tilted −2°" => Plain with { TiltMrad = -34.9 },
        "far down the chamfers" => Plain with { FromMm = -5.05, ToMm = 5.05 },
        "coarse" => Plain with { StepMm = 0.01 },
        "fine" => Plain with { StepMm = 0.0005 },
        "reversed, shifted, lost points" => Plain with { IsReversed = true, FirstXMm = 50, MissingShare = 0.2 },
        "spikes" => Plain with { Spikes = new SimulatedSpikes(50, 30) },
        "waves" => Plain with { Waviness = [new SimulatedWaviness(1, 1.3)], Form = new SimulatedForm(3) },
        "sharp edge" => Plain with { LeftChamfer = Sharp, RightChamfer = Sharp },
        _ => Plain,
    };

    private static SimulatedChamfer Sharp { get; } = new(0.5, 0.5) { BlendRadiusMm = 0 };

    public static TheoryData<string> Ways =>
    [
        "plain", "dent beside the chamfer", "bump beside the chamfer", "deep dents", "tilted 2°", "tilted −2°", "far down the chamfers",
        "coarse", "fine", "reversed, shifted, lost points", "spikes", "waves", "sharp edge",
    ];

    [Theory]
    [MemberData(nameof(Ways))]
    public void Chamfers_are_found_where_they_are(string way)
    {
        foreach (NominalProfile crown in new[] { SimulatedRollers.ThreeArcs, SimulatedRollers.Lopsided, SimulatedRollers.Flat })
        {
            SimulatedTrace made = RollerSimulator.Trace(crown, Way(way) with { CrownFromMm = -4.6, CrownToMm = 4.6 });
            AssertChamfers(made);
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(34.9)]
    public void The_slopes_of_a_barrel_are_no_chamfers_but_its_chamfers_are(double tiltMrad)
    {
        RollerSimulation simulation = Plain with
        {
            TiltMrad = tiltMrad,
            LeftChamfer = new SimulatedChamfer(0.6, 0.8) { EntryAngleDeg = 30 },
            RightChamfer = new SimulatedChamfer(0.6, 0.8) { EntryAngleDeg = 30 },
        };

        // A steeper chamfer shows farther inside through the smoothing.
        AssertChamfers(RollerSimulator.Trace(Barrel, simulation), 0.04);
        PreparedProfile within = ProfilePreparation.Prepare(RollerSimulator.Trace(Barrel, simulation with { FromMm = -10.4, ToMm = 10.4 }).Trace);
        Assert.Null(within.LeftChamferMm);
        Assert.Null(within.RightChamferMm);
    }

    [Fact]
    public void A_trace_within_the_crown_has_no_chamfers_and_one_that_ends_on_one_has_that()
    {
        SimulatedTrace within = RollerSimulator.Trace(SimulatedRollers.ThreeArcs, Plain with { FromMm = -4.3, ToMm = 4.3 });
        PreparedProfile prepared = ProfilePreparation.Prepare(within.Trace);
        Assert.Equal((null, null, null), (prepared.LeftChamferMm, prepared.RightChamferMm, prepared.CentreMm));
        Assert.Equal(within.Trace.Count, prepared.To - prepared.From);
        Assert.Contains(prepared.Findings, finding => finding.Code == "chamfer-not-found");

        SimulatedTrace left = RollerSimulator.Trace(SimulatedRollers.ThreeArcs, Plain with { ToMm = 4.3 });
        prepared = ProfilePreparation.Prepare(left.Trace);
        Assert.Equal(left.Truth.LeftChamferXMm!.Value, prepared.LeftChamferMm!.Value, 0.03);
        Assert.Null(prepared.RightChamferMm);
        Assert.Null(prepared.CentreMm);
    }

    /// <summary>Beyond the end face the stylus falls to whatever lies there, and may run along it or climb again.</summary>
    [Theory]
    [InlineData(0)]
    [InlineData(200)]
    [InlineData(-100)]
    public void A_floor_beyond_the_end_face_is_not_the_crown(double floorSlopeUmPerMm)
    {
        SimulatedTrace made = RollerSimulator.Trace(SimulatedRollers.ThreeArcs, Plain);
        ProfileTrace trace = made.Trace;
        (double left, double right) = (trace.XMm[0], trace.XMm[^1]);
        double[] beyond = [.. Enumerable.Range(1, 800).Select(i => i * 0.00125)];
        ProfileTrace longer = trace with
        {
            XMm = [.. beyond.Reverse().Select(d => left - d), .. trace.XMm, .. beyond.Select(d => right + d)],
            ZUm =
            [
                .. beyond.Reverse().Select(d => trace.ZUm[0] - 400 + (floorSlopeUmPerMm * d)), .. trace.ZUm,
                .. beyond.Select(d => trace.ZUm[^1] - 400 + (floorSlopeUmPerMm * d)),
            ],
        };
        PreparedProfile prepared = ProfilePreparation.Prepare(longer);
        Assert.Equal(made.Truth.LeftChamferXMm!.Value, prepared.LeftChamferMm!.Value, 0.03);
        Assert.Equal(made.Truth.RightChamferXMm!.Value, prepared.RightChamferMm!.Value, 0.03);
    }

    [Fact]
    public void Heights_that_point_into_the_material_are_turned_over_and_it_is_said()
    {
        SimulatedTrace made = RollerSimulator.Trace(SimulatedRollers.ThreeArcs, Plain);
        PreparedProfile upright = ProfilePreparation.Prepare(made.Trace);
        PreparedProfile turned = ProfilePreparation.Prepare(made.Trace with { ZUm = [.. made.Trace.ZUm.Select(z => -z)] });
        Assert.Equal(upright.ZUm, turned.ZUm);
        Assert.Equal(upright.LeftChamferMm, turned.LeftChamferMm);
        Assert.Contains(turned.Findings, finding => finding.Code == "profile-inverted");
        Assert.DoesNotContain(upright.Findings, finding => finding.Code == "profile-inverted");
    }

    [Fact]
    public void Spikes_are_left_out_and_nothing_else()
    {
        SimulatedTrace made = RollerSimulator.Trace(SimulatedRollers.ThreeArcs, Plain with { Spikes = new SimulatedSpikes(40, 50) });
        PreparedProfile prepared = ProfilePreparation.Prepare(made.Trace);
        HashSet<double> kept = [.. prepared.XMm];
        int[] dropped = [.. Enumerable.Range(0, made.Trace.Count).Where(i => !kept.Contains(made.Trace.XMm[i]))];
        Assert.Equal(made.Truth.SpikeIndices, dropped);
        Assert.Contains(prepared.Findings, finding => finding.Code == "spikes");
        Assert.DoesNotContain(ProfilePreparation.Prepare(RollerSimulator.Trace(SimulatedRollers.ThreeArcs, Plain).Trace).Findings,
            finding => finding.Code == "spikes");
    }

    /// <summary>Where the stylus touches down and where it lifts: the false points instruments really give.</summary>
    [Theory]
    [InlineData(500)]
    [InlineData(-500)]
    public void A_spike_on_the_first_or_last_point_is_left_out_and_its_neighbours_are_not(double heightUm)
    {
        ProfileTrace trace = RollerSimulator.Trace(SimulatedRollers.ThreeArcs, Plain with { FromMm = -4.4, ToMm = 4.4 }).Trace;
        double[] z = [.. trace.ZUm];
        z[0] += heightUm;
        z[^1] -= heightUm;
        PreparedProfile prepared = ProfilePreparation.Prepare(trace with { ZUm = z });
        Assert.Equal(trace.XMm[1..^1], prepared.XMm);
        Assert.Null(prepared.LeftChamferMm);
    }

    [Fact]
    public void The_window_asked_for_is_kept_or_cut_and_excluded_ranges_have_no_heights()
    {
        SimulatedTrace made = RollerSimulator.Trace(SimulatedRollers.ThreeArcs, Plain);
        double centre = made.Truth.CentreXMm;
        PreparedProfile prepared = ProfilePreparation.Prepare(made.Trace, new PreparationOptions
        {
            Window = new EvaluationRange(-3, 9),
            Excluded = [new EvaluationRange(1, 1.5)],
        });
        Assert.Equal(centre - 3, prepared.FromMm, 0.005);
        Assert.Equal(made.Trace.XMm[^1], prepared.ToMm);
        Assert.Contains(prepared.Findings, finding => finding.Code == "window-beyond-trace");
        for (int i = 0; i < prepared.XMm.Length; i++)
        {
            double at = prepared.XMm[i] - prepared.CentreMm!.Value;
            Assert.Equal(at is >= 1 and <= 1.5, double.IsNaN(prepared.ZUm[i]));
        }

        prepared = ProfilePreparation.Prepare(
            made.Trace, new PreparationOptions { Window = new EvaluationRange(2, 3), InTraceCoordinates = true });
        Assert.Equal(2, prepared.FromMm, 0.00126);
        Assert.Equal(3, prepared.ToMm, 0.00126);
    }

    [Fact]
    public void Missing_points_are_reported_and_too_few_points_refused()
    {
        SimulatedTrace made = RollerSimulator.Trace(SimulatedRollers.ThreeArcs, Plain with { MissingShare = 0.3 });
        Finding missing = ProfilePreparation.Prepare(made.Trace).Findings.Single(finding => finding.Code == "points-missing");
        Assert.Equal(FindingSeverity.Warning, missing.Severity);
        ProfileTrace few = SampledCurve.Of(x => -x * x, -1, 1, 63).ToTrace();
        Assert.Contains("63", Assert.Throws<ProfileFormatException>(() => ProfilePreparation.Prepare(few)).Message, StringComparison.Ordinal);
        ProfileTrace none = new() { Source = "none", XMm = [], ZUm = [] };
        Assert.Throws<ProfileFormatException>(() => ProfilePreparation.Prepare(none));
        PreparationOptions narrow = new() { Window = new EvaluationRange(0, 0.01) };
        Assert.Contains("points lie in the window", Assert.Throws<ProfileFormatException>(
            () => ProfilePreparation.Prepare(made.Trace, narrow)).Message, StringComparison.Ordinal);
        PreparationOptions beside = new() { Window = new EvaluationRange(50, 60) };
        Assert.Throws<ProfileFormatException>(() => ProfilePreparation.Prepare(made.Trace, beside));
    }

    [Fact]
    public void Traces_nobody_wishes_for_do_no_harm()
    {
        Func<double, double>[] shapes =
            [_ => 0, x => x, x => Math.Abs(x), x => x > 0 ? 1e4 : 0, x => 1e9 * x, x => Math.Round(x), x => Math.Sin(99 * x), x => -1e5 * x * x];
        foreach (Func<double, double> shape in shapes)
        {
            foreach (int points in new[] { 64, 70, 1000 })
            {
                SampledCurve curve = SampledCurve.Of(shape, -4, 4, points);
                PreparedProfile prepared;
                try
                {
                    prepared = curve.Prepared();
                }
                catch (ProfileFormatException refused)
                {
                    Assert.Contains("at least 64", refused.Message, StringComparison.Ordinal);
                    continue;
                }

                Assert.True(prepared.To - prepared.From >= ProfilePreparation.FewestPoints && prepared.ToMm > prepared.FromMm);
                Assert.All(prepared.XMm.Zip(prepared.XMm.Skip(1)), pair => Assert.True(pair.First < pair.Second));
            }
        }
    }

    private static void AssertChamfers(SimulatedTrace made, double toleranceMm = 0.03)
    {
        PreparedProfile prepared = ProfilePreparation.Prepare(made.Trace);
        Assert.Equal(made.Truth.LeftChamferXMm!.Value, prepared.LeftChamferMm ?? double.NaN, toleranceMm);
        Assert.Equal(made.Truth.RightChamferXMm!.Value, prepared.RightChamferMm ?? double.NaN, toleranceMm);
        Assert.Equal(made.Truth.CentreXMm, prepared.CentreMm!.Value, 0.7 * toleranceMm);
        Assert.True(prepared.FromMm > made.Truth.LeftChamferXMm && prepared.ToMm < made.Truth.RightChamferXMm);
        Assert.True(prepared.FromMm < made.Truth.LeftChamferXMm + 0.2 && prepared.ToMm > made.Truth.RightChamferXMm - 0.2);
    }
}
