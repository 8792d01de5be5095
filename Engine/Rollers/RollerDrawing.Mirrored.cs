using BearingAnalytics.Rollers.Profiles;

namespace BearingAnalytics.Rollers;

/// <summary>The roller turned around.</summary>
public sealed partial record RollerDrawing
{
    /// <summary>
    /// The drawing with left and right exchanged: profile, segments with their limits, chamfers, stations, ranges and the large end. It
    /// is what a roller lying the other way round on the instrument must be held against. Mirrored twice it is the same again.
    /// </summary>
    public RollerDrawing Mirrored() => this with
    {
        LeftChamfer = RightChamfer,
        RightChamfer = LeftChamfer,
        Profile = Profile.Mirrored(),
        Segments = SegmentMirror.Of(Segments),
        Drops = [.. Drops.Select(Mirrored)],
        IdealLaw = IdealLaw?.Mirrored(),
        LargeEnd = LargeEnd switch { RollerEnd.Left => RollerEnd.Right, RollerEnd.Right => RollerEnd.Left, _ => null },
        LineProfile = [.. LineProfile.Select(zone => zone with { Range = SegmentMirror.Of(zone.Range) })],
        Texture = [.. Texture.Select(limit => limit with { Range = SegmentMirror.Of(limit.Range) })],
        Window = SegmentMirror.Of(Window),
        Excluded = [.. Excluded.Select(range => SegmentMirror.Of(range)!)],
    };

    private static DropStation Mirrored(DropStation station) => station with
    {
        AtMm = station.Origin == StationOrigin.Centre ? 0 - station.AtMm : station.AtMm,
        Origin = station.Origin switch
        {
            StationOrigin.LeftEnd => StationOrigin.RightEnd,
            StationOrigin.RightEnd => StationOrigin.LeftEnd,
            StationOrigin.LeftChamfer => StationOrigin.RightChamfer,
            StationOrigin.RightChamfer => StationOrigin.LeftChamfer,
            _ => StationOrigin.Centre,
        },
    };
}
