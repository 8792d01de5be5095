namespace BearingAnalytics.Numerics.Fourier;

/// <summary>Splits a length into the radices the mixed-radix transform has butterflies for.</summary>
internal static class PrimeFactors
{
    /// <summary>Radices in the order they are used; null when a prime above 7 is left.</summary>
    public static int[]? Split(int length)
    {
        List<int> radices = [];
        foreach (int radix in (int[])[4, 2, 3, 5, 7])
        {
            while (length % radix == 0)
            {
                radices.Add(radix);
                length /= radix;
            }
        }

        return length == 1 ? [.. radices] : null;
    }
}
