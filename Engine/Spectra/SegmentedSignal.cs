namespace BearingAnalytics.Spectra;

/// <summary>A stretch of a recording.</summary>
/// <param name="Start">Index of the first sample.</param>
/// <param name="Length">Number of samples.</param>
public readonly record struct SampleRange(int Start, int Length);

/// <summary>Cuts long recordings into equal stretches, so that memory does not grow with the recording.</summary>
public static class SegmentedSignal
{
    /// <summary>Longest stretch by default, samples.</summary>
    public const int DefaultMaximumLength = 1 << 20;

    /// <summary>
    /// The fewest stretches of equal length that cover the recording, each overlapping the next by at least the given share (the ends of
    /// a stretch are cut off its envelope, so the overlap keeps their impacts). One stretch where the recording is short enough.
    /// </summary>
    /// <param name="sampleCount">Number of samples; 0 gives no stretch.</param>
    /// <param name="maximumLength">Longest stretch, samples.</param>
    /// <param name="overlap">Share of a stretch that overlaps the next, 0 … 0.9.</param>
    public static IReadOnlyList<SampleRange> Split(int sampleCount, int maximumLength = DefaultMaximumLength, double overlap = 0.04)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(sampleCount);
        ArgumentOutOfRangeException.ThrowIfLessThan(maximumLength, 2);
        if (!(overlap is >= 0 and <= 0.9))
        {
            throw new ArgumentOutOfRangeException(nameof(overlap), overlap, "The overlap lies between 0 and 0.9.");
        }

        if (sampleCount <= maximumLength)
        {
            return sampleCount == 0 ? [] : [new SampleRange(0, sampleCount)];
        }

        // n stretches of length s, each s (1 − overlap) after the one before, cover s (1 + (n − 1)(1 − overlap)).
        double advance = 1 - overlap;
        int count = 1 + (int)Math.Ceiling(((double)sampleCount / maximumLength - 1) / advance);
        int length = Math.Min(maximumLength, (int)Math.Ceiling(sampleCount / (1 + ((count - 1) * advance))));
        return [.. Enumerable.Range(0, count).Select(i => new SampleRange((int)((long)i * (sampleCount - length) / (count - 1)), length))];
    }
}
