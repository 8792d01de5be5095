namespace BearingAnalytics.Numerics;

/// <summary>Order statistics: where values lie and how far they spread, whatever a few outliers do.</summary>
public static class RobustStatistics
{
    /// <summary>
    /// Standard deviation of Gaussian values for a median absolute deviation of 1: the inverse of the standard normal's upper quartile.
    /// </summary>
    public const double GaussianScale = 1.4826022185056018;

    /// <summary>The value in the middle, or the mean of the two there. NaN for no values and where one is NaN.</summary>
    public static double Median(ReadOnlySpan<double> values) => Quantile(values, 0.5);

    /// <summary>
    /// The value below which a share of the values lies; between two values by a straight line (Hyndman and Fan 1996, definition 7,
    /// which is what NumPy, R and spreadsheets compute). NaN for no values and where one is NaN.
    /// </summary>
    /// <param name="values">Values in any order; unchanged.</param>
    /// <param name="share">0 (smallest) to 1 (largest).</param>
    /// <exception cref="ArgumentOutOfRangeException">The share is outside 0 to 1.</exception>
    public static double Quantile(ReadOnlySpan<double> values, double share)
    {
        double[] sorted = values.ToArray();
        Array.Sort(sorted);
        return QuantileOfSorted(sorted, share);
    }

    /// <summary><see cref="Quantile"/> of values that stand in ascending order already.</summary>
    /// <param name="ascending">Values as a sort leaves them, NaN first.</param>
    /// <param name="share">0 (smallest) to 1 (largest).</param>
    /// <exception cref="ArgumentOutOfRangeException">The share is outside 0 to 1.</exception>
    public static double QuantileOfSorted(ReadOnlySpan<double> ascending, double share)
    {
        if (share is not (>= 0 and <= 1))
        {
            throw new ArgumentOutOfRangeException(nameof(share), share, "Allowed: 0 to 1.");
        }

        if (ascending.IsEmpty || double.IsNaN(ascending[0]))
        {
            return double.NaN;
        }

        double position = share * (ascending.Length - 1);
        int below = (int)position;
        double low = ascending[below];
        double high = ascending[Math.Min(below + 1, ascending.Length - 1)];

        // Equal neighbours are answered as they are: the difference of two infinities is no number.
        return low == high ? low : low + ((high - low) * (position - below));
    }

    /// <summary>
    /// Median distance from the median, unscaled; times <see cref="GaussianScale"/> it estimates a standard deviation. Half the values
    /// may be arbitrary before it breaks. NaN for no values and where one is NaN.
    /// </summary>
    public static double MedianAbsoluteDeviation(ReadOnlySpan<double> values)
    {
        double median = Median(values);
        double[] distances = new double[values.Length];
        for (int i = 0; i < distances.Length; i++)
        {
            distances[i] = Math.Abs(values[i] - median);
        }

        return Median(distances);
    }
}
