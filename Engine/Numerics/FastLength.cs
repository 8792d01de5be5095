using System.Numerics;

namespace BearingAnalytics.Numerics;

/// <summary>Lengths that transform fast: products of 2, 3, 5 and 7.</summary>
public static class FastLength
{
    /// <summary>The smallest fast length that is at least <paramref name="length"/> (≥ 1).</summary>
    public static int AtLeast(int length)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(length, 1);
        long best = long.MaxValue;
        for (long sevens = 1; sevens < 2L * length; sevens *= 7)
        {
            for (long fives = sevens; fives < 2L * length; fives *= 5)
            {
                for (long threes = fives; threes < 2L * length; threes *= 3)
                {
                    long candidate = threes;
                    while (candidate < length)
                    {
                        candidate *= 2;
                    }

                    best = Math.Min(best, candidate);
                }
            }
        }

        return checked((int)best);
    }

    /// <summary>The largest fast length that is at most <paramref name="length"/> (≥ 1).</summary>
    public static int AtMost(int length)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(length, 1);
        int candidate = length;
        while (AtLeast(candidate) != candidate)
        {
            candidate--;
        }

        return candidate;
    }

    /// <summary>
    /// A fast length of at least <paramref name="length"/> (≥ 1) that also fills vectors: a multiple of 64 from 4096 on, of a smaller power
    /// of two below, always even. A little longer than <see cref="AtLeast"/>, and faster to transform.
    /// </summary>
    public static int FullLanesAtLeast(int length)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(length, 1);
        int grain = Grain(length);
        return checked(grain * AtLeast((int)(((long)length + grain - 1) / grain)));
    }

    /// <summary>As <see cref="FullLanesAtLeast"/>, at most <paramref name="length"/> (≥ 2).</summary>
    public static int FullLanesAtMost(int length)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(length, 2);
        int grain = Grain(length);
        return grain * AtMost(length / grain);
    }

    // Short transforms run without full vectors, and a coarse grain would cost them resolution.
    private static int Grain(int length) => length <= 64
        ? 2
        : Math.Clamp((int)BitOperations.RoundUpToPowerOf2((uint)(length / 64) + 1) / 2, 8, 64);
}
