using System.Numerics;
using System.Runtime.CompilerServices;

namespace BearingAnalytics.Numerics.Kernels.Transforms;

/// <summary>Radix 5.</summary>
internal readonly struct Radix5 : IColumnButterfly
{
    /// <summary>cos and sin of 2π/5 and 4π/5.</summary>
    private const double Cos1 = 0.30901699437494742410, Sin1 = 0.95105651629515357212;
    private const double Cos2 = -0.80901699437494742410, Sin2 = 0.58778525229247312917;

    public static nuint Radix => 5;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Run<TLane, T, TPort>(TPort port)
        where TLane : struct, ITransformLane<TLane, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TPort : struct, IButterflyPort<TLane, T>, allows ref struct
    {
        ComplexLane<TLane, T> a = port.Load(0);
        ComplexLane<TLane, T> b = port.Load(1);
        ComplexLane<TLane, T> e = port.Load(4);
        (ComplexLane<TLane, T> be, ComplexLane<TLane, T> t) = (b + e, b - e);
        ComplexLane<TLane, T> c = port.Load(2);
        ComplexLane<TLane, T> d = port.Load(3);
        (ComplexLane<TLane, T> cd, ComplexLane<TLane, T> u) = (c + d, c - d);
        port.Store(0, a + be + cd);

        (TLane cos1, TLane cos2) = (TLane.Constant(Cos1), TLane.Constant(Cos2));
        (TLane sin1, TLane sin2) = (TLane.Constant(Sin1), TLane.Constant(Sin2));
        ComplexLane<TLane, T> m = new(
            TLane.MultiplyAdd(cos1, be.Re, TLane.MultiplyAdd(cos2, cd.Re, a.Re)),
            TLane.MultiplyAdd(cos1, be.Im, TLane.MultiplyAdd(cos2, cd.Im, a.Im)));
        ComplexLane<TLane, T> n = new(TLane.MultiplyAdd(sin1, t.Re, sin2 * u.Re), TLane.MultiplyAdd(sin1, t.Im, sin2 * u.Im));
        port.Store(1, ComplexLane<TLane, T>.MinusI(m, n));
        port.Store(4, ComplexLane<TLane, T>.PlusI(m, n));

        m = new(
            TLane.MultiplyAdd(cos2, be.Re, TLane.MultiplyAdd(cos1, cd.Re, a.Re)),
            TLane.MultiplyAdd(cos2, be.Im, TLane.MultiplyAdd(cos1, cd.Im, a.Im)));
        n = new(TLane.NegatedMultiplyAdd(sin1, u.Re, sin2 * t.Re), TLane.NegatedMultiplyAdd(sin1, u.Im, sin2 * t.Im));
        port.Store(2, ComplexLane<TLane, T>.MinusI(m, n));
        port.Store(3, ComplexLane<TLane, T>.PlusI(m, n));
    }
}
