namespace BearingAnalytics.Tests.Spectra;

/// <summary>How often something of a stated probability may happen in so many independent trials.</summary>
internal static class FalseAlarmBounds
{
    /// <summary>Within 3.3 standard deviations of the binomial law (one run in a thousand lies outside), and one more for small
    /// counts.</summary>
    public static void Hold(double probability, int alarms, int trials)
    {
        double spread = (3.3 * Math.Sqrt(trials * probability * (1 - probability))) + 1;
        Assert.InRange(alarms, (trials * probability) - spread, (trials * probability) + spread);
    }
}
