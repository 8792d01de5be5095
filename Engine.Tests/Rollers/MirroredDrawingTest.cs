using BearingAnalytics.Quality;
using BearingAnalytics.Rollers;

namespace BearingAnalytics.Tests.Rollers;

public class MirroredDrawingTest
{
    private static RollerDrawing Tapered { get; } = RollerDrawingReader.Parse(DrawingExamples.Tapered, "page") with
    {
        Window = new EvaluationRange(-5, 4),
        Excluded = [new EvaluationRange(1, 2)],
        LineProfile = [new LineProfileZone(1, 2), new LineProfileZone(0.5, 0.5, new EvaluationRange(-4, 3))],
        Texture = [new TextureLimit("Ra", TextureStandard.Iso4287, 0.8, new Tolerance(null, 0.2), new EvaluationRange(0, 5))],
        Drops =
        [
            new DropStation(2, StationOrigin.Centre, 1, default) { Name = "a" },
            new DropStation(0, StationOrigin.Centre, 0, default),
            new DropStation(1, StationOrigin.LeftEnd, 1, default),
            new DropStation(1, StationOrigin.RightEnd, 1, default),
            new DropStation(0.5, StationOrigin.LeftChamfer, 1, default),
            new DropStation(0.5, StationOrigin.RightChamfer, 1, default),
        ],
    };

    [Fact]
    public void A_roller_turned_around_has_left_and_right_exchanged()
    {
        RollerDrawing turned = Tapered.Mirrored();
        Assert.Equal(RollerEnd.Left, turned.LargeEnd);
        Assert.Equal((Tapered.RightChamfer, Tapered.LeftChamfer), (turned.LeftChamfer, turned.RightChamfer));
        Assert.Equal(Tapered.Profile.DropUm(4.2), turned.Profile.DropUm(-4.2), 1e-12);
        Assert.Equal(new EvaluationRange(-4, 5), turned.Window);
        Assert.Equal([new EvaluationRange(-2, -1)], turned.Excluded);
        Assert.Equal([null, new EvaluationRange(-3, 4)], turned.LineProfile.Select(zone => zone.Range));
        Assert.Equal(new EvaluationRange(-5, 0), turned.Texture[0].Range);
        Assert.Equal(
            [
                (-2, StationOrigin.Centre), (0, StationOrigin.Centre), (1, StationOrigin.RightEnd), (1, StationOrigin.LeftEnd),
                (0.5, StationOrigin.RightChamfer), (0.5, StationOrigin.LeftChamfer),
            ],
            turned.Drops.Select(drop => (drop.AtMm, drop.Origin)));
    }

    [Fact]
    public void The_limits_of_a_tangent_point_go_with_it()
    {
        // Left to right: arc 400, joint at -3, line, joint at 3.5, arc 300. The joint that had limits was at -3.5.
        IReadOnlyList<ProfileSegment> turned = Tapered.Mirrored().Segments;
        Assert.Equal(
            [
                new ProfileSegment(400, -6, -3, new Tolerance(350, 450)),
                new ProfileSegment(double.PositiveInfinity, -3, 3.5),
                new ProfileSegment(300, 3.5, 6, default, new Tolerance(3.2, 3.8)),
            ],
            turned);
        Assert.Equal(turned, Assert.IsType<TangentArcChain>(Tapered.Mirrored().Profile).Segments);
    }

    [Fact]
    public void Turning_twice_changes_nothing() => RollerDrawingWriterTest.Same(Tapered, Tapered.Mirrored().Mirrored());

    [Fact]
    public void A_symmetric_roller_turned_around_is_itself()
    {
        RollerDrawing symmetric = RollerDrawingReader.Parse(DrawingExamples.Cylindrical, "page");
        Assert.Equal(symmetric.Segments, symmetric.Mirrored().Segments);
        Assert.Equal(symmetric.Profile.DropUm(3.7), symmetric.Mirrored().Profile.DropUm(3.7), 1e-12);
    }
}
