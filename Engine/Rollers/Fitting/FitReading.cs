namespace BearingAnalytics.Rollers.Fitting;

/// <summary>Reads arcs and knots with their uncertainties off a solved spline.</summary>
internal static class FitReading
{
    private const double UmPerMm = 1e3;

    public static IReadOnlyList<FittedArc> Arcs(Spline spline, double[] covariance, FitScale scale)
    {
        FittedArc[] arcs = new FittedArc[spline.Curvatures.Length];
        double unit = UmPerMm * scale.HalfMm * scale.HalfMm;
        for (int i = 0; i < arcs.Length; i++)
        {
            int at = spline.Constraints.CurvatureOf(i);
            double variance = at < 0 ? 0 : covariance[((2 + at) * spline.FreeCount) + 2 + at];
            double curvature = spline.Curvatures[i] == 0 ? 0 : -spline.Curvatures[i] / unit;
            double from = scale.ToMm(i == 0 ? -1 : spline.Knots[i - 1]);
            double to = scale.ToMm(i == arcs.Length - 1 ? 1 : spline.Knots[i]);
            arcs[i] = new FittedArc(curvature, Math.Sqrt(Math.Max(0, variance)) / unit, from, to);
        }

        return arcs;
    }

    public static IReadOnlyList<FittedKnot> Knots(Spline spline, double[] covariance, FitScale scale)
    {
        FittedKnot[] knots = new FittedKnot[spline.Knots.Length];
        double[] move = new double[spline.FreeCount];
        for (int i = 0; i < knots.Length; i++)
        {
            Array.Clear(move);
            for (int p = 0; p < spline.Constraints.FreeKnots; p++)
            {
                move[spline.LinearCount + p] = spline.Constraints.KnotBy(i, p);
            }

            double deviation = Math.Sqrt(Math.Max(0, Quadratic(covariance, move)));
            knots[i] = new FittedKnot(scale.ToMm(spline.Knots[i]), deviation * scale.HalfMm);
        }

        return knots;
    }

    /// <summary>vᵀ·C·v.</summary>
    public static double Quadratic(ReadOnlySpan<double> matrix, ReadOnlySpan<double> vector)
    {
        int n = vector.Length;
        double sum = 0;
        for (int i = 0; i < n; i++)
        {
            for (int j = 0; j < n; j++)
            {
                sum += vector[i] * matrix[(i * n) + j] * vector[j];
            }
        }

        return sum;
    }
}
