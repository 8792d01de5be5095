using System.Numerics;
using System.Runtime.CompilerServices;

namespace BearingAnalytics.Numerics.Kernels.Transforms;

/// <summary>Radix 3.</summary>
internal readonly struct Radix3 : IColumnButterfly
{
    /// <summary>sin(2π/3).</summary>
    private const double Sin = 0.86602540378443864676;

    public static nuint Radix => 3;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Run<TLane, T, TPort>(TPort port)
        where TLane : struct, ITransformLane<TLane, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TPort : struct, IButterflyPort<TLane, T>, allows ref struct
    {
        ComplexLane<TLane, T> a = port.Load(0);
        ComplexLane<TLane, T> b = port.Load(1);
        ComplexLane<TLane, T> c = port.Load(2);
        ComplexLane<TLane, T> sum = b + c;
        TLane sin = TLane.Constant(Sin);
        ComplexLane<TLane, T> difference = new(sin * (b.Re - c.Re), sin * (b.Im - c.Im));
        TLane half = TLane.Constant(0.5);
        ComplexLane<TLane, T> middle = new(TLane.NegatedMultiplyAdd(half, sum.Re, a.Re), TLane.NegatedMultiplyAdd(half, sum.Im, a.Im));
        port.Store(0, a + sum);
        port.Store(1, ComplexLane<TLane, T>.MinusI(middle, difference));
        port.Store(2, ComplexLane<TLane, T>.PlusI(middle, difference));
    }
}
