using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace BearingAnalytics.Numerics.Kernels;

internal sealed partial class LaneKernel<TDouble, TSingle>
{
    // Rounds summed in single precision; of such runs some are added up before they go to double precision. With the roundings of a fourth
    // power, 2 of the values' own and 6 of a deviation's, the worst error is (2 + 8 + 1 + 3) · 2⁻²⁴ or (6 + 8 + 1 + 1) · 2⁻²⁴, less than
    // 10⁻⁶ of the sum of magnitudes.
    private const int RunLength = 8;
    private const uint RunsOfValues = 4;
    private const uint RunsOfDeviations = 2;

    public TimeSums TimeSums(ReadOnlySpan<float> values, float pivot, float scale)
    {
        int whole = values.Length - (values.Length % (2 * RunLength * TSingle.Count));
        TimeSums rest = Rest.TimeSums(values[whole..], pivot, scale);

        // Two conversions to four doubles are faster than one to eight on processors that halve 512 bits. The roots set the pace anyhow.
        TimeSums sums = TDouble.Count > Vector256<double>.Count
            ? SumsOfRuns<Lane256<double>>(values[..whole], pivot, scale)
            : SumsOfRuns<TDouble>(values[..whole], pivot, scale);
        (float minimum, float maximum) = HasExtremes(sums, pivot, scale) ? (sums.Minimum, sums.Maximum) : Extremes(values[..whole]);
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

    private static bool IsPlain(float pivot, float scale) => pivot == 0 && scale == 1;

    // Of plain values of one sign, and of none, there is one extreme only.
    private static bool HasExtremes(in TimeSums sums, float pivot, float scale) =>
        !IsPlain(pivot, scale) || (float.IsNegative(sums.Minimum) && float.IsPositive(sums.Maximum));

    private static TimeSums SumsOfRuns<TNarrow>(ReadOnlySpan<float> values, float pivot, float scale)
        where TNarrow : struct, ILane<TNarrow, double> =>
        IsPlain(pivot, scale) ? SumsOfRuns<Plain, TNarrow>(values, pivot, scale)
        : scale == 1 ? SumsOfRuns<Shifted, TNarrow>(values, pivot, scale)
        : SumsOfRuns<Scaled, TNarrow>(values, pivot, scale);

    /// <summary>
    /// The sums of whole runs: of deviations and their squares in double precision, of the rest in short sums in single precision. The
    /// minimum of plain values is 0 where none is negative, the maximum −0 where all are: written for the ports, as extremes of bits can
    /// be taken by all of them, extremes of floats only by the multipliers, which are short.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static TimeSums SumsOfRuns<TDeviation, TNarrow>(ReadOnlySpan<float> values, float pivot, float scale)
        where TDeviation : struct
        where TNarrow : struct, ILane<TNarrow, double>
    {
        bool isPlain = typeof(TDeviation) == typeof(Plain);
        bool isScaled = typeof(TDeviation) == typeof(Scaled);
        nuint whole = (nuint)values.Length;
        ref float from = ref MemoryMarshal.GetReference(values);
        TSingle scales = TSingle.Broadcast(scale), origin = TSingle.Broadcast(-pivot * scale);
        TNarrow pivots = TNarrow.Broadcast(pivot);
        TNarrow first0 = default, first1 = default, second0 = default, second1 = default;
        TNarrow first2 = default, first3 = default, second2 = default, second3 = default;
        TDouble third = default, fourth = default, magnitude = default, root = default;
        TSingle minimum = TSingle.Broadcast(isPlain ? 0f : float.PositiveInfinity);
        TSingle maximum = TSingle.Broadcast(isPlain ? -0f : float.NegativeInfinity);
        nuint run = (nuint)(2 * RunLength * TSingle.Count);
        for (nuint start = 0; start < whole;)
        {
            nuint end = Math.Min(whole, start + (run * (isPlain ? RunsOfValues : RunsOfDeviations)));
            TSingle allCubes = default, allFourths = default, allMagnitudes = default, allRoots = default;
            for (; start < end; start += run)
            {
                TSingle magnitudes = default, roots = default;
                TSingle cubesA = default, fourthsA = default, cubesB = default, fourthsB = default;
                for (nuint i = start; i < start + run; i += 2 * (nuint)TSingle.Count)
                {
                    TNarrow d0 = TNarrow.LoadSingle(ref from, i);
                    TNarrow d1 = TNarrow.LoadSingle(ref from, i + (nuint)TNarrow.Count);
                    TNarrow d2 = TNarrow.LoadSingle(ref from, i + (2 * (nuint)TNarrow.Count));
                    TNarrow d3 = TNarrow.LoadSingle(ref from, i + (3 * (nuint)TNarrow.Count));
                    if (!isPlain)
                    {
                        d0 -= pivots;
                        d1 -= pivots;
                        d2 -= pivots;
                        d3 -= pivots;
                    }

                    first0 += d0;
                    first1 += d1;
                    first2 += d2;
                    first3 += d3;
                    second0 = TNarrow.MultiplyAdd(d0, d0, second0);
                    second1 = TNarrow.MultiplyAdd(d1, d1, second1);
                    second2 = TNarrow.MultiplyAdd(d2, d2, second2);
                    second3 = TNarrow.MultiplyAdd(d3, d3, second3);

                    if (TNarrow.Count < TDouble.Count)
                    {
                        nuint j = i + (4 * (nuint)TNarrow.Count);
                        TNarrow e0 = TNarrow.LoadSingle(ref from, j);
                        TNarrow e1 = TNarrow.LoadSingle(ref from, j + (nuint)TNarrow.Count);
                        TNarrow e2 = TNarrow.LoadSingle(ref from, j + (2 * (nuint)TNarrow.Count));
                        TNarrow e3 = TNarrow.LoadSingle(ref from, j + (3 * (nuint)TNarrow.Count));
                        if (!isPlain)
                        {
                            e0 -= pivots;
                            e1 -= pivots;
                            e2 -= pivots;
                            e3 -= pivots;
                        }

                        first0 += e0;
                        first1 += e1;
                        first2 += e2;
                        first3 += e3;
                        second0 = TNarrow.MultiplyAdd(e0, e0, second0);
                        second1 = TNarrow.MultiplyAdd(e1, e1, second1);
                        second2 = TNarrow.MultiplyAdd(e2, e2, second2);
                        second3 = TNarrow.MultiplyAdd(e3, e3, second3);
                    }

                    TSingle x = TSingle.Load(ref from, i);
                    TSingle y = TSingle.Load(ref from, i + (nuint)TSingle.Count);
                    minimum = isPlain
                        ? TSingle.MaxUnsignedBits(minimum, TSingle.MaxUnsignedBits(x, y))
                        : TSingle.MinNative(minimum, TSingle.MinNative(x, y));
                    maximum = isPlain
                        ? TSingle.MaxBits(maximum, TSingle.MaxBits(x, y))
                        : TSingle.MaxNative(maximum, TSingle.MaxNative(x, y));

                    // Products with a power of two are exact: with it or without the deviation is rounded once. The adders have less to
                    // do than the multipliers.
                    TSingle a = isPlain ? x : isScaled ? TSingle.MultiplyAdd(x, scales, origin) : x + origin;
                    TSingle b = isPlain ? y : isScaled ? TSingle.MultiplyAdd(y, scales, origin) : y + origin;
                    TSingle a2 = a * a;
                    TSingle b2 = b * b;
                    cubesA = TSingle.MultiplyAdd(a2, a, cubesA);
                    cubesB = TSingle.MultiplyAdd(b2, b, cubesB);
                    fourthsA = TSingle.MultiplyAdd(a2, a2, fourthsA);
                    fourthsB = TSingle.MultiplyAdd(b2, b2, fourthsB);
                    TSingle absoluteX = TSingle.Abs(x);
                    TSingle absoluteY = TSingle.Abs(y);
                    magnitudes += isScaled ? (absoluteX * scales) + (absoluteY * scales) : absoluteX + absoluteY;
                    roots += TSingle.Sqrt(absoluteX) + TSingle.Sqrt(absoluteY);
                }

                allCubes += cubesA + cubesB;
                allFourths += fourthsA + fourthsB;
                allMagnitudes += magnitudes;
                allRoots += roots;
            }

            third += Widened(allCubes);
            fourth += Widened(allFourths);
            magnitude += Widened(allMagnitudes);
            root += Widened(allRoots);
        }

        return Gathered<TNarrow>(
            first0 + first1 + (first2 + first3),
            second0 + second1 + (second2 + second3),
            third,
            fourth,
            magnitude,
            root,
            minimum,
            maximum,
            scale);
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
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static TimeSums Gathered<TNarrow>(
        TNarrow first,
        TNarrow second,
        TDouble third,
        TDouble fourth,
        TDouble magnitude,
        TDouble root,
        TSingle minimum,
        TSingle maximum,
        double scale)
        where TNarrow : struct, ILane<TNarrow, double> => new(
        TNarrow.Sum(first),
        TNarrow.Sum(second),
        TDouble.Sum(third) / scale / scale / scale,
        TDouble.Sum(fourth) / scale / scale / scale / scale,
        TDouble.Sum(magnitude) / scale,
        TDouble.Sum(root),
        TSingle.Smallest(minimum),
        TSingle.Largest(maximum));

    /// <summary>Lane i holds the sum of lanes i and i + half of the singles, in double precision.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TDouble Widened(TSingle value)
    {
        ref float lanes = ref Unsafe.As<TSingle, float>(ref value);
        return TDouble.LoadSingle(ref lanes, 0) + TDouble.LoadSingle(ref lanes, (nuint)TDouble.Count);
    }

    // What the deviations in single precision are, known when the loop is compiled: the values, those less the pivot, and that scaled.
    private readonly struct Plain;

    private readonly struct Shifted;

    private readonly struct Scaled;
}
