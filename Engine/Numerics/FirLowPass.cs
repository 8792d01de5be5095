namespace BearingAnalytics.Numerics;

/// <summary>Low-pass filters with finite impulse response, by the window method.</summary>
public static class FirLowPass
{
    /// <summary>
    /// Hamming-windowed sinc of <paramref name="order"/>+1 taps, scaled to unit gain at zero frequency (MATLAB's <c>fir1</c>).
    /// </summary>
    /// <param name="order">Order, at least 1; one less than the number of taps.</param>
    /// <param name="cutoff">Half-amplitude frequency as a share of half the sampling rate, above 0 and below 1.</param>
    public static double[] Design(int order, double cutoff)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(order, 1);
        if (cutoff is not (> 0 and < 1))
        {
            throw new ArgumentOutOfRangeException(nameof(cutoff), cutoff, "Allowed: above 0 and below 1, a share of half the sampling rate.");
        }

        double[] taps = new double[order + 1];
        for (int i = 0; i <= order; i++)
        {
            double t = i - (0.5 * order);
            double sinc = t == 0 ? cutoff : Math.Sin(Math.PI * cutoff * t) / (Math.PI * t);
            taps[i] = sinc * (0.54 - (0.46 * Math.Cos(2 * Math.PI * i / order)));
        }

        double gain = taps.Sum();
        return [.. taps.Select(tap => tap / gain)];
    }
}
