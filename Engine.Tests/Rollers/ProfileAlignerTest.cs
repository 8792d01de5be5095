using BearingAnalytics.Rollers;

namespace BearingAnalytics.Tests.Rollers;

/// <summary>Truth: curves laid at a known tilt, shift and height; the minimum zone of z = x³; alternation.</summary>
[Trait("floor", "rollers")]
public sealed class ProfileAlignerTest
{
    private static readonly TangentArcChain Roller = new(TangentArcChainTest.ThreeArcs(4800, 365, 2.14, 5));
    private static readonly TangentArcChain Flat = new([new(double.PositiveInfinity, -6, 6)]);

    /// <summary>The last case: tilt and shift of opposite effect, so that the best tilt without a shift is almost none.</summary>
    [Theory]
    [InlineData(0, 0, 0)]
    [InlineData(3, 0.05, 120)]
    [InlineData(-12, -0.1, -4000)]
    [InlineData(34.9, 0.3, 0)]
    [InlineData(-0.4, -0.3, 0)]
    public void Tilt_shift_and_height_are_recovered(double tiltMrad, double shiftMm, double heightUm)
    {
        foreach (AlignmentKind kind in Enum.GetValues<AlignmentKind>())
        {
            SampledCurve curve = SampledCurve.Of(x => heightUm + (tiltMrad * x) - Roller.DropUm(x - shiftMm), -4.5, 4.5, 8000);
            ProfileAlignment aligned = ProfileAligner.Align(Whole(curve), Roller, kind, 0);
            Assert.Equal(kind, aligned.Kind);
            Assert.False(aligned.IsShiftDegenerate);
            Assert.Equal(0, aligned.CentreMm, 1e-9);
            Assert.Equal(tiltMrad, aligned.TiltMrad, 2e-4);
            Assert.Equal(shiftMm, aligned.ShiftMm, 1e-4);
            Assert.Equal(heightUm, aligned.HeightUm, 1e-3);
            Assert.True(aligned.ZoneUm < 2e-3 && aligned.RmsUm < 1e-3, $"zone {aligned.ZoneUm}, rms {aligned.RmsUm} µm");
        }
    }

    [Theory]
    [InlineData(365)]
    [InlineData(60)]
    [InlineData(4000)]
    public void A_circle_says_that_its_shift_cannot_be_told_from_a_tilt(double radiusMm)
    {
        TangentArcChain circle = new([new(radiusMm, -6, 6)]);
        foreach (double noise in new[] { 0, 0.1 })
        {
            SampledCurve curve = SampledCurve.Of(circle, -4.5, 4.5, 8000).WithNoise(noise, 3).With((x, z) => z + (2 * x));
            ProfileAlignment aligned = ProfileAligner.Align(Whole(curve), circle);
            Assert.Equal(0, aligned.ShiftMm, 0.01);
            Assert.Equal(2, aligned.TiltMrad, 0.02);

            // Circle and line differ by x³/2R²: without any noise that tells, with it never.
            Assert.True(aligned.IsShiftDegenerate || noise == 0);
            Assert.True(aligned.ConditionNumber > 100);
        }
    }

    [Fact]
    public void A_cubic_deviation_has_least_squares_zone_of_four_fifths_and_a_minimum_zone_of_one_half()
    {
        // 10 µm·t³ with t = −1..1 over the window: zones of 8 and 5 µm, a little less for means over pieces of 0.02 mm.
        SampledCurve curve = SampledCurve.Of(x => 10 * Math.Pow(x / 5, 3), -5, 5, 20001);
        ProfileAlignment squares = ProfileAligner.Align(Whole(curve), Flat, AlignmentKind.LeastSquares, 0);
        ProfileAlignment zone = ProfileAligner.Align(Whole(curve), Flat, AlignmentKind.MinimumZone, 0);
        Assert.InRange(squares.ZoneUm, 7.9, 8.001);
        Assert.InRange(zone.ZoneUm, 4.95, 5.001);
        Assert.Equal(1.5, zone.TiltMrad, 0.02);
        Assert.Equal(3, zone.ProofMm.Count);
        Assert.All(zone.ProofMm, at => Assert.Contains(new[] { -5, -2.5, 2.5, 5 }, known => Math.Abs(at - known) < 0.1));
    }

    [Fact]
    public void A_minimum_zone_is_never_wider_than_that_of_least_squares_and_its_proof_points_alternate()
    {
        for (ulong seed = 1; seed <= 12; seed++)
        {
            SimulatedTrace made = RollerSimulator.Trace(SimulatedRollers.ThreeArcs, new RollerSimulation
            {
                Seed = seed,
                CrownFromMm = -4.6,
                CrownToMm = 4.6,
                Form = new SimulatedForm(2),
                Texture = new SimulatedTexture(0.1),
                TiltMrad = 2,
                Dents = seed % 3 == 0 ? [new SimulatedDent(1, 6, 0.3)] : [],
            });
            PreparedProfile prepared = ProfilePreparation.Prepare(made.Trace);
            foreach (double cutoff in new[] { 0, 0.25 })
            {
                ProfileAlignment squares = ProfileAligner.Align(prepared, Roller, AlignmentKind.LeastSquares, cutoff);
                ProfileAlignment zone = ProfileAligner.Align(prepared, Roller, AlignmentKind.MinimumZone, cutoff);
                Assert.True(zone.ZoneUm <= squares.ZoneUm * (1 + 1e-5));
                Assert.Equal(zone.IsShiftDegenerate ? 3 : 4, zone.ProofMm.Count);
                double half = 0.5 * zone.ZoneUm;
                double[] proof = [.. zone.ProofMm.Select(at => DeviationAt(zone, at))];
                Assert.All(proof, deviation => Assert.Equal(half, Math.Abs(deviation), 0.02 * half));
                Assert.Equal(0, zone.DeviationsUm.Max() + zone.DeviationsUm.Min(), 0.02 * half);
                Assert.Contains(proof, deviation => deviation > 0);
                Assert.Contains(proof, deviation => deviation < 0);
            }
        }
    }

    [Fact]
    public void A_straight_line_deviates_from_a_crown_by_a_zone_that_is_known()
    {
        // Against one circle a line is a parabola off: z = x²/(2R), minimum zone half its height at the ends, touched at ends and middle.
        TangentArcChain circle = new([new(800, -6, 6)]);
        ProfileAlignment zone = ProfileAligner.Align(Whole(SampledCurve.Of(x => 3 * x, -4, 4, 16001)), circle, AlignmentKind.MinimumZone, 0);
        Assert.Equal(10, zone.ZoneUm, 0.1);
        Assert.Equal([-4, 0, 4], zone.ProofMm, (a, b) => Math.Abs(a - b) < 0.05);
    }

    /// <summary>"Left out of every evaluation": neither laid on the drawing nor judged against it.</summary>
    [Fact]
    public void A_range_left_out_has_no_say_in_alignment_or_deviations()
    {
        SampledCurve curve = SampledCurve.Of(Roller, -4.6, 4.6, 8000).With((x, z) => z + (2 * x));
        foreach ((double from, double to) in new[] { (2.4, 3.9), (-0.5, 0.5), (-4.6, -3.5), (3.6, 4.6) })
        {
            PreparedProfile gap = Whole(curve.With((x, z) => x > from && x < to ? double.NaN : z));
            foreach (AlignmentKind kind in Enum.GetValues<AlignmentKind>())
            {
                ProfileAlignment aligned = ProfileAligner.Align(gap, Roller, kind, 0.25);
                Assert.Equal(2, aligned.TiltMrad, 2e-3);
                Assert.Equal(0, aligned.ShiftMm, 5e-3);
                Assert.True(aligned.ZoneUm < 0.02, $"{aligned.ZoneUm} µm with {from} to {to} mm left out");
                Assert.True(aligned.RmsUm < 0.005);
            }
        }
    }

    [Fact]
    public void Without_chamfers_the_middle_of_the_window_stands_for_the_centre()
    {
        SampledCurve curve = SampledCurve.Of(Roller, -4, 4.6, 8000);
        ProfileAlignment aligned = ProfileAligner.Align(curve.Prepared(), Roller);
        Assert.Equal(0.3, aligned.CentreMm, 1e-9);
        Assert.Equal(-0.3, aligned.ShiftMm, 0.001);
    }

    [Fact]
    public void Whatever_is_laid_on_a_drawing_has_numbers()
    {
        foreach (Func<double, double> shape in new Func<double, double>[] { _ => 0, x => 1e6 * x, x => x > 0 ? 1e4 : 0, x => -1e4 * x * x, Math.Round })
        {
            foreach (int points in new[] { 64, 500 })
            {
                foreach (AlignmentKind kind in Enum.GetValues<AlignmentKind>())
                {
                    ProfileAlignment aligned = ProfileAligner.Align(Whole(SampledCurve.Of(shape, -4, 4, points)), Roller, kind);
                    Assert.True(double.IsFinite(aligned.ZoneUm) && double.IsFinite(aligned.TiltMrad) && double.IsFinite(aligned.ShiftMm));
                    Assert.True(double.IsFinite(aligned.RmsUm) && !double.IsNaN(aligned.ConditionNumber));
                }
            }
        }
    }

    private static double DeviationAt(ProfileAlignment aligned, double at) =>
        aligned.DeviationsUm[Enumerable.Range(0, aligned.XMm.Length).MinBy(i => Math.Abs(aligned.XMm[i] - at))];

    /// <summary>All points as window, centred on 0.</summary>
    private static PreparedProfile Whole(SampledCurve curve) => new()
    {
        XMm = curve.XMm,
        ZUm = curve.ZUm,
        From = 0,
        To = curve.XMm.Length,
        LeftChamferMm = -5,
        RightChamferMm = 5,
        Findings = [],
    };
}
