using System.Numerics;
using System.Runtime.CompilerServices;

namespace BearingAnalytics.Numerics.Kernels.Transforms;

/// <summary>Radix 2.</summary>
internal readonly struct Radix2 : IColumnButterfly
{
    public static nuint Radix => 2;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Run<TLane, T, TPort>(TPort port)
        where TLane : struct, ITransformLane<TLane, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TPort : struct, IButterflyPort<TLane, T>, allows ref struct
    {
        ComplexLane<TLane, T> a = port.Load(0);
        ComplexLane<TLane, T> b = port.Load(1);
        port.Store(0, a + b);
        port.Store(1, a - b);
    }
}
