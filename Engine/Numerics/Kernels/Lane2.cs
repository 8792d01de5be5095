using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace BearingAnalytics.Numerics.Kernels;

/// <summary>Two doubles in one 128-bit vector.</summary>
internal readonly struct Lane2(Vector128<double> value) : ILane<Lane2>
{
    private readonly Vector128<double> _value = value;

    public static int Count => 2;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane2 Load(ref double source, nuint offset) => new(Vector128.LoadUnsafe(ref source, offset));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane2 LoadSingle(ref float source, nuint offset) => new(Vector128.Create((double)Unsafe.Add(ref source, offset), Unsafe.Add(ref source, offset + 1)));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane2 Broadcast(double value) => new(Vector128.Create(value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(Lane2 value, ref double target, nuint offset) => value._value.StoreUnsafe(ref target, offset);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StoreStrided(Lane2 value, ref double target, nuint offset, nuint stride)
    {
        Unsafe.Add(ref target, offset) = value._value.ToScalar();
        Unsafe.Add(ref target, offset + (1 * stride)) = value._value.GetElement(1);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane2 Reverse(Lane2 value) => new(Vector128.Shuffle(value._value, Vector128.Create(1L, 0L)));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static (Lane2 First, Lane2 Second) Deinterleave(Lane2 low, Lane2 high)
    {
        Vector128<double> a = Vector128.Create(low._value.GetLower(), high._value.GetLower());
        Vector128<double> b = Vector128.Create(low._value.GetUpper(), high._value.GetUpper());
        return (new(a), new(b));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static (Lane2 Low, Lane2 High) Interleave(Lane2 first, Lane2 second)
    {
        Vector128<double> a = Vector128.Create(first._value.GetLower(), second._value.GetLower());
        Vector128<double> b = Vector128.Create(first._value.GetUpper(), second._value.GetUpper());
        return (new(a), new(b));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane2 MultiplyAdd(Lane2 a, Lane2 b, Lane2 c) =>
        new(Vector128.MultiplyAddEstimate(a._value, b._value, c._value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane2 NegatedMultiplyAdd(Lane2 a, Lane2 b, Lane2 c) =>
        new(Vector128.MultiplyAddEstimate(-a._value, b._value, c._value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane2 Max(Lane2 a, Lane2 b) => new(Vector128.Max(a._value, b._value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane2 Abs(Lane2 value) => new(Vector128.Abs(value._value));

    public static double Largest(Lane2 value)
    {
        double largest = value._value.GetElement(0);
        for (int i = 1; i < Count; i++)
        {
            largest = Math.Max(largest, value._value.GetElement(i));
        }

        return largest;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Sum(Lane2 value) => Vector128.Sum(value._value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane2 operator +(Lane2 a, Lane2 b) => new(a._value + b._value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane2 operator -(Lane2 a, Lane2 b) => new(a._value - b._value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane2 operator *(Lane2 a, Lane2 b) => new(a._value * b._value);
}
