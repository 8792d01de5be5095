using System.Buffers;

namespace BearingAnalytics.Numerics;

/// <summary>
/// Order statistics, which a few wild values cannot move. Input is not changed. Empty input gives NaN; NaN counts as smaller than
/// every number.
/// </summary>
public static class RobustStatistics
{
    /// <summary>Makes the median absolute deviation of Gaussian values their standard deviation: 1/Φ⁻¹(¾).</summary>
    public const double GaussianConsistency = 1.482602218505602;

    /// <summary>Middle value, or the mean of the two in the middle.</summary>
    /// <param name="values">Any number of values.</param>
    public static double Median(ReadOnlySpan<double> values) => Quantile(values, 0.5);

    /// <summary>
    /// Quantile by linear interpolation between order statistics at position p (n − 1), the default of R (type 7) and NumPy.
    /// </summary>
    /// <param name="values">Any number of values.</param>
    /// <param name="probability">0 … 1.</param>
    public static double Quantile(ReadOnlySpan<double> values, double probability)
    {
        if (!(probability is >= 0 and <= 1))
        {
            throw new ArgumentOutOfRangeException(nameof(probability), probability, "A probability lies between 0 and 1.");
        }

        double[] rented = ArrayPool<double>.Shared.Rent(values.Length);
        Span<double> copy = rented.AsSpan(0, values.Length);
        values.CopyTo(copy);
        double quantile = QuantileInPlace(copy, probability);
        ArrayPool<double>.Shared.Return(rented);
        return quantile;
    }

    /// <summary>
    /// Median of |x − median|, not scaled; times <see cref="GaussianConsistency"/> it estimates the standard deviation.
    /// </summary>
    /// <param name="values">Any number of values.</param>
    public static double MedianAbsoluteDeviation(ReadOnlySpan<double> values)
    {
        double[] rented = ArrayPool<double>.Shared.Rent(values.Length);
        Span<double> copy = rented.AsSpan(0, values.Length);
        values.CopyTo(copy);
        double median = QuantileInPlace(copy, 0.5);
        for (int i = 0; i < copy.Length; i++)
        {
            copy[i] = Math.Abs(copy[i] - median);
        }

        double deviation = QuantileInPlace(copy, 0.5);
        ArrayPool<double>.Shared.Return(rented);
        return deviation;
    }

    /// <summary>As <see cref="Quantile"/>, reordering <paramref name="values"/>.</summary>
    internal static double QuantileInPlace(Span<double> values, double probability)
    {
        if (values.IsEmpty)
        {
            return double.NaN;
        }

        double position = probability * (values.Length - 1);
        int below = (int)position;
        double low = Select(values, below);
        double fraction = position - below;
        if (fraction == 0)
        {
            return low;
        }

        // After the selection everything above the index is at least as large; its smallest is the next order statistic.
        double high = values[below + 1];
        foreach (double value in values[(below + 2)..])
        {
            high = value.CompareTo(high) < 0 ? value : high;
        }

        return low + (fraction * (high - low));
    }

    /// <summary>Quickselect with the median of three; falls back to sorting when the pivots are bad for long.</summary>
    private static double Select(Span<double> values, int rank)
    {
        int low = 0;
        int high = values.Length - 1;
        for (int budget = 64; high - low > 16; budget--)
        {
            if (budget == 0)
            {
                break;
            }

            (int left, int right) = Partition(values, low, high);
            if (rank <= right)
            {
                high = right;
            }
            else if (rank >= left)
            {
                low = left;
            }
            else
            {
                return values[rank];
            }
        }

        values[low..(high + 1)].Sort();
        return values[rank];
    }

    private static (int Left, int Right) Partition(Span<double> values, int low, int high)
    {
        double a = values[low];
        double b = values[low + ((high - low) / 2)];
        double c = values[high];
        double pivot = a.CompareTo(b) < 0
            ? (b.CompareTo(c) < 0 ? b : (a.CompareTo(c) < 0 ? c : a))
            : (a.CompareTo(c) < 0 ? a : (b.CompareTo(c) < 0 ? c : b));
        int left = low;
        int right = high;
        while (left <= right)
        {
            while (values[left].CompareTo(pivot) < 0)
            {
                left++;
            }

            while (values[right].CompareTo(pivot) > 0)
            {
                right--;
            }

            if (left <= right)
            {
                (values[left], values[right]) = (values[right], values[left]);
                left++;
                right--;
            }
        }

        return (left, right);
    }
}
