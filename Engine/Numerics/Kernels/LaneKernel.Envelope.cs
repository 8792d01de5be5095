using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace BearingAnalytics.Numerics.Kernels;

internal sealed partial class LaneKernel<TDouble, TSingle>
{
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public (double Sum, float Peak) SumAndPeak(ReadOnlySpan<float> values)
    {
        nuint step = 2 * (nuint)TSingle.Count;
        nuint whole = (nuint)values.Length - ((nuint)values.Length % step);
        ref float from = ref MemoryMarshal.GetReference(values);
        (double Sum, float Peak) rest = Rest.SumAndPeak(values[(int)whole..]);
        TDouble sum0 = default, sum1 = default, sum2 = default, sum3 = default;
        TSingle peak0 = default, peak1 = default;
        for (nuint i = 0; i < whole; i += step)
        {
            peak0 = TSingle.MaxNative(peak0, TSingle.Abs(TSingle.Load(ref from, i)));
            peak1 = TSingle.MaxNative(peak1, TSingle.Abs(TSingle.Load(ref from, i + (nuint)TSingle.Count)));
            sum0 += TDouble.LoadSingle(ref from, i);
            sum1 += TDouble.LoadSingle(ref from, i + (nuint)TDouble.Count);
            sum2 += TDouble.LoadSingle(ref from, i + (2 * (nuint)TDouble.Count));
            sum3 += TDouble.LoadSingle(ref from, i + (3 * (nuint)TDouble.Count));
        }

        return SumAndPeakOf((sum0 + sum1) + (sum2 + sum3), TSingle.MaxNative(peak0, peak1), rest);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public void ScaledRoots(ReadOnlySpan<float> powers, double scale, Span<double> roots)
    {
        nuint whole = (nuint)Whole(roots.Length);
        ref float from = ref MemoryMarshal.GetReference(powers[..roots.Length]);
        ref double to = ref MemoryMarshal.GetReference(roots);
        TDouble scales = TDouble.Broadcast(scale);
        for (nuint i = 0; i < whole; i += (nuint)TDouble.Count)
        {
            TDouble.Store(TDouble.Sqrt(TDouble.LoadSingle(ref from, i)) * scales, ref to, i);
        }

        Rest.ScaledRoots(powers[(int)whole..], scale, roots[(int)whole..]);
    }

    // One call behind the loop takes everything, as in TimeSums.
    private static (double Sum, float Peak) SumAndPeakOf(TDouble sum, TSingle peak, (double Sum, float Peak) rest) =>
        (TDouble.Sum(sum) + rest.Sum, Math.Max(TSingle.Largest(peak), rest.Peak));
}
