using BearingAnalytics.Rollers.Profiles;

namespace BearingAnalytics.Rollers;

/// <summary>
/// Lines and circular arcs that meet in common tangents, exactly: what the drawing of a multi-arc roller says. Both sides may differ,
/// segments may be straight (radius infinity) or concave (radius negative). Left and right of the chain the end tangents go on.
/// </summary>
/// <remarks>
/// Along an arc of curvature κ the sine of the tangent's angle grows as κ·x, and between two of its points the height falls by
/// (x−b)(sinθ+sinθ_b)/(cosθ+cosθ_b): one formula for arcs of any size and sign and for lines, without subtracting large numbers.
/// </remarks>
public sealed class TangentArcChain : NominalProfile
{
    private const double UmPerMm = 1000;

    private readonly ChainLayout _layout;
    private readonly double[] _anchorDropUm;
    private readonly double _topUm;

    /// <summary>Builds the curve.</summary>
    /// <param name="segments">Segments from left to right, at least one, each starting where the one before ends.</param>
    /// <param name="apexMm">
    /// Where the tangent is level, mm from the centre, within the chain; in a straight segment all of the segment is level.
    /// </param>
    /// <exception cref="ArgumentException">
    /// No segment, a gap, an empty segment, a radius of zero or NaN, an apex outside, or an arc that would have to turn past the vertical.
    /// </exception>
    public TangentArcChain(IReadOnlyList<ProfileSegment> segments, double apexMm = 0)
    {
        ArgumentNullException.ThrowIfNull(segments);
        Segments = [.. segments];
        ApexMm = apexMm;
        _layout = new ChainLayout(Segments, apexMm);
        RequireSlopesBelowVertical(Segments, _layout.FirstPastVertical());
        _anchorDropUm = _layout.Anchors(FallMm);
        _topUm = _layout.Lowest(UnshiftedDropUm);
        JointsMm = [.. Segments.Skip(1).Select(segment => segment.FromMm)];
    }

    /// <summary>The segments from left to right.</summary>
    public IReadOnlyList<ProfileSegment> Segments { get; }

    /// <summary>Where the tangent is level, mm from the centre.</summary>
    public double ApexMm { get; }

    /// <inheritdoc/>
    public override double FromMm => Segments[0].FromMm;

    /// <inheritdoc/>
    public override double ToMm => Segments[^1].ToMm;

    /// <inheritdoc/>
    public override IReadOnlyList<double> JointsMm { get; }

    /// <inheritdoc/>
    public override double DropUm(double xMm) => UnshiftedDropUm(xMm) - _topUm;

    /// <inheritdoc/>
    public override double SlopeUmPerMm(double xMm)
    {
        double sine = _layout.Slope(_layout.PieceAt(xMm), xMm);
        return UmPerMm * sine / Cosine(sine);
    }

    /// <inheritdoc/>
    public override NominalProfile Mirrored() => new TangentArcChain(SegmentMirror.Of(Segments), 0 - ApexMm);

    /// <summary>
    /// Radius of an end arc that gives a required drop: it leaves the centre arc at its tangent point and passes through the required
    /// point. Exact; for small slopes R1 = (xe−b)²/(2[δe−b²/(2R0)−b(xe−b)/R0]).
    /// </summary>
    /// <param name="centreRadiusMm">Radius of the centre arc with its apex at 0, mm; infinity for a straight centre.</param>
    /// <param name="tangentPointMm">Where the end arc begins, mm from the centre, at least 0.</param>
    /// <param name="atMm">Where the drop is required, mm from the centre, beyond the tangent point.</param>
    /// <param name="dropUm">Drop required there, µm.</param>
    /// <returns>
    /// The radius, mm; infinity where the tangent passes through the point; negative where only a concave end would.
    /// </returns>
    /// <exception cref="ArgumentException">
    /// The order 0 ≤ tangent point &lt; position does not hold, or the centre radius is not above the tangent point.
    /// </exception>
    public static double EndRadiusForDropMm(double centreRadiusMm, double tangentPointMm, double atMm, double dropUm)
    {
        if (!(tangentPointMm >= 0 && tangentPointMm < atMm && centreRadiusMm > tangentPointMm && double.IsFinite(dropUm)))
        {
            throw new ArgumentException(
                $"No end arc from {tangentPointMm} mm on a centre radius of {centreRadiusMm} mm to {atMm} mm with a drop of {dropUm} µm: " +
                "need 0 <= tangent point < position, a centre radius larger than the tangent point and a finite drop.");
        }

        // A chord's slope is the tangent of the mean of both end angles.
        double sine = tangentPointMm / centreRadiusMm;
        double reachMm = atMm - tangentPointMm;
        double risenMm = tangentPointMm * sine / (1 + Cosine(sine));
        double meanAngle = Math.Atan(((dropUm / UmPerMm) - risenMm) / reachMm);
        double endAngle = (2 * meanAngle) - Math.Asin(sine);
        return reachMm / (Math.Sin(endAngle) - sine);
    }

    private static void RequireSlopesBelowVertical(IReadOnlyList<ProfileSegment> segments, int failing)
    {
        if (failing >= 0)
        {
            throw new ArgumentException(
                $"Segment {failing + 1} of radius {segments[failing].RadiusMm} mm from {segments[failing].FromMm} to " +
                $"{segments[failing].ToMm} mm would turn past the vertical: give a larger radius or a shorter segment.");
        }
    }

    private static double Cosine(double sine) => Math.Sqrt((1 - sine) * (1 + sine));

    private static double FallMm(double reachMm, double sineFrom, double sineTo) =>
        reachMm * (sineTo + sineFrom) / (Cosine(sineTo) + Cosine(sineFrom));

    private double UnshiftedDropUm(double xMm)
    {
        int piece = _layout.PieceAt(xMm);
        return _anchorDropUm[piece] + (UmPerMm * FallMm(_layout.Reach(piece, xMm), _layout.AnchorSlope(piece), _layout.Slope(piece, xMm)));
    }
}
