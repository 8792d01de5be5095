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
