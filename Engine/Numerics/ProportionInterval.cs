namespace BearingAnalytics.Numerics;

/// <summary>A proportion counted in trials, with the interval that holds the true one.</summary>
/// <param name="Value">Successes over trials, 0 to 1; NaN without a trial.</param>
/// <param name="Low">Lower end, 0 to 1; 0 without a trial.</param>
/// <param name="High">Upper end, 0 to 1; 1 without a trial.</param>
public readonly record struct ProportionInterval(double Value, double Low, double High)
{
    /// <summary>Two-sided 95 % deviate of the normal distribution.</summary>
    private const double Deviate95 = 1.959963984540054;

    /// <summary>
    /// The 95 % score interval (Wilson 1927, J. Am. Stat. Assoc. 22, 209-212): unlike that of the normal approximation it stays within
    /// 0 and 1 and says something where no trial, or every trial, succeeded.
    /// </summary>
    /// <param name="successes">0 to <paramref name="trials"/>.</param>
    /// <param name="trials">0 or more; none gives the interval from 0 to 1.</param>
    public static ProportionInterval Wilson(int successes, int trials)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(trials);
        ArgumentOutOfRangeException.ThrowIfNegative(successes);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(successes, trials);
        if (trials == 0)
        {
            return new ProportionInterval(double.NaN, 0, 1);
        }

        double share = (double)successes / trials;
        double z2 = Deviate95 * Deviate95;
        double centre = share + (z2 / (2 * trials));
        double reach = Deviate95 * Math.Sqrt(((share * (1 - share)) + (z2 / (4 * trials))) / trials);
        double scale = 1 + (z2 / trials);

        // At the ends the formula gives 0 and 1 but for rounding.
        double low = successes == 0 ? 0 : (centre - reach) / scale;
        double high = successes == trials ? 1 : (centre + reach) / scale;
        return new ProportionInterval(share, low, high);
    }
}
