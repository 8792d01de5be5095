using System.Numerics;
using System.Runtime.CompilerServices;

namespace BearingAnalytics.Numerics.Kernels.Transforms;

/// <summary>Radix 7: outputs j and 7 − j are a cosine part ∓ i times a sine part.</summary>
internal readonly struct Radix7 : IColumnButterfly
{
    /// <summary>cos and sin of 2π/7, 4π/7 and 6π/7.</summary>
    private const double Cos1 = 0.62348980185873353053, Sin1 = 0.78183148246802980871;
    private const double Cos2 = -0.22252093395631440429, Sin2 = 0.97492791218182360702;
    private const double Cos3 = -0.90096886790241912624, Sin3 = 0.43388373911755812048;

    public static nuint Radix => 7;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Run<TLane, T, TPort>(TPort port)
        where TLane : struct, ITransformLane<TLane, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TPort : struct, IButterflyPort<TLane, T>, allows ref struct
    {
        ComplexLane<TLane, T> a = port.Load(0);
        ComplexLane<TLane, T> x = port.Load(1);
        ComplexLane<TLane, T> y = port.Load(6);
        (ComplexLane<TLane, T> s1, ComplexLane<TLane, T> d1) = (x + y, x - y);
        x = port.Load(2);
        y = port.Load(5);
        (ComplexLane<TLane, T> s2, ComplexLane<TLane, T> d2) = (x + y, x - y);
        x = port.Load(3);
        y = port.Load(4);
        (ComplexLane<TLane, T> s3, ComplexLane<TLane, T> d3) = (x + y, x - y);
        port.Store(0, a + s1 + s2 + s3);

        ComplexLane<TLane, T> m = Combine(a, s1, s2, s3, Cos1, Cos2, Cos3);
        ComplexLane<TLane, T> n = Combine(default, d1, d2, d3, Sin1, Sin2, Sin3);
        port.Store(1, ComplexLane<TLane, T>.MinusI(m, n));
        port.Store(6, ComplexLane<TLane, T>.PlusI(m, n));

        m = Combine(a, s1, s2, s3, Cos2, Cos3, Cos1);
        n = Combine(default, d1, d2, d3, Sin2, -Sin3, -Sin1);
        port.Store(2, ComplexLane<TLane, T>.MinusI(m, n));
        port.Store(5, ComplexLane<TLane, T>.PlusI(m, n));

        m = Combine(a, s1, s2, s3, Cos3, Cos1, Cos2);
        n = Combine(default, d1, d2, d3, Sin3, -Sin1, Sin2);
        port.Store(3, ComplexLane<TLane, T>.MinusI(m, n));
        port.Store(4, ComplexLane<TLane, T>.PlusI(m, n));

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        static ComplexLane<TLane, T> Combine(
            ComplexLane<TLane, T> start,
            ComplexLane<TLane, T> x1,
            ComplexLane<TLane, T> x2,
            ComplexLane<TLane, T> x3,
            double c1,
            double c2,
            double c3)
        {
            (TLane f1, TLane f2, TLane f3) = (TLane.Constant(c1), TLane.Constant(c2), TLane.Constant(c3));
            return new(
                TLane.MultiplyAdd(f1, x1.Re, TLane.MultiplyAdd(f2, x2.Re, TLane.MultiplyAdd(f3, x3.Re, start.Re))),
                TLane.MultiplyAdd(f1, x1.Im, TLane.MultiplyAdd(f2, x2.Im, TLane.MultiplyAdd(f3, x3.Im, start.Im))));
        }
    }
}
