namespace BearingAnalytics.Rollers.Texture;

/// <summary>
/// The specification of <see cref="GaussianProfileFilter"/>: the weighted sum of ISO 16610-21 and -28 written down as it stands, point by
/// point. Slow; the tests compare both.
/// </summary>
internal static class DirectGaussianFilter
{
    public static double[] Smooth(double[] heights, double pitchMm, double cutoffMm, EndEffect ends)
    {
        double cutoff = cutoffMm / pitchMm;
        int full = (int)Math.Floor(cutoff * (1 + 1e-12));
        double total = Enumerable.Range(-full, (2 * full) + 1).Sum(k => Weight(k, cutoff));
        double[] meanLine = new double[heights.Length];
        for (int i = 0; i < heights.Length; i++)
        {
            bool cut = ends == EndEffect.None && Math.Min(i, heights.Length - 1 - i) < cutoff / 2;
            meanLine[i] = double.IsFinite(heights[i]) && !cut ? At(heights, i, cutoff, full, total, ends) : double.NaN;
        }

        return meanLine;
    }

    private static double At(double[] heights, int i, double cutoff, int full, double total, EndEffect ends)
    {
        double s0 = 0, s1 = 0, s2 = 0, t0 = 0, t1 = 0;
        int reach = Math.Min(full, heights.Length - 1);
        for (int k = -reach; k <= reach; k++)
        {
            double? height = Height(heights, i + k, ends);
            if (height is { } z)
            {
                double w = Weight(k, cutoff);
                s0 += w;
                s1 += w * k;
                s2 += w * k * k;
                t0 += w * z;
                t1 += w * k * z;
            }
        }

        if (ends == EndEffect.ZeroPadded)
        {
            // Zeros farther off than the profile is long weigh in as well.
            double missing = total - Enumerable.Range(-reach, (2 * reach) + 1).Sum(k => Weight(k, cutoff));
            return t0 / (s0 + missing);
        }

        double determinant = (s0 * s2) - (s1 * s1);
        return ends == EndEffect.Moment1 && determinant > 1e-10 * s0 * s2 ? ((s2 * t0) - (s1 * t1)) / determinant : t0 / s0;
    }

    private static double? Height(double[] heights, int at, EndEffect ends)
    {
        bool outside = at < 0 || at >= heights.Length;
        if (outside && ends == EndEffect.ZeroPadded)
        {
            return 0;
        }

        if (outside && ends == EndEffect.Symmetric)
        {
            at = at < 0 ? -at : (2 * (heights.Length - 1)) - at;
            outside = false;
        }

        return !outside && double.IsFinite(heights[at]) ? heights[at] : null;
    }

    private static double Weight(int k, double cutoff) => Math.Exp(-Math.Log(2) * Math.Pow(k / (Math.Log(2) / Math.PI * cutoff), 2));
}
