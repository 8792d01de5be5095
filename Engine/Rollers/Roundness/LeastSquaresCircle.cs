namespace BearingAnalytics.Rollers.Roundness;

/// <summary>Least squares circle: at equal angles mean and first harmonic.</summary>
internal static class LeastSquaresCircle
{
    public static Limacon Limacon(CircularTrace trace)
    {
        double mean = 0, a = 0, b = 0;
        for (int i = 0; i < trace.Count; i++)
        {
            mean += trace.Radii[i];
            a += trace.Radii[i] * trace.Cos[i];
            b += trace.Radii[i] * trace.Sin[i];
        }

        return new Limacon(mean / trace.Count, 2 * a / trace.Count, 2 * b / trace.Count);
    }

    public static RoundnessCircle Fit(CircularTrace trace) => trace.Describe(RoundnessReference.LeastSquares, Limacon(trace), []);
}
