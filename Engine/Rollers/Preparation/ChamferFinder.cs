using BearingAnalytics.Numerics;

namespace BearingAnalytics.Rollers.Preparation;

/// <summary>
/// Finds where the crown ends: the first place from the middle outwards where the slope of the smoothed profile leaves the crown's own by
/// more than 60 µm/mm and the surface does not come back. A dent comes back.
/// </summary>
internal sealed class ChamferFinder
{
    /// <summary>Cut-off of the smoothing, mm: short enough that the kink stays where it is.</summary>
    public const double SmoothingMm = 0.08;

    private const double PitchMm = 0.008;
    private const double SlopeLimitUmPerMm = 60;
    private const double ReturnUm = 4;

    /// <summary>On a rough surface slopes of texture are told from a chamfer by their own spread.</summary>
    private const double SlopeSpreads = 8;
    private const double ReturnAfterMm = 0.1;
    private const double ReturnWithinMm = 1.5;
    private const double NearestMm = 0.2;
    private const double FarthestMm = 0.6;

    private readonly CoarseProfile _profile;
    private readonly double[] _excess;
    private readonly double _slopeAtMiddle;
    private readonly double _bend;
    private readonly double _limit;

    public ChamferFinder(ReadOnlySpan<double> xMm, ReadOnlySpan<double> zUm)
    {
        _profile = CoarseProfile.Of(xMm, zUm, PitchMm);
        _excess = _profile.Slopes(SmoothingMm);
        (_slopeAtMiddle, _bend) = CrownSlope();
        for (int i = 0; i < _excess.Length; i++)
        {
            _excess[i] -= _slopeAtMiddle + (_bend * (_profile.XMm(i) - MiddleMm));
        }

        _limit = Math.Max(SlopeLimitUmPerMm, SlopeSpreads * MiddleSpread());
    }

    /// <summary>Change of the crown's slope along the trace, µm/mm²: negative for a convex crown.</summary>
    public double Bend => _bend;

    private double MiddleMm => _profile.FromMm + (0.5 * _profile.Count * _profile.PitchMm);

    /// <summary>Where the left chamfer meets the crown, mm; null where the trace does not reach one.</summary>
    /// <param name="isFalling">True for material that ends (a chamfer), false for material that rises (a lip).</param>
    public double? Left(bool isFalling = true) => Find(-1, isFalling ? 1 : -1);

    /// <summary>Where the right chamfer meets the crown, mm; null where the trace does not reach one.</summary>
    /// <param name="isFalling">True for material that ends (a chamfer), false for material that rises (a lip).</param>
    public double? Right(bool isFalling = true) => Find(1, isFalling ? -1 : 1);

    private double? Find(int direction, int sign)
    {
        for (int i = _profile.Count / 2; i > 0 && i < _profile.Count - 1; i += direction)
        {
            double here = sign * _excess[i];
            double next = sign * _excess[i + direction];
            if (here <= _limit && next > _limit && !ComesBack(i, direction, sign))
            {
                double share = (_limit - here) / (next - here);
                return _profile.XMm(i) + (direction * share * _profile.PitchMm);
            }
        }

        return null;
    }

    /// <summary>
    /// Whether the surface beyond returns to where the crown would go on. The crown is carried on from a stretch inside, where the bend
    /// towards the chamfer has not begun; medians, because a dent or a bump may lie there.
    /// </summary>
    private bool ComesBack(int at, int direction, int sign)
    {
        int inside = Inside(at, direction, NearestMm);
        int farther = Inside(at, direction, FarthestMm);
        (int from, int to) = (Math.Min(inside, farther), Math.Max(inside, farther) + 1);
        double origin = _profile.XMm(inside);
        double own = _slopeAtMiddle + (_bend * (origin - MiddleMm)) + RobustStatistics.Median(_excess.AsSpan(from, to - from));
        double Carried(double run) => (own * run) + (0.5 * _bend * run * run);
        double[] heights = _profile.ZUm.AsSpan(from, to - from).ToArray();
        for (int i = from; i < to; i++)
        {
            heights[i - from] -= Carried(_profile.XMm(i) - origin);
        }

        double anchor = RobustStatistics.Median(heights);
        int reach = (int)(ReturnWithinMm / _profile.PitchMm);
        for (int k = (int)Math.Ceiling(ReturnAfterMm / _profile.PitchMm); k <= reach; k++)
        {
            int i = at + (direction * k);
            if (i < 0 || i >= _profile.Count)
            {
                return false;
            }

            double run = _profile.XMm(i) - origin;
            double below = -sign * direction * (anchor + Carried(run) - _profile.ZUm[i]);
            double allowed = (ReturnUm + (5 * Math.Abs(run))) * (_limit / SlopeLimitUmPerMm);
            if (below < allowed)
            {
                return true;
            }
        }

        return false;
    }

    private int Inside(int at, int direction, double byMm) =>
        Math.Clamp(at - (direction * (int)(byMm / _profile.PitchMm)), 0, _profile.Count - 1);

    /// <summary>Robust standard deviation of the slope about the crown's own, over the middle half, µm/mm.</summary>
    private double MiddleSpread()
    {
        int quarter = _profile.Count / 4;
        double[] magnitudes = _excess[quarter..(_profile.Count - quarter)];
        for (int i = 0; i < magnitudes.Length; i++)
        {
            magnitudes[i] = Math.Abs(magnitudes[i]);
        }

        return magnitudes.Length == 0 ? 0 : RobustStatistics.GaussianScale * RobustStatistics.Median(magnitudes);
    }

    /// <summary>The line through the slope over the middle half, twice, the second time without what is far off the first.</summary>
    private (double AtMiddle, double Bend) CrownSlope()
    {
        double at = 0, bend = 0;
        for (int round = 0; round < 2; round++)
        {
            LineSums line = default;
            for (int i = _profile.Count / 4; i < _profile.Count - (_profile.Count / 4); i++)
            {
                double x = _profile.XMm(i) - MiddleMm;
                double y = _excess[i];
                if (round == 0 || Math.Abs(y - at - (bend * x)) < SlopeLimitUmPerMm / 2)
                {
                    line.Add(x, y);
                }
            }

            if (line.Count < 3 || !(line.Spread > 0))
            {
                break;
            }

            (at, bend) = (line.Offset, line.Slope);
        }

        return (at, bend);
    }
}
