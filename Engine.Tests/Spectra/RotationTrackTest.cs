using BearingAnalytics.Spectra;

namespace BearingAnalytics.Tests.Spectra;

[Trait("floor", "spectra")]
public class RotationTrackTest
{
    private static readonly TurningShaft RunUp = new(20, 40, 10);

    [Fact]
    public void A_run_up_is_what_its_formula_says()
    {
        RotationTrack track = Track(RunUp, 200);
        Assert.Equal(30, track.MeanSpeedHz, 1e-9);
        Assert.Equal(20 / Math.Sqrt(12) / 30, track.RelativeSpread, 1e-4);
        Assert.Equal(2, track.SpeedRatio, 0.02);
        for (double t = 0.5; t < 9.5; t += 0.1)
        {
            Assert.Equal(RunUp.RevolutionsAt(t), track.RevolutionsAt(t), 1e-6);
            Assert.Equal(RunUp.SpeedHzAt(t), track.SpeedHzAt(t), 1e-3);
            Assert.Equal(t, track.SecondsAt(track.RevolutionsAt(t)), 1e-12);
        }
    }

    [Fact]
    public void Beyond_its_ends_the_speed_goes_on()
    {
        RotationTrack track = RotationTrack.Constant(25, 4);
        Assert.Equal(-25, track.RevolutionsAt(-1), 1e-12);
        Assert.Equal(125, track.RevolutionsAt(5), 1e-12);
        Assert.Equal(5, track.SecondsAt(125), 1e-12);
        Assert.Equal(-1, track.SecondsAt(-25), 1e-12);
        Assert.Equal(25, track.SpeedHzAt(100), 1e-12);
        Assert.Equal(0, track.RelativeSpread, 1e-12);
        Assert.Equal(RotationSource.Stated, track.Source);
    }

    [Fact]
    public void Another_mean_keeps_the_course()
    {
        RotationTrack other = Track(RunUp, 200).WithMeanSpeed(60);
        Assert.Equal(60, other.MeanSpeedHz, 1e-9);
        Assert.Equal(2 * RunUp.RevolutionsAt(3), other.RevolutionsAt(3), 1e-6);
        Assert.Equal(Track(RunUp, 200).RelativeSpread, other.RelativeSpread, 1e-12);
        Assert.Throws<ArgumentOutOfRangeException>(() => other.WithMeanSpeed(0));
    }

    [Fact]
    public void Knots_over_which_a_smooth_spline_would_turn_back_still_rise()
    {
        // A shaft that all but stands and then jumps: the natural spline undershoots.
        RotationTrack track = new([0, 1, 2, 3, 4], [0, 0.01, 0.02, 30, 60]);
        double last = double.NegativeInfinity;
        for (double t = 0; t <= 4; t += 0.01)
        {
            Assert.True(track.RevolutionsAt(t) > last && track.SpeedHzAt(t) > 0);
            last = track.RevolutionsAt(t);
            Assert.Equal(t, track.SecondsAt(last), 1e-6);
        }
    }

    [Fact]
    public void Knots_that_make_no_track_are_refused()
    {
        Assert.Throws<ArgumentException>(() => new RotationTrack([0], [0]));
        Assert.Throws<ArgumentException>(() => new RotationTrack([0, 1], [0, 1, 2]));
        Assert.Throws<ArgumentException>(() => new RotationTrack([0, 1, 2], [0, 1, 1]));
        Assert.Throws<ArgumentException>(() => new RotationTrack([0, 2, 1], [0, 1, 2]));
        Assert.Throws<ArgumentException>(() => new RotationTrack([0, 1], [0, double.NaN]));
        Assert.Throws<ArgumentOutOfRangeException>(() => RotationTrack.Constant(0, 1));
    }

    internal static RotationTrack Track(TurningShaft shaft, int pieces)
    {
        double[] seconds = [.. Enumerable.Range(0, pieces + 1).Select(i => shaft.DurationSeconds * i / pieces)];
        return new RotationTrack(seconds, [.. seconds.Select(shaft.RevolutionsAt)]);
    }
}
