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
}
