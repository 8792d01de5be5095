using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace BearingAnalytics.Numerics.Kernels;

internal sealed partial class LaneKernel<TDouble, TSingle>
{
    // Rounds summed in single precision, and such sums that are added up before they go to double precision. With the roundings of a
    // fourth power, 6, and the joining of two sums the worst error is (6 + 7 + 1 + 3) · 2⁻²⁴ = 1.01 · 10⁻⁶ of the sum of magnitudes.
    private const int RunLength = 8;
    private const int RunsTogether = 4;

    public TimeSums TimeSums(ReadOnlySpan<float> values, float pivot, float scale)
    {
        int whole = values.Length - (values.Length % (2 * RunLength * TSingle.Count));
        TimeSums rest = Rest.TimeSums(values[whole..], pivot, scale);
        TimeSums sums = scale == 1
            ? SumsOfRuns<Plain>(values[..whole], pivot, scale)
            : SumsOfRuns<Scaled>(values[..whole], pivot, scale);

        // Values of one sign, and none, have one of the extremes only.
        (float minimum, float maximum) = float.IsNegative(sums.Minimum) && float.IsPositive(sums.Maximum)
            ? (sums.Minimum, sums.Maximum)
            : Extremes(values[..whole]);
        return new TimeSums(
            sums.First + rest.First,
            sums.Second + rest.Second,
            sums.Third + rest.Third,
            sums.Fourth + rest.Fourth,
            sums.Magnitude + rest.Magnitude,
            sums.Root + rest.Root,
            Math.Min(minimum, rest.Minimum),
            Math.Max(maximum, rest.Maximum));
    }

    /// <summary>
    /// The sums of whole runs; the minimum is 0 where none is negative, the maximum −0 where all are. Written for the ports: extremes of
    /// bits can be taken by all of them, extremes of floats only by the multipliers, which are short.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static TimeSums SumsOfRuns<TScaling>(ReadOnlySpan<float> values, float pivot, float scale)
        where TScaling : struct
    {
        nuint whole = (nuint)values.Length;
        ref float from = ref MemoryMarshal.GetReference(values);
        TSingle pivots = TSingle.Broadcast(pivot), scales = TSingle.Broadcast(scale), origin = TSingle.Broadcast(-pivot * scale);
        TSingle minusOne = TSingle.Broadcast(-1);
        TDouble first = default, second = default, third = default, fourth = default, magnitude = default, root = default;
        TSingle minimum = default, maximum = TSingle.Broadcast(-0f);
        nuint run = (nuint)(2 * RunLength * TSingle.Count);
        for (nuint start = 0; start < whole;)
        {
            nuint end = Math.Min(whole, start + (RunsTogether * run));
            TSingle allOnes = default, allSquares = default, allCubes = default, allFourths = default;
            TSingle allMagnitudes = default, allRoots = default;
            for (; start < end; start += run)
            {
                TSingle ones = default, squares = default, magnitudes = default, roots = default, corrections = default;
                TSingle cubesA = default, fourthsA = default, cubesB = default, fourthsB = default;
                for (nuint i = start; i < start + run; i += 2 * (nuint)TSingle.Count)
                {
                    TSingle x = TSingle.Load(ref from, i);
                    TSingle y = TSingle.Load(ref from, i + (nuint)TSingle.Count);
                    minimum = TSingle.MaxUnsignedBits(minimum, TSingle.MaxUnsignedBits(x, y));
                    maximum = TSingle.MaxBits(maximum, TSingle.MaxBits(x, y));

                    // Products with a power of two are exact: either way the deviation is rounded once.
                    TSingle a = typeof(TScaling) == typeof(Scaled) ? TSingle.MultiplyAdd(x, scales, origin) : x - pivots;
                    TSingle b = typeof(TScaling) == typeof(Scaled) ? TSingle.MultiplyAdd(y, scales, origin) : y - pivots;
                    TSingle a2 = a * a;
                    TSingle b2 = b * b;
                    ones += a + b;
                    squares += a2 + b2;
                    cubesA = TSingle.MultiplyAdd(a2, a, cubesA);
                    cubesB = TSingle.MultiplyAdd(b2, b, cubesB);
                    fourthsA = TSingle.MultiplyAdd(a2, a2, fourthsA);
                    fourthsB = TSingle.MultiplyAdd(b2, b2, fourthsB);
                    TSingle absoluteX = TSingle.Abs(x);
                    TSingle absoluteY = TSingle.Abs(y);
                    magnitudes += absoluteX + absoluteY;

                    // One slow unit takes roots. Every other root is left to the multipliers: s(1 − e/2) with e = s²/y − 1.
                    if (TSingle.EstimatesRoots)
                    {
                        TSingle reciprocal = TSingle.ReciprocalSqrtEstimate(absoluteY);
                        TSingle estimate = absoluteY * reciprocal;
                        roots += TSingle.Sqrt(absoluteX) + estimate;
                        corrections = TSingle.MultiplyAdd(estimate, TSingle.MultiplyAdd(estimate, reciprocal, minusOne), corrections);
                    }
                    else
                    {
                        roots += TSingle.Sqrt(absoluteX) + TSingle.Sqrt(absoluteY);
                    }
                }

                allOnes += ones;
                allSquares += squares;
                allCubes += cubesA + cubesB;
                allFourths += fourthsA + fourthsB;
                allMagnitudes += magnitudes;
                allRoots += TSingle.MultiplyAdd(corrections, TSingle.Broadcast(-0.5f), roots);
            }

            first += TDouble.Widened(allOnes);
            second += TDouble.Widened(allSquares);
            third += TDouble.Widened(allCubes);
            fourth += TDouble.Widened(allFourths);
            magnitude += TDouble.Widened(allMagnitudes);
            root += TDouble.Widened(allRoots);
        }

        return Gathered(first, second, third, fourth, magnitude, root, minimum, maximum, scale);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static (float Minimum, float Maximum) Extremes(ReadOnlySpan<float> values)
    {
        ref float from = ref MemoryMarshal.GetReference(values);
        TSingle minimum = TSingle.Broadcast(float.PositiveInfinity), maximum = TSingle.Broadcast(float.NegativeInfinity);
        for (nuint i = 0; i < (nuint)values.Length; i += (nuint)TSingle.Count)
        {
            TSingle value = TSingle.Load(ref from, i);
            minimum = TSingle.MinNative(minimum, value);
            maximum = TSingle.MaxNative(maximum, value);
        }

        return ExtremesOf(minimum, maximum);
    }

    private static (float Minimum, float Maximum) ExtremesOf(TSingle minimum, TSingle maximum) =>
        (TSingle.Smallest(minimum), TSingle.Largest(maximum));

    // One call behind the loop takes everything: a register that outlived a call would be stored and loaded in every round of the loop.
    private static TimeSums Gathered(
        TDouble first,
        TDouble second,
        TDouble third,
        TDouble fourth,
        TDouble magnitude,
        TDouble root,
        TSingle minimum,
        TSingle maximum,
        double scale) => new(
        TDouble.Sum(first) / scale,
        TDouble.Sum(second) / scale / scale,
        TDouble.Sum(third) / scale / scale / scale,
        TDouble.Sum(fourth) / scale / scale / scale / scale,
        TDouble.Sum(magnitude),
        TDouble.Sum(root),
        TSingle.Smallest(minimum),
        TSingle.Largest(maximum));

    // Whether deviations are scaled, known when the loop is compiled.
    private readonly struct Plain;

    private readonly struct Scaled;
}
