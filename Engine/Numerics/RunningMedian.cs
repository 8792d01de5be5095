namespace BearingAnalytics.Numerics;

/// <summary>The floor under a spectrum: a median moves under the lines without being lifted by them.</summary>
public static class RunningMedian
{
    /// <summary>
    /// Median over a sliding window, taken every half window and joined by straight lines (a floor has no detail finer than that).
    /// At the ends the window is cut, not mirrored.
    /// </summary>
    /// <param name="values">Finite values.</param>
    /// <param name="width">Window, values; at least 1.</param>
    /// <returns>As many values as were given.</returns>
    public static double[] Apply(ReadOnlySpan<double> values, int width)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(width, 1);
        double[] floor = new double[values.Length];
        if (values.IsEmpty)
        {
            return floor;
        }

        int hop = Math.Max(1, width / 2);
        double[] window = new double[Math.Min(values.Length, (2 * (width / 2)) + 1)];
        double left = MedianAround(values, 0, width, window);
        for (int from = 0; from < values.Length; from += hop)
        {
            double right = MedianAround(values, Math.Min(from + hop, values.Length - 1), width, window);
            for (int i = from; i < Math.Min(from + hop, values.Length); i++)
            {
                floor[i] = left + ((right - left) * (i - from) / hop);
            }

            left = right;
        }

        return floor;
    }

    private static double MedianAround(ReadOnlySpan<double> values, int centre, int width, double[] window)
    {
        int from = Math.Max(0, centre - (width / 2));
        int to = Math.Min(values.Length, centre + (width / 2) + 1);
        Span<double> part = window.AsSpan(0, to - from);
        values[from..to].CopyTo(part);
        double upper = Select(part, part.Length / 2);
        return part.Length % 2 == 1 ? upper : 0.5 * (Largest(part[..(part.Length / 2)]) + upper);
    }

    /// <summary>
    /// The value that would stand at a place in ascending order; smaller ones are left before it. Less work than sorting
    /// (Hoare 1961, algorithm 65, the middle of three as divider).
    /// </summary>
    private static double Select(Span<double> values, int place)
    {
        int low = 0;
        int high = values.Length - 1;
        while (low < high)
        {
            double divider = Middle(values[low], values[(low + high) >>> 1], values[high]);
            int i = low;
            int j = high;
            while (i <= j)
            {
                while (values[i] < divider)
                {
                    i++;
                }

                while (divider < values[j])
                {
                    j--;
                }

                if (i <= j)
                {
                    (values[i], values[j]) = (values[j], values[i]);
                    i++;
                    j--;
                }
            }

            if (place <= j)
            {
                high = j;
            }
            else if (place >= i)
            {
                low = i;
            }
            else
            {
                break;
            }
        }

        return values[place];
    }

    private static double Middle(double a, double b, double c) => Math.Max(Math.Min(a, b), Math.Min(Math.Max(a, b), c));

    private static double Largest(ReadOnlySpan<double> values)
    {
        double largest = values[0];
        foreach (double value in values)
        {
            largest = Math.Max(largest, value);
        }

        return largest;
    }
}
