namespace BearingAnalytics.Rollers.Texture;

/// <summary>
/// The Rk family of ISO 13565-2. The j-th highest of n heights stands at the material ratio (j + ½)/n. The core's line comes from the 40 %
/// in which the curve falls least; its heights at 0 and 100 % part peaks, core and valleys. Peaks and valleys beyond are turned into
/// triangles of equal area over the ratio they occupy. Where the line leaves the profile there is nothing beyond: Rpk or Rvk is 0.
/// </summary>
internal readonly record struct CoreRoughness(double LineAtZero, double LineAtHundred, double Rpk, double Rvk, double Mr1, double Mr2)
{
    /// <summary>Fewer heights make no curve.</summary>
    public const int FewestHeights = 20;

    private const double CoreShare = 0.4;
    private const int CurvePoints = 201;

    // Of windows that fall alike but for rounding the first counts.
    private const double Alike = 1 - 1e-9;

    /// <summary>Height of the core.</summary>
    public double Rk => LineAtZero - LineAtHundred;

    /// <summary>From at least <see cref="FewestHeights"/> finite heights in ascending order. Mr1 and Mr2 are shares, 0 to 1.</summary>
    public static CoreRoughness Of(ReadOnlySpan<double> ascending, CoreLine line)
    {
        int count = ascending.Length;
        int span = (int)Math.Round(CoreShare * count);
        int start = FlattestStart(ascending, span);
        (double atZero, double atHundred) = line == CoreLine.Secant
            ? Secant(ascending, start, span)
            : LeastSquares(ascending, start, span);
        (double peakArea, double mr1) = Beyond(ascending, atZero, 1);
        (double valleyArea, double valleyShare) = Beyond(ascending, atHundred, -1);
        return new CoreRoughness(
            atZero, atHundred, Triangle(peakArea, mr1), Triangle(valleyArea, valleyShare), mr1, 1 - valleyShare);
    }

    /// <summary>The curve at 0, 0.5, ... 100 %.</summary>
    public static double[] Curve(ReadOnlySpan<double> ascending)
    {
        double[] heights = new double[CurvePoints];
        for (int i = 0; i < CurvePoints; i++)
        {
            heights[i] = HeightAt(ascending, i / (CurvePoints - 1.0));
        }

        return heights;
    }

    /// <summary>Height of the curve at a share of material.</summary>
    public static double HeightAt(ReadOnlySpan<double> ascending, double share)
    {
        double position = Math.Clamp((share * ascending.Length) - 0.5, 0, ascending.Length - 1);
        int left = Math.Min((int)position, Math.Max(0, ascending.Length - 2));
        double high = Descending(ascending, left);
        double low = Descending(ascending, Math.Min(left + 1, ascending.Length - 1));
        return high + ((low - high) * (position - left));
    }

    private static double Descending(ReadOnlySpan<double> ascending, int j) => ascending[ascending.Length - 1 - j];

    private static int FlattestStart(ReadOnlySpan<double> ascending, int span)
    {
        int best = 0;
        double least = double.PositiveInfinity;
        for (int j = 0; j + span < ascending.Length; j++)
        {
            double fall = Descending(ascending, j) - Descending(ascending, j + span);
            if (fall < least * Alike)
            {
                least = fall;
                best = j;
            }
        }

        return best;
    }

    private static (double AtZero, double AtHundred) Secant(ReadOnlySpan<double> ascending, int start, int span)
    {
        double count = ascending.Length;
        double slope = (Descending(ascending, start + span) - Descending(ascending, start)) * count / span;
        double atZero = Descending(ascending, start) - (slope * (start + 0.5) / count);
        return (atZero, atZero + slope);
    }

    private static (double AtZero, double AtHundred) LeastSquares(ReadOnlySpan<double> ascending, int start, int span)
    {
        double meanHeight = 0, product = 0, square = 0;
        for (int j = start; j <= start + span; j++)
        {
            meanHeight += Descending(ascending, j) / (span + 1);
        }

        double middle = start + (span / 2.0);
        for (int j = start; j <= start + span; j++)
        {
            product += (j - middle) * (Descending(ascending, j) - meanHeight);
            square += (j - middle) * (j - middle);
        }

        double slope = product / square * ascending.Length;
        double atZero = meanHeight - (slope * (middle + 0.5) / ascending.Length);
        return (atZero, atZero + slope);
    }

    /// <summary>Area of the profile beyond a level, in height times share, and the share where the curve passes the level.</summary>
    private static (double Area, double Share) Beyond(ReadOnlySpan<double> ascending, double level, int side)
    {
        int last = ascending.Length - 1;
        int beyond = 0;
        double area = 0;
        while (beyond <= last && Excess(ascending, beyond, level, side) > 0)
        {
            area += Excess(ascending, beyond, level, side);
            beyond++;
        }

        if (beyond == 0 || beyond > last)
        {
            return (area / ascending.Length, beyond > last ? 1 : 0);
        }

        double outside = Excess(ascending, beyond - 1, level, side);
        double inside = Excess(ascending, beyond, level, side);
        return (area / ascending.Length, (beyond - 0.5 + (outside / (outside - inside))) / ascending.Length);
    }

    /// <summary>How far the j-th height from the top (side 1) or the bottom (side −1) lies beyond a level.</summary>
    private static double Excess(ReadOnlySpan<double> ascending, int j, double level, int side) =>
        side > 0 ? Descending(ascending, j) - level : level - ascending[j];

    private static double Triangle(double area, double share) => share > 0 ? 2 * area / share : 0;
}
