using System.Numerics;
using System.Runtime.CompilerServices;

namespace BearingAnalytics.Numerics.Kernels.Transforms;

/// <summary>Radix 4.</summary>
internal readonly struct Radix4 : IColumnButterfly
{
    public static nuint Radix => 4;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Run<TLane, T, TPort>(TPort port)
        where TLane : struct, ITransformLane<TLane, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TPort : struct, IButterflyPort<TLane, T>, allows ref struct
    {
        ComplexLane<TLane, T> a = port.Load(0);
        ComplexLane<TLane, T> c = port.Load(2);
        (ComplexLane<TLane, T> s, ComplexLane<TLane, T> d) = (a + c, a - c);
        ComplexLane<TLane, T> b = port.Load(1);
        ComplexLane<TLane, T> e = port.Load(3);
        (ComplexLane<TLane, T> t, ComplexLane<TLane, T> u) = (b + e, b - e);
        port.Store(0, s + t);
        port.Store(2, s - t);
        port.Store(1, ComplexLane<TLane, T>.MinusI(d, u));
        port.Store(3, ComplexLane<TLane, T>.PlusI(d, u));
    }
}
