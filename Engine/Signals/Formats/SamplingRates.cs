namespace BearingAnalytics.Signals.Formats;

/// <summary>What can be a sampling rate, and what rate a row of time stamps means.</summary>
internal static class SamplingRates
{
    /// <summary>Slowest rate that is believed without a unit, Hz: temperature loggers write slower, vibration does not.</summary>
    public const double LowestHz = 50;

    /// <summary>Fastest rate that is believed, Hz.</summary>
    public const double HighestHz = 50e6;

    public static bool IsPlausible(double rateHz) => rateHz is >= LowestHz and <= HighestHz;

    /// <summary>
    /// The roundest rate that agrees with <paramref name="count"/> equidistant stamps from <paramref name="firstSeconds"/> to
    /// <paramref name="lastSeconds"/>, each printed to <paramref name="resolutionSeconds"/>: 0 to 0.00414583 s in 200 stamps is 48000 Hz,
    /// not 48000.04 Hz.
    /// </summary>
    public static double? FromStamps(double firstSeconds, double lastSeconds, long count, double resolutionSeconds)
    {
        double span = lastSeconds - firstSeconds;
        if (count < 2 || !(span > 0))
        {
            return null;
        }

        double rate = (count - 1) / span;
        double lowest = (count - 1) / (span + resolutionSeconds);
        double highest = span > resolutionSeconds ? (count - 1) / (span - resolutionSeconds) : rate;
        for (double unit = 1e6; unit >= 1e-3; unit /= 10)
        {
            double round = Math.Round(rate / unit) * unit;
            if (round > 0 && round >= lowest && round <= highest)
            {
                return round;
            }
        }

        return rate;
    }
}
