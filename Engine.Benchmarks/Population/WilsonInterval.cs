namespace BearingAnalytics.Benchmarks.Population;

/// <summary>Interval for a share (Wilson 1927, J. Am. Stat. Assoc. 22, 209-212): holds also where nothing was counted.</summary>
internal readonly record struct WilsonInterval(double Low, double High)
{
    private const double Normal95 = 1.959963984540054;

    /// <summary>95 % interval for <paramref name="hits"/> of <paramref name="count"/>; 0 to 1 where nothing was tried.</summary>
    public static WilsonInterval Of(int hits, int count)
    {
        if (count == 0)
        {
            return new WilsonInterval(0, 1);
        }

        double share = (double)hits / count, square = Normal95 * Normal95;
        double middle = share + square / (2 * count);
        double half = Normal95 * Math.Sqrt((share * (1 - share) + square / (4 * count)) / count);
        double scale = 1 / (1 + square / count);
        return new WilsonInterval(hits == 0 ? 0 : scale * (middle - half), hits == count ? 1 : scale * (middle + half));
    }

    /// <summary>In percent, <c>0.00–0.38</c>.</summary>
    public override string ToString() => FormattableString.Invariant($"{100 * Low:0.00}–{100 * High:0.00}");
}
