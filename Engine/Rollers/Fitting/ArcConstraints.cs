namespace BearingAnalytics.Rollers.Fitting;

/// <summary>
/// What is known about the arcs before fitting, as a linear map from free parameters to curvatures and knots: equal arcs share one
/// curvature, straight ones have none, mirrored knots share a centre and distances.
/// </summary>
internal sealed class ArcConstraints
{
    private readonly int[] _group;
    private readonly double[] _knotMap;

    private ArcConstraints(int[] group, double[] knotMap, int freeKnots, bool mirrored)
    {
        _group = group;
        _knotMap = knotMap;
        FreeKnots = freeKnots;
        IsMirrored = mirrored;
        FreeCurvatures = group.Max() + 1;
    }

    /// <summary>Number of arcs.</summary>
    public int Arcs => _group.Length;

    /// <summary>Number of knots.</summary>
    public int Knots => Arcs - 1;

    /// <summary>Number of curvatures that are free.</summary>
    public int FreeCurvatures { get; }

    /// <summary>Number of knot parameters that are free; 0 where the knots stand still.</summary>
    public int FreeKnots { get; }

    /// <summary>True where knots are mirrored about a free centre.</summary>
    public bool IsMirrored { get; }

    /// <summary>The constraints of some options.</summary>
    public static ArcConstraints For(int arcs, ArcFitOptions options)
    {
        bool mirrored = options.Symmetric && arcs > 2;
        int[] group = new int[arcs];
        int next = 0;
        for (int i = 0; i < arcs; i++)
        {
            int twin = arcs - 1 - i;
            bool isMiddle = i == twin;
            bool shares = twin < i && (options.Symmetric || (options.SharedEndRadii && twin == 0));
            group[i] = isMiddle && options.StraightCentre && arcs > 1 ? -1 : shares ? group[twin] : next++;
        }

        int knots = arcs - 1;
        return options.KnotsFixed
            ? new ArcConstraints(group, [], 0, mirrored)
            : mirrored ? new ArcConstraints(group, MirroredKnots(knots), ((knots + 1) / 2) + (knots % 2 == 0 ? 1 : 0), true)
            : new ArcConstraints(group, FreeKnotMap(knots), knots, false);
    }

    /// <summary>
    /// The same with an arc made straight, and with it all that share its curvature: what is left when it may not be concave.
    /// </summary>
    public ArcConstraints WithStraight(int arc)
    {
        int straight = _group[arc];
        int[] group = new int[Arcs];
        for (int i = 0; i < Arcs; i++)
        {
            group[i] = _group[i] == straight ? -1 : _group[i] > straight ? _group[i] - 1 : _group[i];
        }

        return new ArcConstraints(group, _knotMap, FreeKnots, IsMirrored);
    }

    /// <summary>Index of an arc's free curvature, or −1 for a straight one.</summary>
    public int CurvatureOf(int arc) => _group[arc];

    /// <summary>How much a knot moves with a free knot parameter.</summary>
    public double KnotBy(int knot, int parameter) => _knotMap[(knot * FreeKnots) + parameter];

    /// <summary>Moves knots to where the constraint wants them, as little as possible.</summary>
    public void Project(Span<double> knots)
    {
        if (!IsMirrored)
        {
            return;
        }

        double centre = 0;
        for (int i = 0; i < knots.Length; i++)
        {
            centre += knots[i] / knots.Length;
        }

        for (int i = 0; i < knots.Length / 2; i++)
        {
            double half = 0.5 * (knots[^(i + 1)] - knots[i]);
            knots[i] = centre - half;
            knots[^(i + 1)] = centre + half;
        }

        if (knots.Length % 2 == 1)
        {
            knots[knots.Length / 2] = centre;
        }
    }

    private static double[] FreeKnotMap(int knots)
    {
        double[] map = new double[knots * knots];
        for (int i = 0; i < knots; i++)
        {
            map[(i * knots) + i] = 1;
        }

        return map;
    }

    /// <summary>Parameter 0 is the centre, the others are distances from it.</summary>
    private static double[] MirroredKnots(int knots)
    {
        int free = ((knots + 1) / 2) + (knots % 2 == 0 ? 1 : 0);
        double[] map = new double[knots * free];
        for (int i = 0; i < knots; i++)
        {
            map[i * free] = 1;
            int twin = knots - 1 - i;
            if (i != twin)
            {
                map[(i * free) + 1 + Math.Min(i, twin)] = i < twin ? -1 : 1;
            }
        }

        return map;
    }
}
