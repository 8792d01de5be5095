using System.Globalization;

namespace BearingAnalytics.Signals.QualityChecks;

/// <summary>A share in words: two significant digits where it is small, never an exponent.</summary>
internal static class Percent
{
    public static string Of(double share) => share switch
    {
        >= 0.995 => "100 %",
        >= 0.01 => (100 * share).ToString("0", CultureInfo.InvariantCulture) + " %",
        >= 0.0001 => (100 * share).ToString("0.##", CultureInfo.InvariantCulture) + " %",
        _ => "below 0.01 %",
    };
}
