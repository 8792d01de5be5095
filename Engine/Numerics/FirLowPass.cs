namespace BearingAnalytics.Numerics;

/// <summary>Linear-phase low-pass by the window method, Hamming, gain 1 at 0 Hz: what MATLAB and Octave call <c>fir1</c>.</summary>
public static class FirLowPass
{
    /// <summary>Taps h[0 … order].</summary>
    /// <param name="order">Number of taps less one, from 1.</param>
    /// <param name="cutoffOfNyquist">Frequency of half amplitude as a share of half the sampling rate, between 0 and 1.</param>
    public static double[] Design(int order, double cutoffOfNyquist)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(order);
        if (!(cutoffOfNyquist is > 0 and < 1))
        {
            throw new ArgumentOutOfRangeException(nameof(cutoffOfNyquist), cutoffOfNyquist, "The cutoff lies between 0 and 1.");
        }

        ReadOnlySpan<double> window = Window.Symmetric(WindowShape.Hamming, order + 1).Values;
        double[] taps = new double[order + 1];
        for (int i = 0; i <= order; i++)
        {
            double x = i - (0.5 * order);
            double ideal = x == 0 ? cutoffOfNyquist : Math.Sin(Math.PI * cutoffOfNyquist * x) / (Math.PI * x);
            taps[i] = ideal * window[i];
        }

        double gain = taps.Sum();
        return [.. taps.Select(tap => tap / gain)];
    }
}
