using System.Numerics;

namespace BearingAnalytics.Numerics.Fourier;

/// <summary>Roots of unity with a full 53 bits: the angle is reduced to the first octant before sine and cosine see it.</summary>
internal static class UnitCircle
{
    /// <summary>exp(−2πi·index/length).</summary>
    public static Complex Root(long index, long length)
    {
        long eighth = 8 * (index % length);
        long octant = eighth / length;
        long rest = eighth % length;

        // Odd octants count down from their far end, so that the angle stays within 45 degrees.
        double angle = Math.PI / 4 * ((octant & 1) == 0 ? rest : length - rest) / length;
        (double sine, double cosine) = Math.SinCos(angle);
        return octant switch
        {
            0 => new Complex(cosine, -sine),
            1 => new Complex(sine, -cosine),
            2 => new Complex(-sine, -cosine),
            3 => new Complex(-cosine, -sine),
            4 => new Complex(-cosine, sine),
            5 => new Complex(-sine, cosine),
            6 => new Complex(sine, cosine),
            _ => new Complex(cosine, sine),
        };
    }
}
