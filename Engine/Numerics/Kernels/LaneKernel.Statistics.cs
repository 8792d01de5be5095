using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace BearingAnalytics.Numerics.Kernels;

internal sealed partial class LaneKernel<TDouble, TSingle>
{
    // Single-precision sums are emptied into double ones after this many additions: the worst rounding is then 8 · 2⁻²⁴ of Σ|x|.
    private const int RunLength = 8;

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public TimeSums TimeSums(ReadOnlySpan<float> values, double shift)
    {
        nuint run = (nuint)(RunLength * TSingle.Count);
        nuint whole = (nuint)values.Length - ((nuint)values.Length % run);
        ref float from = ref MemoryMarshal.GetReference(values);
        TimeSums rest = Rest.TimeSums(values[(int)whole..], shift);
        TDouble shifts = TDouble.Broadcast(shift);
        TDouble first0 = default, second0 = default, third0 = default, fourth0 = default, magnitudes = default, roots = default;
        TDouble first1 = default, second1 = default, third1 = default, fourth1 = default;
        TSingle minimum = TSingle.Broadcast(float.PositiveInfinity), maximum = TSingle.Broadcast(float.NegativeInfinity);
        for (nuint start = 0; start < whole; start += run)
        {
            TSingle magnitude = default, root = default;
            for (nuint i = start; i < start + run; i += (nuint)TSingle.Count)
            {
                TSingle value = TSingle.Load(ref from, i);
                TSingle absolute = TSingle.Abs(value);
                minimum = TSingle.MinNative(minimum, value);
                maximum = TSingle.MaxNative(maximum, value);
                magnitude += absolute;
                root += TSingle.Sqrt(absolute);
                TDouble a = TDouble.LoadSingle(ref from, i) - shifts;
                TDouble b = TDouble.LoadSingle(ref from, i + (nuint)TDouble.Count) - shifts;
                TDouble a2 = a * a;
                TDouble b2 = b * b;

                // Not second0 += a2: the adders have more to do than the multipliers.
                first0 += a;
                second0 = TDouble.MultiplyAdd(a, a, second0);
                third0 = TDouble.MultiplyAdd(a2, a, third0);
                fourth0 = TDouble.MultiplyAdd(a2, a2, fourth0);
                first1 += b;
                second1 = TDouble.MultiplyAdd(b, b, second1);
                third1 = TDouble.MultiplyAdd(b2, b, third1);
                fourth1 = TDouble.MultiplyAdd(b2, b2, fourth1);
            }

            magnitudes += Widened(magnitude);
            roots += Widened(root);
        }

        return Gathered(first0 + first1, second0 + second1, third0 + third1, fourth0 + fourth1, magnitudes, roots, minimum, maximum, rest);
    }

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
        TimeSums rest) => new(
        TDouble.Sum(first) + rest.First,
        TDouble.Sum(second) + rest.Second,
        TDouble.Sum(third) + rest.Third,
        TDouble.Sum(fourth) + rest.Fourth,
        TDouble.Sum(magnitude) + rest.Magnitude,
        TDouble.Sum(root) + rest.Root,
        Math.Min(TSingle.Smallest(minimum), rest.Minimum),
        Math.Max(TSingle.Largest(maximum), rest.Maximum));

    /// <summary>Lane i holds the sum of lanes i and i + half of the singles, in double precision.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TDouble Widened(TSingle value)
    {
        ref float lanes = ref Unsafe.As<TSingle, float>(ref value);
        return TDouble.LoadSingle(ref lanes, 0) + TDouble.LoadSingle(ref lanes, (nuint)TDouble.Count);
    }
}
