namespace BearingAnalytics.Rollers.Roundness;

/// <summary>Missing points of a closed trace.</summary>
internal static class CircularGaps
{
    /// <summary>Bridges missing points by straight lines, across the first point too; returns how many were missing.</summary>
    public static int Bridge(double[] radii)
    {
        int start = Array.FindIndex(radii, double.IsFinite);
        if (start < 0)
        {
            return radii.Length;
        }

        int missing = 0;
        int before = start;
        for (int step = 1; step <= radii.Length; step++)
        {
            int at = (start + step) % radii.Length;
            if (!double.IsFinite(radii[at]))
            {
                missing++;
                continue;
            }

            Fill(radii, before, (at - before + radii.Length) % radii.Length);
            before = at;
        }

        return missing;
    }

    private static void Fill(double[] radii, int before, int distance)
    {
        double from = radii[before];
        double to = radii[(before + distance) % radii.Length];
        for (int k = 1; k < distance; k++)
        {
            radii[(before + k) % radii.Length] = from + ((to - from) * k / distance);
        }
    }
}
