using BearingAnalytics.Quality;
using static BearingAnalytics.Rollers.Drawings.NumberRange;

namespace BearingAnalytics.Rollers.Drawings;

/// <summary>Reads the crown-drop table and the convexity, and holds both against the profile.</summary>
internal sealed class DropsPart(DrawingNode root, RollerExtent extent)
{
    public IReadOnlyList<DropStation> Drops() => [.. root.Entries("drops").Select(Station)];

    public Convexity? Convexity()
    {
        if (root.Child("convexity") is not { } node || node.Number("gaugeMm") is not { } gauge)
        {
            return null;
        }

        Complain(node, "gaugeMm", extent.StationComplaint(gauge) ?? extent.StationComplaint(-gauge));
        double? own = (extent.Profile?.DropUm(gauge) + extent.Profile?.DropUm(-gauge)) / 2;
        return new Convexity(gauge, LimitsPart.Read(node, "limitsUm", new Limited(own, "µm", "the profile's own convexity")));
    }

    public MiddleStraightness? MiddleStraightness()
    {
        if (root.Child("middleStraightness") is not { } node
            || node.Number("lengthMm") is not { } length
            || node.Number("limitUm") is not { } limit)
        {
            return null;
        }

        Complain(node, "lengthMm", extent.StationComplaint(length / 2) ?? extent.StationComplaint(length / -2));
        double sag = Math.Max(extent.Profile?.DropUm(length / 2) ?? 0, extent.Profile?.DropUm(length / -2) ?? 0);
        if (sag > limit)
        {
            node.Wrong(
                "limitUm",
                $"the profile itself is crowned by {Written(sag)} µm over the middle {Written(length)} mm, more than the " +
                $"{Written(limit)} µm allowed; judge a shorter middle or allow more.");
        }

        return new MiddleStraightness(length, limit);
    }

    private DropStation Station(DrawingNode node)
    {
        double at = node.Number("atMm") ?? double.NaN;
        StationOrigin origin = node.Word("origin", Words.Origins) ?? StationOrigin.Centre;
        double? x = node.Number("atMm") is null ? null : Position(node, at, origin);
        double? own = x is { } known ? extent.Profile?.DropUm(known) : null;
        double? drop = node.Number("dropUm");
        if (drop is { } given && own is { } profile && IsAnotherUnit(given, profile))
        {
            node.Wrong(
                "dropUm",
                $"{Written(given)} µm, but the profile drops {Written(profile)} µm there; if a factor of 1000 slipped in write " +
                $"{Written(given < profile ? given * 1000 : given / 1000)}.");
        }

        Limited limited = drop is null || node.Value.Find("dropUm")!.IsSound is false
            ? new Limited(own, "µm", "the profile's own drop")
            : new Limited(drop, "µm", "the nominal drop");
        Tolerance limits = LimitsPart.Read(node, "limitsUm", limited);
        Contradiction(node, own, drop, limits);
        return new DropStation(at, origin, drop, limits) { Name = node.Text("name") ?? "" };
    }

    private double? Position(DrawingNode node, double at, StationOrigin origin)
    {
        if (origin != StationOrigin.Centre && at < 0)
        {
            node.Wrong(
                "atMm",
                $"from {Words.For(Words.Origins, origin)} a station is counted inwards, so {Written(at)} mm is outside the roller.");
            return null;
        }

        // Without a drawn chamfer its intersection with the crown is found on the trace alone.
        double? x = extent.FromCentreMm(at, origin);
        string? complaint = x is { } known ? extent.StationComplaint(known) : null;
        Complain(node, "atMm", complaint);
        return complaint is null ? x : null;
    }

    /// <summary>A nominal drop that fits its limits although the profile of the same drawing does not.</summary>
    private static void Contradiction(DrawingNode node, double? own, double? drop, Tolerance limits)
    {
        bool isSound = node.Child("limitsUm") is { IsSound: true } && node.IsSound && drop is not null;
        if (isSound && own is { } profile && (profile < limits.Lower || profile > limits.Upper))
        {
            node.Wrong(
                "dropUm",
                $"the profile of this drawing drops {Written(profile)} µm there, outside the limits of a drop of " +
                $"{Written(drop!.Value)} µm; correct the profile or the table.");
        }
    }

    private static bool IsAnotherUnit(double given, double profile) =>
        given > 0 && profile > 0 && (given / profile is > 300 and < 3000 || profile / given is > 300 and < 3000);

    private static void Complain(DrawingNode node, string name, string? complaint)
    {
        if (complaint is not null)
        {
            node.Wrong(name, complaint + ".");
        }
    }
}
