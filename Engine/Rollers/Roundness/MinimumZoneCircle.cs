namespace BearingAnalytics.Rollers.Roundness;

/// <summary>
/// Minimum zone circles as the best uniform approximation of the trace by 1, cosθ, sinθ (a Haar system on the circle): four points, outer
/// and inner in turn, all at the same distance, and no other farther (Chebyshev). Found by exchange: the point that deviates most enters,
/// and of the four alternations with it the one that spreads most stays; the spread grows at every step, so it ends.
/// </summary>
internal static class MinimumZoneCircle
{
    private const double Rounding = 1e-13;

    public static RoundnessCircle Fit(CircularTrace trace)
    {
        int[] points = [0, trace.Count / 4, trace.Count / 2, 3 * trace.Count / 4];
        Alternation best = Alternation.Through(trace, points);
        while (true)
        {
            (int highest, int lowest) = trace.Extremes(best.Circle);
            double up = trace.Deviation(highest, best.Circle);
            double down = -trace.Deviation(lowest, best.Circle);
            int entering = up >= down ? highest : lowest;
            Alternation next = WithPoint(trace, best, entering);
            if (Math.Max(up, down) <= best.Height + (Rounding * trace.Size) || next.Height <= best.Height)
            {
                return trace.Describe(RoundnessReference.MinimumZone, best.Circle, best.Contacts(trace));
            }

            best = next;
        }
    }

    private static Alternation WithPoint(CircularTrace trace, Alternation present, int entering)
    {
        Alternation best = present;
        for (int leaving = 0; leaving < present.Points.Length; leaving++)
        {
            int[] points = [.. present.Points];
            points[leaving] = entering;
            Array.Sort(points);
            Alternation candidate = Alternation.Through(trace, points);
            best = candidate.Height > best.Height ? candidate : best;
        }

        return best;
    }

    /// <summary>The circle that four points around the turn lie from at the same distance, outside and inside in turn.</summary>
    private sealed record Alternation(int[] Points, double[] Shares, Limacon Circle, double SignedHeight)
    {
        public double Height => Math.Abs(SignedHeight);

        /// <summary>
        /// Multipliers λ with Σ λ = Σ λ·cos = Σ λ·sin = 0 alternate in sign; the height is Σ λ·r / Σ |λ|, whatever the circle.
        /// </summary>
        public static Alternation Through(CircularTrace trace, int[] points)
        {
            double[] shares = new double[4];
            double sum = 0, height = 0;
            for (int i = 0; i < 4; i++)
            {
                (int p, int q, int s) = (points[(i + 1) % 4], points[(i + 2) % 4], points[(i + 3) % 4]);
                shares[i] = Math.Abs(TriangleArea(trace, p, q, s));
                sum += shares[i];
            }

            for (int i = 0; i < 4; i++)
            {
                shares[i] /= sum;
                height += (i % 2 == 0 ? shares[i] : -shares[i]) * trace.Radii[points[i]];
            }

            // Two points in one place make no alternation.
            return sum > 0 && double.IsFinite(height)
                ? new Alternation(points, shares, CircleThrough(trace, points, height), height)
                : new Alternation(points, shares, default, 0);
        }

        public IReadOnlyList<RoundnessContact> Contacts(CircularTrace trace)
        {
            RoundnessContact[] contacts = new RoundnessContact[4];
            for (int i = 0; i < 4; i++)
            {
                contacts[i] = trace.Contact(Points[i], (i % 2 == 0) == (SignedHeight >= 0), 2 * Shares[i]);
            }

            return contacts;
        }

        private static Limacon CircleThrough(CircularTrace trace, int[] points, double height) => ThreePoints.Solve(
            trace,
            (points[0], trace.Radii[points[0]] - height),
            (points[1], trace.Radii[points[1]] + height),
            (points[2], trace.Radii[points[2]] - height));

        private static double TriangleArea(CircularTrace trace, int p, int q, int s) =>
            ((trace.Cos[q] - trace.Cos[p]) * (trace.Sin[s] - trace.Sin[p]))
            - ((trace.Cos[s] - trace.Cos[p]) * (trace.Sin[q] - trace.Sin[p]));
    }
}
