using System.Globalization;

namespace BearingAnalytics.Rollers.Formats.X3p;

/// <summary>A trace in metres, positions as start and increment where that gives back every one of them.</summary>
/// <param name="X">Positions; null where start and increment say them.</param>
/// <param name="Z">Heights; NaN where invalid.</param>
/// <param name="Start">First position.</param>
/// <param name="Step">Distance of neighbours.</param>
internal sealed record X3pGrid(double[]? X, double[] Z, double Start, double Step)
{
    private const string TwelveDigits = "E11";

    public static X3pGrid Of(ProfileTrace trace)
    {
        double start = MetresOf(trace.XMm[0], 1e3);
        double[] z = Array.ConvertAll(trace.ZUm, height => MetresOf(height, 1e6));
        return Increment(trace.XMm, start) is { } increment
            ? new X3pGrid(null, z, start, increment)
            : new X3pGrid(Array.ConvertAll(trace.XMm, position => MetresOf(position, 1e3)), z, start, 0);
    }

    /// <summary>The step that gives back every position to the bit: the mean one or the round number beside it; null for none.</summary>
    private static double? Increment(double[] xMm, double start)
    {
        double mean = xMm.Length > 1 ? (MetresOf(xMm[^1], 1e3) - start) / (xMm.Length - 1) : 1;
        double round = double.Parse(mean.ToString(TwelveDigits, CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
        return GivesBack(xMm, start, round) ? round : GivesBack(xMm, start, mean) ? mean : null;
    }

    private static bool GivesBack(double[] xMm, double start, double increment)
    {
        for (int i = 0; i < xMm.Length; i++)
        {
            if ((start + (i * increment)) * 1e3 != xMm[i])
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>
    /// The metres that a reader's multiplication turns back into exactly this value: the quotient or, where its rounding misses, one of
    /// its two neighbours. Some values have none; then the quotient, which is off by one unit in the last place.
    /// </summary>
    private static double MetresOf(double value, double perMetre)
    {
        double quotient = value / perMetre;
        double above = Math.BitIncrement(quotient);
        double below = Math.BitDecrement(quotient);
        return quotient * perMetre == value ? quotient : above * perMetre == value ? above : below * perMetre == value ? below : quotient;
    }
}
