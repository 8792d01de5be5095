namespace BearingAnalytics.Rollers.Fitting;

/// <summary>A polynomial c0 + c1·u + c2·u² that is zero for the points before an index: what every column of the fit is made of.</summary>
internal readonly record struct Branch(int FromIndex, double C0, double C1, double C2)
{
    /// <summary>1.</summary>
    public static Branch Constant => new(0, 1, 0, 0);

    /// <summary>u.</summary>
    public static Branch Linear => new(0, 0, 1, 0);

    /// <summary>u²/2: unit curvature everywhere.</summary>
    public static Branch Bow => new(0, 0, 0, 0.5);

    /// <summary>(u − t)²/2 right of t: a step of the curvature.</summary>
    public static Branch CurvatureStep(PowerSums sums, double t) => new(sums.IndexAbove(t), 0.5 * t * t, -t, 0.5);

    /// <summary>u − t right of t: a kink.</summary>
    public static Branch Kink(PowerSums sums, double t) => new(sums.IndexAbove(t), -t, 1, 0);

    /// <summary>Sum over the points of the product with another branch.</summary>
    public double Times(in Branch other, PowerSums sums)
    {
        int from = Math.Max(FromIndex, other.FromIndex);
        return (C0 * other.C0 * sums.Of(from, 0))
            + (((C0 * other.C1) + (C1 * other.C0)) * sums.Of(from, 1))
            + (((C0 * other.C2) + (C1 * other.C1) + (C2 * other.C0)) * sums.Of(from, 2))
            + (((C1 * other.C2) + (C2 * other.C1)) * sums.Of(from, 3))
            + (C2 * other.C2 * sums.Of(from, 4));
    }

    /// <summary>Sum over the points of the product with the heights.</summary>
    public double TimesHeights(PowerSums sums) =>
        (C0 * sums.OfHeights(FromIndex, 0)) + (C1 * sums.OfHeights(FromIndex, 1)) + (C2 * sums.OfHeights(FromIndex, 2));
}
