namespace BearingAnalytics.Rollers.Profiles;

/// <summary>
/// The pieces of a tangent chain and the slope along them. A piece is a segment, or the straight continuation before the first or after
/// the last. Each is anchored at the end nearest the apex. "Slope" grows by curvature times length: of exact arcs it is the sine of the
/// tangent's angle, of parabolas the derivative itself.
/// </summary>
internal sealed class ChainLayout
{
    private const double SameJoint = 1e-9;

    private readonly double[] _startMm; // first x of piece i, i >= 1; piece 0 comes from minus infinity
    private readonly double[] _curvature;
    private readonly double[] _anchorMm;
    private readonly double[] _anchorSlope;
    private readonly double _toMm;
    private readonly int _apexPiece;

    public ChainLayout(IReadOnlyList<ProfileSegment> segments, double apexMm)
    {
        Require(segments, apexMm);
        int pieces = segments.Count + 2;
        _startMm = new double[pieces];
        _curvature = new double[pieces];
        _anchorMm = new double[pieces];
        _anchorSlope = new double[pieces];
        _toMm = segments[^1].ToMm;
        for (int i = 0; i < segments.Count; i++)
        {
            _startMm[i + 1] = segments[i].FromMm;
            _curvature[i + 1] = 1 / segments[i].RadiusMm;
        }

        _startMm[0] = double.NegativeInfinity;
        _startMm[^1] = _toMm;
        _apexPiece = Math.Clamp(PieceAt(apexMm), 1, segments.Count);
        AnchorAll(apexMm);
    }

    /// <summary>The piece a position lies in; a joint belongs to the piece on its right.</summary>
    public int PieceAt(double xMm)
    {
        int piece = _startMm.Length - 1;
        while (piece > 0 && !(xMm >= _startMm[piece]))
        {
            piece--;
        }

        return piece;
    }

    public double Reach(int piece, double xMm) => xMm - _anchorMm[piece];

    public double AnchorSlope(int piece) => _anchorSlope[piece];

    public double Slope(int piece, double xMm) => _anchorSlope[piece] + (_curvature[piece] * (xMm - _anchorMm[piece]));

    /// <summary>Drop at the anchor of every piece, µm, zero at the apex.</summary>
    /// <param name="fallMm">Fall over a reach between two slopes, mm.</param>
    public double[] Anchors(Func<double, double, double, double> fallMm)
    {
        double[] dropUm = new double[_startMm.Length];
        for (int piece = _apexPiece + 1; piece < dropUm.Length; piece++)
        {
            dropUm[piece] = Across(piece - 1, _anchorMm[piece]);
        }

        for (int piece = _apexPiece - 1; piece >= 0; piece--)
        {
            dropUm[piece] = Across(piece + 1, _anchorMm[piece]);
        }

        return dropUm;

        double Across(int from, double xMm) => dropUm[from] + (1000 * fallMm(Reach(from, xMm), _anchorSlope[from], Slope(from, xMm)));
    }

    /// <summary>Smallest drop on the chain: at the apex, unless concave segments lift other places above it.</summary>
    public double Lowest(Func<double, double> dropUm)
    {
        double lowest = dropUm(_toMm);
        for (int piece = 1; piece < _startMm.Length - 1; piece++)
        {
            double from = _startMm[piece];
            double to = _startMm[piece + 1];
            double level = _anchorMm[piece] - (_anchorSlope[piece] / _curvature[piece]);
            lowest = Math.Min(lowest, dropUm(from));
            lowest = level > from && level < to ? Math.Min(lowest, dropUm(level)) : lowest;
        }

        return lowest;
    }

    /// <summary>Index of the first segment whose exact arc would have to turn past the vertical; −1 where there is none.</summary>
    public int FirstPastVertical()
    {
        for (int piece = 1; piece < _startMm.Length - 1; piece++)
        {
            double steepest = Math.Max(Math.Abs(Slope(piece, _startMm[piece])), Math.Abs(Slope(piece, _startMm[piece + 1])));
            if (!(steepest < 1))
            {
                return piece - 1;
            }
        }

        return -1;
    }

    private static void Require(IReadOnlyList<ProfileSegment> segments, double apexMm)
    {
        if (segments.Count == 0)
        {
            throw new ArgumentException("A profile needs at least one segment.");
        }

        for (int i = 0; i < segments.Count; i++)
        {
            RequireSound(segments[i], i + 1);
            if (i > 0 && !(Math.Abs(segments[i].FromMm - segments[i - 1].ToMm) <= SameJoint))
            {
                throw new ArgumentException(
                    $"Segment {i + 1} starts at {segments[i].FromMm} mm " +
                    $"but the one before ends at {segments[i - 1].ToMm} mm: they must meet.");
            }
        }

        if (!(apexMm >= segments[0].FromMm && apexMm <= segments[^1].ToMm))
        {
            throw new ArgumentException(
                $"The apex at {apexMm} mm lies outside the segments, which reach from {segments[0].FromMm} to {segments[^1].ToMm} mm.");
        }
    }

    private static void RequireSound(ProfileSegment segment, int number)
    {
        if (!(segment.FromMm < segment.ToMm) || !double.IsFinite(segment.FromMm) || !double.IsFinite(segment.ToMm))
        {
            throw new ArgumentException(
                $"Segment {number} reaches from {segment.FromMm} to {segment.ToMm} mm: the end must lie right of the start.");
        }

        if (double.IsNaN(segment.RadiusMm) || segment.RadiusMm == 0)
        {
            throw new ArgumentException(
                $"Segment {number} has the radius {segment.RadiusMm} mm: give a convex (positive), concave (negative) or infinite one.");
        }
    }

    private void AnchorAll(double apexMm)
    {
        _anchorMm[_apexPiece] = apexMm;
        for (int piece = _apexPiece + 1; piece < _startMm.Length; piece++)
        {
            _anchorMm[piece] = _startMm[piece];
            _anchorSlope[piece] = Slope(piece - 1, _startMm[piece]);
        }

        for (int piece = _apexPiece - 1; piece >= 0; piece--)
        {
            _anchorMm[piece] = _startMm[piece + 1];
            _anchorSlope[piece] = Slope(piece + 1, _startMm[piece + 1]);
        }
    }
}
