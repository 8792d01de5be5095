namespace BearingAnalytics.Numerics;

/// <summary>Lengths whose prime factors are 2, 3, 5 and 7 only: the ones a Fourier transform is quick at.</summary>
public static class FastLength
{
    /// <summary>Smallest fast length that is at least <paramref name="length"/>.</summary>
    /// <param name="length">1 … 2³⁰.</param>
    /// <param name="evenOnly">Whether only even lengths will do (real transforms work at half the length).</param>
    public static int AtLeast(int length, bool evenOnly = false)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(length);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(length, 1 << 30);
        int candidate = length;
        while (!Fits(candidate, evenOnly))
        {
            candidate++;
        }

        return candidate;
    }

    /// <summary>Largest fast length that is at most <paramref name="length"/>.</summary>
    /// <param name="length">At least 1; at least 2 with <paramref name="evenOnly"/>.</param>
    /// <param name="evenOnly">Whether only even lengths will do.</param>
    public static int AtMost(int length, bool evenOnly = false)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(length, evenOnly ? 2 : 1);
        int candidate = length;
        while (!Fits(candidate, evenOnly))
        {
            candidate--;
        }

        return candidate;
    }

    /// <summary>Whether <paramref name="length"/> has no prime factor above 7; false below 1.</summary>
    public static bool IsFast(int length)
    {
        if (length < 1)
        {
            return false;
        }

        foreach (int prime in (ReadOnlySpan<int>)[2, 3, 5, 7])
        {
            while (length % prime == 0)
            {
                length /= prime;
            }
        }

        return length == 1;
    }

    private static bool Fits(int length, bool evenOnly) => (!evenOnly || int.IsEvenInteger(length)) && IsFast(length);
}
