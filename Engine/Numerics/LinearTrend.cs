namespace BearingAnalytics.Numerics;

/// <summary>Least-squares straight line through equally spaced values: value ≈ Level + Slope · (i − (n − 1)/2).</summary>
/// <param name="Level">Mean of the values.</param>
/// <param name="Slope">Rise per sample; 0 for fewer than two values.</param>
public readonly record struct LinearTrend(double Level, double Slope)
{
    /// <summary>Fits the line; NaN for no values.</summary>
    /// <param name="values">Any number of values.</param>
    public static LinearTrend Fit(ReadOnlySpan<double> values)
    {
        double centre = 0.5 * (values.Length - 1);
        double sum = 0;
        double moment = 0;
        for (int i = 0; i < values.Length; i++)
        {
            sum += values[i];
            moment += (i - centre) * values[i];
        }

        double n = values.Length;
        return new LinearTrend(sum / n, n < 2 ? 0 : moment * 12 / (n * ((n * n) - 1)));
    }

    /// <summary>target = values − line; target may be the values.</summary>
    /// <param name="values">The values the line was fitted to.</param>
    /// <param name="target">As long as <paramref name="values"/>.</param>
    public void Remove(ReadOnlySpan<double> values, Span<double> target)
    {
        double centre = 0.5 * (values.Length - 1);
        for (int i = 0; i < values.Length; i++)
        {
            target[i] = values[i] - (Level + (Slope * (i - centre)));
        }
    }
}
