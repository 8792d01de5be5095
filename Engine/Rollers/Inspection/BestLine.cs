namespace BearingAnalytics.Rollers.Inspection;

/// <summary>The least-squares line through heights at equal steps.</summary>
internal static class BestLine
{
    /// <summary>Takes the line off; missing heights stay missing.</summary>
    public static void TakeOff(Span<double> heights)
    {
        double n = 0, sx = 0, sz = 0, sxx = 0, sxz = 0;
        for (int i = 0; i < heights.Length; i++)
        {
            if (double.IsFinite(heights[i]))
            {
                n++;
                sx += i;
                sz += heights[i];
                sxx += (double)i * i;
                sxz += i * heights[i];
            }
        }

        double spread = sxx - (sx * sx / n);
        double slope = spread > 0 ? (sxz - (sx * sz / n)) / spread : 0;
        double offset = (sz - (slope * sx)) / n;
        for (int i = 0; i < heights.Length; i++)
        {
            heights[i] -= offset + (slope * i);
        }
    }
}
