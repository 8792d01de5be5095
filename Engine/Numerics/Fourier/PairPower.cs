using System.Numerics;

namespace BearingAnalytics.Numerics.Fourier;

/// <summary>Squared magnitudes of pairs, where no transform can end with them.</summary>
internal static class PairPower
{
    /// <summary>power[k] = |pairs[k]|².</summary>
    public static void Of<T>(ReadOnlySpan<T> pairs, Span<T> power)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        for (int k = 0; k < power.Length; k++)
        {
            power[k] = (pairs[2 * k] * pairs[2 * k]) + (pairs[(2 * k) + 1] * pairs[(2 * k) + 1]);
        }
    }
}
