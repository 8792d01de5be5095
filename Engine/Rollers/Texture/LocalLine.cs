namespace BearingAnalytics.Rollers.Texture;

/// <summary>
/// A weighted least-squares polynomial around a point, from the sums S_j = Σ w·u^j and T_j = Σ w·z·u^j over the distance u to the point.
/// </summary>
internal static class LocalLine
{
    // Below this share of its size a determinant is rounding: the points lie on too few places, and the next lower order answers.
    private const double Singular = 1e-10;

    /// <summary>The line's value at u = 0; the weighted mean where all points lie in one place.</summary>
    public static double AtCentre(double s0, double s1, double s2, double t0, double t1)
    {
        double determinant = (s0 * s2) - (s1 * s1);
        return determinant > Singular * s0 * s2 ? ((s2 * t0) - (s1 * t1)) / determinant : t0 / s0;
    }

    /// <summary>The parabola's value at u = 0; the line's where three places are not to be had.</summary>
    public static double ParabolaAtCentre(in WeightSums s, double t0, double t1, double t2)
    {
        double c0 = (s.S2 * s.S4) - (s.S3 * s.S3);
        double c1 = (s.S2 * s.S3) - (s.S1 * s.S4);
        double c2 = (s.S1 * s.S3) - (s.S2 * s.S2);
        double determinant = (s.S0 * c0) + (s.S1 * c1) + (s.S2 * c2);
        return determinant > Singular * s.S0 * s.S2 * s.S4
            ? ((t0 * c0) + (t1 * c1) + (t2 * c2)) / determinant
            : AtCentre(s.S0, s.S1, s.S2, t0, t1);
    }
}

/// <summary>Σ w·u^j for j = 0 to 4.</summary>
internal readonly record struct WeightSums(double S0, double S1, double S2, double S3, double S4);
