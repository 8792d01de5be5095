namespace BearingAnalytics.Rollers.Formats.X3p;

/// <summary>A trace in metres, positions as start and increment where that gives back every one of them.</summary>
/// <param name="X">Positions; null where start and increment say them.</param>
/// <param name="Z">Heights; NaN where invalid.</param>
/// <param name="Start">First position.</param>
/// <param name="Increment">Distance of neighbours.</param>
internal sealed record X3pGrid(double[]? X, double[] Z, double Start, double Increment)
{
    public static X3pGrid Of(ProfileTrace trace)
    {
        double start = MetresOf(trace.XMm[0], 1e3);
        double last = MetresOf(trace.XMm[^1], 1e3);
        double increment = trace.Count > 1 ? (last - start) / (trace.Count - 1) : 1;
        double[] z = Array.ConvertAll(trace.ZUm, height => MetresOf(height, 1e6));
        bool even = true;
        for (int i = 0; i < trace.Count; i++)
        {
            even &= (start + (i * increment)) * 1e3 == trace.XMm[i];
        }

        double[]? x = even ? null : Array.ConvertAll(trace.XMm, position => MetresOf(position, 1e3));
        return new X3pGrid(x, z, start, increment);
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
