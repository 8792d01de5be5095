using BearingAnalytics.Rollers.Profiles;

namespace BearingAnalytics.Rollers;

/// <summary>
/// The small-slope twin of <see cref="TangentArcChain"/>: a parabola of the same curvature for each arc, joined with common tangents (a
/// C1 quadratic spline): δ = x²/(2R0) + Σ ½(x−b_k)²₊(1/R_k − 1/R_{k−1}). Within 0.2 nm of the arcs on a cylindrical roller with an 0.37 m
/// end radius; micrometres away on a barrel, where the exact arcs are needed.
/// </summary>
public sealed class QuadraticSplineChain : NominalProfile
{
    private const double UmPerMm = 1000;

    private readonly ChainLayout _layout;
    private readonly double[] _anchorDropUm;
    private readonly double _topUm;

    /// <summary>Builds the curve.</summary>
    /// <param name="segments">Segments from left to right, at least one, each starting where the one before ends.</param>
    /// <param name="apexMm">Where the tangent is level, mm from the centre, within the chain.</param>
    /// <exception cref="ArgumentException">No segment, a gap, an empty segment, a radius of zero or NaN, or an apex outside.</exception>
    public QuadraticSplineChain(IReadOnlyList<ProfileSegment> segments, double apexMm = 0)
    {
        ArgumentNullException.ThrowIfNull(segments);
        Segments = [.. segments];
        _layout = new ChainLayout(Segments, apexMm);
        _anchorDropUm = _layout.Anchors(FallMm);
        _topUm = _layout.Lowest(UnshiftedDropUm);
        JointsMm = [.. Segments.Skip(1).Select(segment => segment.FromMm)];
    }

    /// <summary>The segments from left to right.</summary>
    public IReadOnlyList<ProfileSegment> Segments { get; }

    /// <inheritdoc/>
    public override double FromMm => Segments[0].FromMm;

    /// <inheritdoc/>
    public override double ToMm => Segments[^1].ToMm;

    /// <inheritdoc/>
    public override IReadOnlyList<double> JointsMm { get; }

    /// <inheritdoc/>
    public override double DropUm(double xMm) => UnshiftedDropUm(xMm) - _topUm;

    /// <inheritdoc/>
    public override double SlopeUmPerMm(double xMm) => UmPerMm * _layout.Slope(_layout.PieceAt(xMm), xMm);

    private static double FallMm(double reachMm, double slopeFrom, double slopeTo) => reachMm * (slopeTo + slopeFrom) / 2;

    private double UnshiftedDropUm(double xMm)
    {
        int piece = _layout.PieceAt(xMm);
        return _anchorDropUm[piece] + (UmPerMm * FallMm(_layout.Reach(piece, xMm), _layout.AnchorSlope(piece), _layout.Slope(piece, xMm)));
    }
}
