namespace BearingAnalytics.Rollers.Fitting;

/// <summary>What a piece of the profile costs when a parabola of its own stands for it.</summary>
internal static class ParabolaCost
{
    /// <summary>
    /// The sum of squares that the best parabola through the points of a piece explains, taken negative: over all cuts the sum of squared
    /// heights is the same, so that this ranks cuts as the residual does. A piece of fewer than four points explains nothing.
    /// </summary>
    public static double Between(PowerSums sums, int from, int to, double fromU, double toU)
    {
        if (to - from < 4)
        {
            return 0;
        }

        // Positions are counted from the piece's middle: powers of u itself would cancel on a narrow piece.
        double c = 0.5 * (fromU + toU);
        double m0 = Sum(sums, from, to, 0), m1 = Sum(sums, from, to, 1), m2 = Sum(sums, from, to, 2);
        double m3 = Sum(sums, from, to, 3), m4 = Sum(sums, from, to, 4);
        double s1 = m1 - (c * m0);
        double s2 = m2 - (2 * c * m1) + (c * c * m0);
        double s3 = m3 - (3 * c * m2) + (3 * c * c * m1) - (c * c * c * m0);
        double s4 = m4 - (4 * c * m3) + (6 * c * c * m2) - (4 * c * c * c * m1) + (c * c * c * c * m0);
        double h0 = Heights(sums, from, to, 0), h1 = Heights(sums, from, to, 1), h2 = Heights(sums, from, to, 2);
        double z1 = h1 - (c * h0);
        double z2 = h2 - (2 * c * h1) + (c * c * h0);
        return -Explained(m0, s1, s2, s3, s4, h0, z1, z2);
    }

    private static double Sum(PowerSums sums, int from, int to, int power) => sums.Of(from, power) - sums.Of(to, power);

    private static double Heights(PowerSums sums, int from, int to, int power) => sums.OfHeights(from, power) - sums.OfHeights(to, power);

    /// <summary>Squares explained by 1, u and u², one after the other (Gram-Schmidt).</summary>
    private static double Explained(double n, double s1, double s2, double s3, double s4, double z0, double z1, double z2)
    {
        double mean = z0 / n;
        double lineNorm = s2 - (s1 * s1 / n);
        double line = z1 - (s1 * mean);
        double bowMean = s2 / n;
        double bowLine = lineNorm > 0 ? (s3 - (s1 * bowMean)) / lineNorm : 0;
        double bowNorm = s4 - (s2 * bowMean) - (bowLine * (s3 - (s1 * bowMean)));
        double bow = z2 - (bowMean * z0) - (bowLine * line);
        return (z0 * mean) + (lineNorm > 0 ? line * line / lineNorm : 0) + (bowNorm > 1e-14 * s4 ? bow * bow / bowNorm : 0);
    }
}
