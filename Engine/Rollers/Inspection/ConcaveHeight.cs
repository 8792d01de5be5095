namespace BearingAnalytics.Rollers.Inspection;

/// <summary>How deep a profile falls below the tightest cord over it (its upper convex hull): 0 for a convex profile.</summary>
internal static class ConcaveHeight
{
    /// <summary>Largest depth, in the unit of the heights.</summary>
    /// <param name="x">Ascending positions.</param>
    /// <param name="heights">As many heights.</param>
    public static double Of(ReadOnlySpan<double> x, ReadOnlySpan<double> heights)
    {
        int[] hull = new int[x.Length];
        int count = 0;
        for (int i = 0; i < x.Length; i++)
        {
            while (count > 1 && !IsAboveCord(x, heights, hull[count - 2], hull[count - 1], i))
            {
                count--;
            }

            hull[count++] = i;
        }

        double deepest = 0;
        for (int k = 1; k < count; k++)
        {
            (int from, int to) = (hull[k - 1], hull[k]);
            for (int i = from + 1; i < to; i++)
            {
                double share = (x[i] - x[from]) / (x[to] - x[from]);
                deepest = Math.Max(deepest, heights[from] + (share * (heights[to] - heights[from])) - heights[i]);
            }
        }

        return deepest;
    }

    private static bool IsAboveCord(ReadOnlySpan<double> x, ReadOnlySpan<double> z, int from, int middle, int to) =>
        (z[middle] - z[from]) * (x[to] - x[from]) > (z[to] - z[from]) * (x[middle] - x[from]);
}
