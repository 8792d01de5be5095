using System.Numerics;

namespace BearingAnalytics.Numerics.Fourier;

/// <summary>
/// One pass of the Stockham autosort (decimation in frequency): <c>y[q + s(rp + j)] = w^(pj) · Σk x[q + s(p + mk)] e^(−2πi jk/r)</c>
/// with w = e^(−2πi/(rm)), for p in [0, m), q in [0, s).
/// </summary>
/// <param name="Radix">r.</param>
/// <param name="Groups">m: the length still to be transformed, divided by r.</param>
/// <param name="Stride">s: the product of the radices already done.</param>
/// <param name="Twiddles">For j = 1 .. r−1: m real parts then m imaginary parts of w^(pj).</param>
internal sealed record FourierPass(int Radix, int Groups, int Stride, double[] Twiddles)
{
    public static FourierPass Create(int radix, int groups, int stride)
    {
        double[] twiddles = new double[2 * (radix - 1) * groups];
        for (int j = 1; j < radix; j++)
        {
            int at = 2 * (j - 1) * groups;
            for (int p = 0; p < groups; p++)
            {
                Complex root = UnitCircle.Root((long)p * j, (long)radix * groups);
                (twiddles[at + p], twiddles[at + groups + p]) = (root.Real, root.Imaginary);
            }
        }

        return new FourierPass(radix, groups, stride, twiddles);
    }
}
