namespace BearingAnalytics.Spectra.Orders;

/// <summary>The level at which pulses begin.</summary>
internal sealed record PulseLevel(double Threshold, double Hysteresis, bool IsNegative)
{
    private const int Classes = 256;

    /// <summary>The level that parts the values of a signal best into two classes (Otsu 1979); null for a constant signal.</summary>
    public static PulseLevel? Of(ReadOnlySpan<float> samples)
    {
        (float lowest, float highest) = (float.PositiveInfinity, float.NegativeInfinity);
        foreach (float sample in samples)
        {
            if (float.IsFinite(sample))
            {
                (lowest, highest) = (Math.Min(lowest, sample), Math.Max(highest, sample));
            }
        }

        if (!(highest > lowest))
        {
            return null;
        }

        double width = ((double)highest - lowest) / Classes;
        long[] counts = new long[Classes];
        foreach (float sample in samples)
        {
            if (float.IsFinite(sample))
            {
                counts[Math.Min(Classes - 1, (int)((sample - (double)lowest) / width))]++;
            }
        }

        return Best(counts, lowest, width);
    }

    /// <summary>Times at which the level is crossed into a pulse, s. Half the way back to rest must be gone before the next.</summary>
    public List<double> Crossings(ReadOnlySpan<float> samples, double sampleRateHz)
    {
        List<double> seconds = [];
        double sign = IsNegative ? -1 : 1;
        bool armed = false;
        for (int n = 0; n < samples.Length; n++)
        {
            double above = sign * (samples[n] - Threshold);
            if (above < -Hysteresis)
            {
                armed = true;
            }
            else if (armed && above >= 0)
            {
                // Armed while below, so the sample before exists and lies below.
                double before = sign * (samples[n - 1] - Threshold);
                seconds.Add((n - (above / (above - before))) / sampleRateHz);
                armed = false;
            }
        }

        return seconds;
    }

    private static PulseLevel Best(long[] counts, double lowest, double width)
    {
        double total = 0;
        double sum = 0;
        for (int i = 0; i < counts.Length; i++)
        {
            total += counts[i];
            sum += counts[i] * (i + 0.5);
        }

        (double best, double lowMean, double highMean, double lowShare) = (-1, 0, 0, 0);
        double below = 0;
        double sumBelow = 0;
        for (int i = 0; i + 1 < counts.Length; i++)
        {
            below += counts[i];
            sumBelow += counts[i] * (i + 0.5);
            double distance = (sumBelow / Math.Max(1, below)) - ((sum - sumBelow) / Math.Max(1, total - below));
            double between = below * (total - below) * distance * distance;
            if (between > best)
            {
                (best, lowShare) = (between, below / total);
                (lowMean, highMean) = (sumBelow / below, (sum - sumBelow) / (total - below));
            }
        }

        // Halfway between the two classes, where an edge is steepest.
        double threshold = lowest + (0.5 * (lowMean + highMean) * width);
        return new PulseLevel(threshold, 0.25 * (highMean - lowMean) * width, IsNegative: lowShare < 0.5);
    }
}
