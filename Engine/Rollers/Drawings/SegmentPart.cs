using BearingAnalytics.Quality;
using static BearingAnalytics.Rollers.Drawings.NumberRange;

namespace BearingAnalytics.Rollers.Drawings;

/// <summary>Reads one segment.</summary>
internal sealed class SegmentPart(DrawingNode node, RollerExtent extent, double? diameterMm)
{
    private const double SamePlace = 1e-9;

    public ProfileSegment? Read(double? startMm, bool isFirst)
    {
        double? radius = Radius();
        double? from = isFirst ? startMm : Joint(startMm);
        double? to = node.Number("toMm") ?? (from + node.Number("lengthMm"));
        Tolerance radiusLimits = LimitsPart.Read(node, "radiusLimitsMm", new Limited(node.Number("radiusMm"), "mm"));
        Tolerance startLimits = LimitsPart.Read(node, "startLimitsMm", new Limited(from, "mm", "the tangent point"));
        if (isFirst && node.Has("startLimitsMm"))
        {
            node.Wrong("startLimitsMm", "the first segment starts at no tangent point; give the limits at the segment that starts there.");
        }

        bool isOn = !Complain(node.Has("toMm") ? "toMm" : "lengthMm", to is { } end ? extent.FaceComplaint(end) : null);
        if (radius is null || from is null || to is null || !IsInOrder(from.Value, to.Value) || !isOn)
        {
            return null;
        }

        return new ProfileSegment(radius.Value, from.Value, to.Value, radiusLimits, startLimits);
    }

    private double? Radius()
    {
        switch (node.Text("kind"))
        {
            case Words.Line:
                Refuse("radiusMm", "a line has no radius; leave it out or write \"kind\": \"arc\".");
                Refuse("radiusLimitsMm", "a line has no radius and no limits of it; leave them out or write \"kind\": \"arc\".");
                return double.PositiveInfinity;
            case Words.Arc when !node.Has("radiusMm"):
                node.Wrong("\"radiusMm\" is missing: an arc needs its radius, mm; convex positive, concave negative.");
                return null;
            default:
                return Checked(node.Number("radiusMm"));
        }
    }

    private double? Checked(double? radius)
    {
        if (radius is { } given && diameterMm is { } diameter && Math.Abs(given) < diameter / 2)
        {
            node.Wrong(
                "radiusMm",
                $"a radius of {Written(given)} mm along the generatrix is smaller than the roller's own radius of " +
                $"{Written(diameter / 2)} mm; the unit is mm: {Written(given)} m would be {Written(given * 1000)}.");
            return null;
        }

        return radius;
    }

    private double? Joint(double? startMm)
    {
        if (node.Number("fromMm") is { } from && startMm is { } start && Math.Abs(from - start) > SamePlace)
        {
            node.Wrong(
                "fromMm",
                $"the segment starts at {Written(from)} mm but the one before ends at {Written(start)} mm: they must meet.");
        }

        return startMm ?? node.Number("fromMm");
    }

    private bool IsInOrder(double from, double to)
    {
        if (!(to > from))
        {
            node.Wrong(
                "toMm",
                $"the segment ends at {Written(to)} mm, not right of its start at {Written(from)} mm: segments go from left to right.");
            return false;
        }

        return !node.Has("fromMm") || !Complain("fromMm", extent.FaceComplaint(from));
    }

    private bool Complain(string name, string? complaint)
    {
        if (complaint is not null)
        {
            node.Wrong(name, complaint + ".");
        }

        return complaint is not null;
    }

    private void Refuse(string name, string message)
    {
        if (node.Has(name))
        {
            node.Wrong(name, message);
        }
    }
}
