namespace BearingAnalytics.Signals.QualityChecks;

/// <summary>What several checks ask of the samples, found once.</summary>
internal sealed class SampleStatistics
{
    /// <summary>Gaps narrower than this share of the largest magnitude are rounding of single precision, not converter steps.</summary>
    private const double RoundingShare = 4e-7;

    private SampleStatistics(float[] sorted, double mean, double rms, double step, int levels, double medianChange)
    {
        Sorted = sorted;
        Mean = mean;
        Rms = rms;
        Step = step;
        Levels = levels;
        MedianChange = medianChange;
    }

    /// <summary>All samples in rising order.</summary>
    public float[] Sorted { get; }

    public double Mean { get; }

    /// <summary>Root mean square about the mean.</summary>
    public double Rms { get; }

    /// <summary>Smallest difference between two values that occur: the converter's step where there is one; 0 for a constant.</summary>
    public double Step { get; }

    /// <summary>How many different values occur.</summary>
    public int Levels { get; }

    /// <summary>Median magnitude of the change from sample to sample.</summary>
    public double MedianChange { get; }

    public static SampleStatistics Of(float[] samples)
    {
        double sum = 0;
        foreach (float sample in samples)
        {
            sum += sample;
        }

        double mean = sum / samples.Length;
        double squares = 0;
        foreach (float sample in samples)
        {
            squares += (sample - mean) * (sample - mean);
        }

        float[] sorted = (float[])samples.Clone();
        Array.Sort(sorted);
        double rounding = RoundingShare * Math.Max(Math.Abs(sorted[0]), Math.Abs(sorted[^1]));
        double step = double.PositiveInfinity;
        int levels = 1;
        for (int i = 1; i < sorted.Length; i++)
        {
            double gap = (double)sorted[i] - sorted[i - 1];
            if (gap > rounding)
            {
                levels++;
                step = Math.Min(step, gap);
            }
        }

        return new SampleStatistics(sorted, mean, Math.Sqrt(squares / samples.Length), double.IsFinite(step)
            ? step
            : 0, levels, Change(samples));
    }

    /// <summary>A hundred thousand changes are plenty for a median.</summary>
    private static double Change(float[] samples)
    {
        const int Plenty = 100_000;
        int stride = Math.Max(1, samples.Length / Plenty);
        List<float> changes = [];
        for (int i = 1; i < samples.Length; i += stride)
        {
            changes.Add(Math.Abs(samples[i] - samples[i - 1]));
        }

        changes.Sort();
        return changes.Count == 0 ? 0 : changes[changes.Count / 2];
    }
}
