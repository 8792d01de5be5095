namespace BearingAnalytics.Noise.Trends;

/// <summary>
/// The place where a series splits best into an earlier and a later part: the largest standardised difference of their means,
/// |S_k| / (s √(k(n−k)/n)) with S_k the sum of the first k deviations from the mean and s the standard deviation of the whole series
/// (Antoch and Hušková 2001, Statistics and Probability Letters 53, 37-46).
/// </summary>
internal static class LargestStep
{
    /// <summary>Recordings on either side: one recording apart from all others is an outlier, not a change.</summary>
    public const int FewestOnASide = 2;

    /// <summary>Index of the first value of the later part, and the statistic; 0 for a constant series.</summary>
    /// <param name="deviations">Deviations from the mean over their standard deviation.</param>
    public static (int Index, double Statistic) Of(ReadOnlySpan<double> deviations)
    {
        int n = deviations.Length;
        double sum = 0, best = -1;
        int at = FewestOnASide;
        for (int k = 1; k <= n - FewestOnASide; k++)
        {
            sum += deviations[k - 1];
            double square = sum * sum * n / ((double)k * (n - k));
            if (k >= FewestOnASide && square > best)
            {
                (at, best) = (k, square);
            }
        }

        return (at, Math.Sqrt(Math.Max(0, best)));
    }

    /// <summary>Deviations from the mean over their standard deviation; zeros for a constant series.</summary>
    public static double[] Standardised(ReadOnlySpan<double> values)
    {
        double mean = 0, squares = 0;
        foreach (double value in values)
        {
            mean += value / values.Length;
        }

        foreach (double value in values)
        {
            squares += (value - mean) * (value - mean);
        }

        // A constant series leaves rounding, not deviations.
        double deviation = Math.Sqrt(squares / Math.Max(1, values.Length - 1));
        double scale = deviation > 1e-12 * (1 + Math.Abs(mean)) ? 1 / deviation : 0;
        double[] result = new double[values.Length];
        for (int i = 0; i < result.Length; i++)
        {
            result[i] = (values[i] - mean) * scale;
        }

        return result;
    }
}
