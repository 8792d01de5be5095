using BearingAnalytics.Numerics.Kernels;

namespace BearingAnalytics.Numerics.Statistics;

/// <summary>
/// Sums of powers about the mean of the values seen so far, grown block by block. Each block is summed about the mean of the blocks before
/// it, so the values are read once. Where that is far from the block's own mean digits are lost in the block, but then the step between the
/// two means is in the result as well, and at least half as large as what the lost digits are digits of.
/// </summary>
internal struct CentralMoments
{
    // Long enough for the merging not to count, short enough for the first block to stay in the first-level cache.
    private const int BlockLength = 4096;

    // The mean in two parts: a double next to a large offset is too coarse for the skewness of a small signal.
    private double _origin;
    private double _offset;

    public long Count { get; private set; }

    public readonly double Mean => _origin + _offset;

    public double Second { get; private set; }

    public double Third { get; private set; }

    public double Fourth { get; private set; }

    /// <summary>Σ|x|.</summary>
    public double Magnitude { get; private set; }

    /// <summary>Σ√|x|.</summary>
    public double Root { get; private set; }

    public float Minimum { get; private set; }

    public float Maximum { get; private set; }

    /// <summary>The sums of one or more values.</summary>
    public static CentralMoments Of(ReadOnlySpan<float> values, INumericKernel kernel)
    {
        ReadOnlySpan<float> first = values[..Math.Min(BlockLength, values.Length)];
        CentralMoments moments = new()
        {
            _origin = kernel.Sum(first) / first.Length,
            Minimum = float.PositiveInfinity,
            Maximum = float.NegativeInfinity,
        };
        for (int at = 0; at < values.Length; at += BlockLength)
        {
            ReadOnlySpan<float> block = values.Slice(at, Math.Min(BlockLength, values.Length - at));
            double shift = moments.Mean;
            moments.Add(kernel.TimeSums(block, shift), shift, block.Length);
        }

        return moments;
    }

    /// <summary>
    /// Joins a block summed about a shift: first to the block's own mean, then by the pairwise formulas of
    /// Pébay, SAND2008-6212, equations 2.1 to 2.4.
    /// </summary>
    private void Add(TimeSums block, double shift, int count)
    {
        double step = block.First / count;
        double second = Math.Max(0, block.Second - (step * block.First));
        double third = block.Third - (3 * step * block.Second) + (2 * step * step * block.First);
        double fourth = block.Fourth - (4 * step * block.Third) + (6 * step * step * block.Second) - (3 * step * step * step * block.First);

        double total = Count + count;
        double a = Count / total;
        double b = count / total;
        double apart = step + (shift - _origin - _offset);
        double between = apart * apart * a * count;
        Fourth += fourth + (between * apart * apart * ((a * a) - (a * b) + (b * b)))
            + (6 * apart * apart * ((a * a * second) + (b * b * Second))) + (4 * apart * ((a * third) - (b * Third)));
        Third += third + (between * apart * (a - b)) + (3 * apart * ((a * second) - (b * Second)));
        Second += second + between;
        _offset += apart * b;
        Count += count;
        Magnitude += block.Magnitude;
        Root += block.Root;
        Minimum = Math.Min(Minimum, block.Minimum);
        Maximum = Math.Max(Maximum, block.Maximum);
    }
}
