using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace BearingAnalytics.Numerics.Kernels;

internal sealed partial class LaneKernel<TDouble, TSingle>
{
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public double RunSum(ReadOnlySpan<float> values)
    {
        nuint lane = (nuint)TSingle.Count;
        nuint run = RunLength * lane;
        nuint whole = (nuint)values.Length - ((nuint)values.Length % run);
        ref float from = ref MemoryMarshal.GetReference(values);
        double rest = Rest.RunSum(values[(int)whole..]);
        TDouble even = default, odd = default;
        for (nuint i = 0; i < whole; i += run)
        {
            TSingle a = TSingle.Load(ref from, i) + TSingle.Load(ref from, i + lane);
            TSingle b = TSingle.Load(ref from, i + (2 * lane)) + TSingle.Load(ref from, i + (3 * lane));
            TSingle c = TSingle.Load(ref from, i + (4 * lane)) + TSingle.Load(ref from, i + (5 * lane));
            TSingle d = TSingle.Load(ref from, i + (6 * lane)) + TSingle.Load(ref from, i + (7 * lane));
            TSingle sum = (a + b) + (c + d);
            ref float lanes = ref Unsafe.As<TSingle, float>(ref sum);
            even += TDouble.LoadSingle(ref lanes, 0);
            odd += TDouble.LoadSingle(ref lanes, (nuint)TDouble.Count);
        }

        return TDouble.Sum(even + odd) + rest;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public void AddTo(ReadOnlySpan<float> values, Span<double> sums)
    {
        int whole = Whole(values.Length);
        ref float from = ref MemoryMarshal.GetReference(values);
        ref double to = ref MemoryMarshal.GetReference(sums[..values.Length]);
        for (nuint i = 0; i < (nuint)whole; i += (nuint)TDouble.Count)
        {
            TDouble.Store(TDouble.Load(ref to, i) + TDouble.LoadSingle(ref from, i), ref to, i);
        }

        Rest.AddTo(values[whole..], sums[whole..]);
    }
}
