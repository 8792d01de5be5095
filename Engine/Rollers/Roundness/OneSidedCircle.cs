namespace BearingAnalytics.Rollers.Roundness;

/// <summary>
/// Minimum circumscribed and maximum inscribed circle. Least R with R + a·cosθ + b·sinθ ≥ r everywhere is a linear program in three
/// unknowns: three points whose directions hold the centre between them prove it. The point that sticks out most enters a growing set,
/// and the best circle of the set is found among the pairs that go with it. Each step adds a point, so it ends; some ten are usual.
/// </summary>
internal static class OneSidedCircle
{
    private const double Rounding = 1e-12;

    public static RoundnessCircle Circumscribe(CircularTrace trace)
    {
        Support support = Solve(trace);
        return trace.Describe(RoundnessReference.MinimumCircumscribed, support.Circle, support.Contacts(trace, isOuter: true));
    }

    /// <summary>The circumscribed circle of the trace turned inside out.</summary>
    public static RoundnessCircle Inscribe(CircularTrace trace)
    {
        CircularTrace inverted = new(Array.ConvertAll(trace.Radii, radius => -radius));
        Support support = Solve(inverted);
        Limacon circle = new(-support.Circle.Radius, -support.Circle.A, -support.Circle.B);
        return trace.Describe(RoundnessReference.MaximumInscribed, circle, support.Contacts(trace, isOuter: false));
    }

    private static Support Solve(CircularTrace trace)
    {
        double tolerance = Rounding * Math.Max(trace.Size, double.Epsilon);
        List<int> set = [0, trace.Count / 3, 2 * trace.Count / 3];
        Support best = Support.Of(trace, set[0], set[1], set[2]);
        while (true)
        {
            int entering = trace.Extremes(best.Circle).Highest;
            if (trace.Deviation(entering, best.Circle) <= tolerance || set.Contains(entering))
            {
                return best;
            }

            best = BestWith(trace, set, entering);
            set.Add(entering);
        }
    }

    /// <summary>Of all supports with the new point, the one the set sticks out of least: by duality the best of the whole set.</summary>
    private static Support BestWith(CircularTrace trace, List<int> set, int entering)
    {
        Support best = default;
        double least = double.PositiveInfinity;
        for (int i = 0; i < set.Count; i++)
        {
            for (int j = i + 1; j < set.Count; j++)
            {
                Support candidate = Support.Of(trace, set[i], set[j], entering);
                double excess = candidate.HoldsCentre ? Excess(trace, set, candidate.Circle) : double.PositiveInfinity;
                if (excess < least)
                {
                    (best, least) = (candidate, excess);
                }
            }
        }

        return best;
    }

    private static double Excess(CircularTrace trace, List<int> set, Limacon circle)
    {
        double excess = double.NegativeInfinity;
        foreach (int i in set)
        {
            excess = Math.Max(excess, trace.Deviation(i, circle));
        }

        return excess;
    }

    /// <summary>Three points, the circle through them, and the weights with which their directions balance.</summary>
    private readonly record struct Support(int P, int Q, int S, Limacon Circle, double ShareP, double ShareQ, double ShareS)
    {
        private const double Balance = -1e-9;

        /// <summary>No weight is negative: the centre lies between the three directions.</summary>
        public bool HoldsCentre => ShareP >= Balance && ShareQ >= Balance && ShareS >= Balance;

        public static Support Of(CircularTrace trace, int p, int q, int s)
        {
            Limacon circle = ThreePoints.Solve(trace, (p, trace.Radii[p]), (q, trace.Radii[q]), (s, trace.Radii[s]));
            double atP = Cross(trace, q, s), atQ = Cross(trace, s, p), atS = Cross(trace, p, q);
            double sum = atP + atQ + atS;
            return new Support(p, q, s, circle, atP / sum, atQ / sum, atS / sum);
        }

        public IReadOnlyList<RoundnessContact> Contacts(CircularTrace trace, bool isOuter) =>
        [
            trace.Contact(P, isOuter, Math.Max(0, ShareP)),
            trace.Contact(Q, isOuter, Math.Max(0, ShareQ)),
            trace.Contact(S, isOuter, Math.Max(0, ShareS)),
        ];

        private static double Cross(CircularTrace trace, int i, int j) => (trace.Cos[i] * trace.Sin[j]) - (trace.Sin[i] * trace.Cos[j]);
    }
}
