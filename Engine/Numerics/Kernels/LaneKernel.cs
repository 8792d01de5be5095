using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace BearingAnalytics.Numerics.Kernels;

/// <summary>
/// <see cref="ScalarKernel"/> several lanes at a time. Whole lanes here; what is left over goes to the scalar loops.
/// </summary>
internal sealed partial class LaneKernel<TDouble, TSingle>(string name, bool isSupported) : INumericKernel
    where TDouble : struct, ILane<TDouble, double>
    where TSingle : struct, ILane<TSingle, float>
{
    private static readonly ScalarKernel Rest = new();

    public string Name { get; } = name;

    public bool IsSupported { get; } = isSupported;

    public int VectorBytes => TDouble.Count * sizeof(double);

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public double Sum(ReadOnlySpan<float> values)
    {
        nuint step = 4 * (nuint)TDouble.Count;
        nuint whole = (nuint)values.Length - ((nuint)values.Length % step);
        ref float from = ref MemoryMarshal.GetReference(values);
        double rest = Rest.Sum(values[(int)whole..]);
        TDouble sum0 = default, sum1 = default, sum2 = default, sum3 = default;
        for (nuint i = 0; i < whole; i += step)
        {
            sum0 += TDouble.LoadSingle(ref from, i);
            sum1 += TDouble.LoadSingle(ref from, i + (nuint)TDouble.Count);
            sum2 += TDouble.LoadSingle(ref from, i + (2 * (nuint)TDouble.Count));
            sum3 += TDouble.LoadSingle(ref from, i + (3 * (nuint)TDouble.Count));
        }

        return TDouble.Sum((sum0 + sum1) + (sum2 + sum3)) + rest;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Whole(int length) => length - (length % TDouble.Count);
}
