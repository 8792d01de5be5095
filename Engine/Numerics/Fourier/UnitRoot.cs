namespace BearingAnalytics.Numerics.Fourier;

/// <summary>Points on the unit circle, right to the last bit or so at every index: the angle is reduced in whole numbers first.</summary>
internal static class UnitRoot
{
    /// <summary>√½.</summary>
    private const double Diagonal = 0.70710678118654752440;

    /// <summary>e^(−2πi index/count).</summary>
    public static (double Re, double Im) Of(long index, long count)
    {
        long turn = index % count;
        if (turn < 0)
        {
            turn += count;
        }

        // Eighths of a turn: 8 turn / count, folded into the first octant, where sine and cosine are both well conditioned.
        long eighths = 8 * turn;
        bool lower = eighths > 4 * count;
        if (lower)
        {
            eighths = (8 * count) - eighths;
        }

        bool left = eighths > 2 * count;
        if (left)
        {
            eighths = (4 * count) - eighths;
        }

        bool steep = eighths > count;
        if (steep)
        {
            eighths = (2 * count) - eighths;
        }

        (double sin, double cos) = eighths == count
            ? (Diagonal, Diagonal)
            : Math.SinCos(Math.PI * eighths / (4.0 * count));
        if (steep)
        {
            (sin, cos) = (cos, sin);
        }

        return (left ? -cos : cos, lower ? sin : -sin);
    }
}
