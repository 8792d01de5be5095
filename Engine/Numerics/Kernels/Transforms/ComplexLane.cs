using System.Numerics;
using System.Runtime.CompilerServices;

namespace BearingAnalytics.Numerics.Kernels.Transforms;

/// <summary>
/// As many complex numbers as a lane has numbers: all real parts, all imaginary parts; in memory one lane after the other.
/// </summary>
internal readonly struct ComplexLane<TLane, T>(TLane re, TLane im)
    where TLane : struct, ITransformLane<TLane, T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    public readonly TLane Re = re;
    public readonly TLane Im = im;

    /// <summary>Numbers that one value takes in memory.</summary>
    public static nuint Size
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => 2 * (nuint)TLane.Count;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ComplexLane<TLane, T> Load(ref T source, nuint offset) =>
        new(TLane.Load(ref source, offset), TLane.Load(ref source, offset + (nuint)TLane.Count));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(ComplexLane<TLane, T> value, ref T target, nuint offset)
    {
        TLane.Store(value.Re, ref target, offset);
        TLane.Store(value.Im, ref target, offset + (nuint)TLane.Count);
    }

    /// <summary>a − i·b.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ComplexLane<TLane, T> MinusI(ComplexLane<TLane, T> a, ComplexLane<TLane, T> b) => new(a.Re + b.Im, a.Im - b.Re);

    /// <summary>a + i·b.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ComplexLane<TLane, T> PlusI(ComplexLane<TLane, T> a, ComplexLane<TLane, T> b) => new(a.Re - b.Im, a.Im + b.Re);

    /// <summary>This times the complex number re + i·im.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ComplexLane<TLane, T> Times(TLane re, TLane im) =>
        new(TLane.NegatedMultiplyAdd(Im, im, Re * re), TLane.MultiplyAdd(Re, im, Im * re));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ComplexLane<TLane, T> operator +(ComplexLane<TLane, T> a, ComplexLane<TLane, T> b) => new(a.Re + b.Re, a.Im + b.Im);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ComplexLane<TLane, T> operator -(ComplexLane<TLane, T> a, ComplexLane<TLane, T> b) => new(a.Re - b.Re, a.Im - b.Im);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ComplexLane<TLane, T> operator *(ComplexLane<TLane, T> a, ComplexLane<TLane, T> b) => a.Times(b.Re, b.Im);
}
