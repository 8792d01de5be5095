namespace BearingAnalytics.Reporting.Drawing;

/// <summary>
/// Thins long curves to what a picture can show without losing a peak: each column keeps its extremes. A click of one sample
/// stays visible in ten seconds of recording, and a vector file stays small.
/// </summary>
internal static class PeakDecimation
{
    /// <summary>Lowest and highest finite sample per column, as a zigzag in time order.</summary>
    /// <param name="samples">Samples; not finite ones are left out.</param>
    /// <param name="columns">Columns of the picture.</param>
    /// <returns>Pairs of sample index and value.</returns>
    public static (double[] Index, double[] Value) MinMax(ReadOnlySpan<float> samples, int columns)
    {
        List<double> index = [];
        List<double> value = [];
        int count = Math.Min(columns, Math.Max(1, samples.Length));
        for (int column = 0; column < count; column++)
        {
            int from = (int)((long)samples.Length * column / count);
            int to = (int)((long)samples.Length * (column + 1) / count);
            AddExtremes(samples, from, to, index, value);
        }

        return ([.. index], [.. value]);
    }

    /// <summary>
    /// Lowest and highest value per column of positions, as zigzags in order of position; a height that is not finite parts one stretch
    /// from the next.
    /// </summary>
    /// <param name="x">Ascending positions.</param>
    /// <param name="y">As many heights.</param>
    /// <param name="columns">Columns of the picture between the first and the last position.</param>
    public static IReadOnlyList<(double[] X, double[] Y)> Stretches(ReadOnlySpan<double> x, ReadOnlySpan<double> y, int columns)
    {
        List<(double[], double[])> stretches = [];
        List<double> keptX = [];
        List<double> keptY = [];
        double width = x.Length > 1 ? (x[^1] - x[0]) / columns : 1;
        for (int from = 0; from < x.Length;)
        {
            int to = from;
            int column = Column(x, from, width);
            while (to < x.Length && double.IsFinite(y[to]) && Column(x, to, width) == column)
            {
                to++;
            }

            AddExtremes(x, y, from, to, keptX, keptY);
            bool isGap = to < x.Length && !double.IsFinite(y[to]);
            if ((isGap || to == x.Length) && keptX.Count > 0)
            {
                stretches.Add(([.. keptX], [.. keptY]));
                keptX.Clear();
                keptY.Clear();
            }

            from = isGap ? to + 1 : to;
        }

        return stretches;
    }

    /// <summary>Highest finite value per column, at the place where it stands.</summary>
    /// <param name="values">Values of a spectrum.</param>
    /// <param name="columns">Columns of the picture.</param>
    public static (double[] Index, double[] Value) Max(ReadOnlySpan<double> values, int columns)
    {
        List<double> index = [];
        List<double> value = [];
        int count = Math.Min(columns, values.Length);
        for (int column = 0; column < count; column++)
        {
            int from = (int)((long)values.Length * column / count);
            int to = (int)((long)values.Length * (column + 1) / count);
            int best = -1;
            for (int i = from; i < to; i++)
            {
                if (double.IsFinite(values[i]) && (best < 0 || values[i] > values[best]))
                {
                    best = i;
                }
            }

            if (best >= 0)
            {
                index.Add(best);
                value.Add(values[best]);
            }
        }

        return ([.. index], [.. value]);
    }

    private static int Column(ReadOnlySpan<double> x, int i, double width) => (int)((x[i] - x[0]) / width);

    private static void AddExtremes(ReadOnlySpan<double> x, ReadOnlySpan<double> y, int from, int to, List<double> keptX, List<double> keptY)
    {
        if (from == to)
        {
            return;
        }

        int low = from;
        int high = from;
        for (int i = from + 1; i < to; i++)
        {
            low = y[i] < y[low] ? i : low;
            high = y[i] > y[high] ? i : high;
        }

        foreach (int place in low == high ? [low] : new[] { Math.Min(low, high), Math.Max(low, high) })
        {
            keptX.Add(x[place]);
            keptY.Add(y[place]);
        }
    }

    private static void AddExtremes(ReadOnlySpan<float> samples, int from, int to, List<double> index, List<double> value)
    {
        int low = -1;
        int high = -1;
        for (int i = from; i < to; i++)
        {
            if (!float.IsFinite(samples[i]))
            {
                continue;
            }

            low = low < 0 || samples[i] < samples[low] ? i : low;
            high = high < 0 || samples[i] > samples[high] ? i : high;
        }

        if (low < 0)
        {
            return;
        }

        foreach (int place in low == high ? [low] : new[] { Math.Min(low, high), Math.Max(low, high) })
        {
            index.Add(place);
            value.Add(samples[place]);
        }
    }
}
