using System.Numerics;
using System.Runtime.CompilerServices;

namespace BearingAnalytics.Numerics.Kernels.Transforms;

/// <summary>One point: what goes in comes out.</summary>
internal readonly struct Radix1 : IColumnButterfly
{
    public static nuint Radix => 1;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Run<TLane, T, TPort>(TPort port)
        where TLane : struct, ITransformLane<TLane, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TPort : struct, IButterflyPort<TLane, T>, allows ref struct => port.Store(0, port.Load(0));
}
