using System.Numerics;
using System.Runtime.CompilerServices;

namespace BearingAnalytics.Numerics.Kernels.Transforms;

/// <summary>Radix 8: radix 4 on the even and on the odd inputs, the odd ones turned by eighths, then joined.</summary>
internal readonly struct Radix8 : IColumnButterfly
{
    /// <summary>√½.</summary>
    private const double Root = 0.70710678118654752440;

    public static nuint Radix => 8;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Run<TLane, T, TPort>(TPort port)
        where TLane : struct, ITransformLane<TLane, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TPort : struct, IButterflyPort<TLane, T>, allows ref struct
    {
        ComplexLane<TLane, T> a = port.Load(0);
        ComplexLane<TLane, T> b = port.Load(4);
        (ComplexLane<TLane, T> s, ComplexLane<TLane, T> d) = (a + b, a - b);
        a = port.Load(2);
        b = port.Load(6);
        (ComplexLane<TLane, T> t, ComplexLane<TLane, T> u) = (a + b, a - b);
        (ComplexLane<TLane, T> even0, ComplexLane<TLane, T> even2) = (s + t, s - t);
        (ComplexLane<TLane, T> even1, ComplexLane<TLane, T> even3) =
            (ComplexLane<TLane, T>.MinusI(d, u), ComplexLane<TLane, T>.PlusI(d, u));
        a = port.Load(1);
        b = port.Load(5);
        (s, d) = (a + b, a - b);
        a = port.Load(3);
        b = port.Load(7);
        (t, u) = (a + b, a - b);
        (ComplexLane<TLane, T> odd0, ComplexLane<TLane, T> odd2) = (s + t, s - t);
        (ComplexLane<TLane, T> odd1, ComplexLane<TLane, T> odd3) = (ComplexLane<TLane, T>.MinusI(d, u), ComplexLane<TLane, T>.PlusI(d, u));
        port.Store(0, even0 + odd0);
        port.Store(4, even0 - odd0);
        port.Store(2, ComplexLane<TLane, T>.MinusI(even2, odd2));
        port.Store(6, ComplexLane<TLane, T>.PlusI(even2, odd2));

        // (1 − i)/√2 times odd 1, −(1 + i)/√2 times odd 3.
        TLane root = TLane.Constant(Root);
        (TLane sum, TLane difference) = (odd1.Re + odd1.Im, odd1.Im - odd1.Re);
        port.Store(1, new(TLane.MultiplyAdd(root, sum, even1.Re), TLane.MultiplyAdd(root, difference, even1.Im)));
        port.Store(5, new(TLane.NegatedMultiplyAdd(root, sum, even1.Re), TLane.NegatedMultiplyAdd(root, difference, even1.Im)));
        (sum, difference) = (odd3.Re + odd3.Im, odd3.Im - odd3.Re);
        port.Store(3, new(TLane.MultiplyAdd(root, difference, even3.Re), TLane.NegatedMultiplyAdd(root, sum, even3.Im)));
        port.Store(7, new(TLane.NegatedMultiplyAdd(root, difference, even3.Re), TLane.MultiplyAdd(root, sum, even3.Im)));
    }
}
