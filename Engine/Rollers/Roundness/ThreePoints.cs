namespace BearingAnalytics.Rollers.Roundness;

/// <summary>The limaçon through three points.</summary>
internal static class ThreePoints
{
    /// <summary>Each point by its place on the trace and the radius there; not finite where two are in one place.</summary>
    public static Limacon Solve(CircularTrace trace, (int At, double Radius) p, (int At, double Radius) q, (int At, double Radius) s)
    {
        double c1 = trace.Cos[q.At] - trace.Cos[p.At], s1 = trace.Sin[q.At] - trace.Sin[p.At], r1 = q.Radius - p.Radius;
        double c2 = trace.Cos[s.At] - trace.Cos[p.At], s2 = trace.Sin[s.At] - trace.Sin[p.At], r2 = s.Radius - p.Radius;
        double determinant = (c1 * s2) - (c2 * s1);
        double a = ((r1 * s2) - (r2 * s1)) / determinant;
        double b = ((c1 * r2) - (c2 * r1)) / determinant;
        return new Limacon(p.Radius - (a * trace.Cos[p.At]) - (b * trace.Sin[p.At]), a, b);
    }
}
