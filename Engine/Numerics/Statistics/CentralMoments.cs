using BearingAnalytics.Numerics.Kernels;

namespace BearingAnalytics.Numerics.Statistics;

/// <summary>
/// Sums of powers about the mean, grown block by block. A block is summed about a pivot near its mean, first and second powers in double
/// precision; fast kernels form the others and short sums of them in single precision, at a scale where no power leaves the range of
/// floats, and add those up in double precision. The blocks are joined in double precision.
/// </summary>
internal struct CentralMoments
{
    // Long enough for the joining not to count, short enough to stay in the second-level cache should it be read again.
    private const int BlockLength = 16384;

    // Of the largest scaled deviation. Its fourth power, eight or more of which are added, is a float; so are, above the least of normal
    // numbers, the fourth powers of the effective deviation, which is no smaller than 1/128 of the largest in a block.
    private const double LargestSpread = 1 << 28;
    private const double LeastSpread = 1.0 / (1 << 20);

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
        CentralMoments moments = new() { Minimum = float.PositiveInfinity, Maximum = float.NegativeInfinity };
        float pivot = 0, scale = 1;
        bool wanders = false;
        for (int at = 0; at < values.Length; at += BlockLength)
        {
            ReadOnlySpan<float> block = values.Slice(at, Math.Min(BlockLength, values.Length - at));
            float before = pivot;
            if (wanders)
            {
                pivot = (float)(kernel.Sum(block) / block.Length);
            }

            TimeSums sums = kernel.TimeSums(block, pivot, scale);
            if (!Fits(sums, block.Length, pivot, scale))
            {
                pivot = (float)(kernel.Sum(block) / block.Length);
                double spread = Spread(sums, pivot);

                // A constant has a scale as well: its magnitudes are summed in single precision.
                scale = ScaleFor(spread > 0 ? spread : Math.Abs(pivot));
                sums = kernel.TimeSums(block, pivot, scale);
            }

            if (at == 0)
            {
                moments._origin = pivot;
            }

            moments.Add(sums, pivot, block.Length);

            // The mean of one block is the pivot of the next, which saves a reading, unless that would not have done for this block. Or 0,
            // which saves the subtractions, where that is so near that it will hardly be too far in the next block.
            double mean = pivot + (sums.First / block.Length);
            wanders = !IsNear(mean - before, sums.Second, block.Length);
            pivot = IsNear(2 * mean, sums.Second, block.Length) ? 0 : (float)mean;
        }

        return moments;
    }

    /// <summary>The sums of powers of the values themselves, at a scale that fits the largest magnitude.</summary>
    public static TimeSums AboutZero(ReadOnlySpan<float> block, INumericKernel kernel)
    {
        TimeSums sums = kernel.TimeSums(block, 0, 1);
        double spread = Spread(sums, 0);
        return spread == 0 || IsInRange(spread) ? sums : kernel.TimeSums(block, 0, ScaleFor(spread));
    }

    /// <summary>
    /// The pivot is near enough for nothing to be lost by cancellation, and all deviations are in the range whose fourth powers floats
    /// hold: the largest may not be too small either, and carries the sums with it.
    /// </summary>
    private static bool Fits(in TimeSums sums, int count, float pivot, float scale)
    {
        double spread = Spread(sums, pivot);
        return spread == 0
            ? IsInRange(Math.Abs((double)pivot) * scale) || pivot == 0
            : IsInRange(spread * scale) && IsNear(sums.First / count, sums.Second, count);
    }

    private static bool IsInRange(double spread) => spread is > LeastSpread and < LargestSpread;

    /// <summary>The step between two means is at most a quarter of the effective deviation. False where either is no number.</summary>
    private static bool IsNear(double step, double second, int count) => 16 * step * step * count <= second;

    private static double Spread(in TimeSums sums, float pivot) => Math.Max((double)sums.Maximum - pivot, (double)pivot - sums.Minimum);

    /// <summary>1, or the power of two that brings a spread out of range to about 1; not so large that it is no float itself.</summary>
    private static float ScaleFor(double spread) =>
        spread is (> 0 and <= LeastSpread) or (>= LargestSpread and < double.PositiveInfinity)
            ? (float)Math.ScaleB(1, Math.Min(120, -Math.ILogB(spread)))
            : 1;

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
