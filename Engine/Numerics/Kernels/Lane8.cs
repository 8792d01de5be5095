using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace BearingAnalytics.Numerics.Kernels;

/// <summary>Eight doubles in one 512-bit vector.</summary>
internal readonly struct Lane8(Vector512<double> value) : ILane<Lane8>
{
    private readonly Vector512<double> _value = value;

    public static int Count => 8;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane8 Load(ref double source, nuint offset) => new(Vector512.LoadUnsafe(ref source, offset));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane8 LoadSingle(ref float source, nuint offset) => new(Vector512.WidenLower(Vector256.LoadUnsafe(ref source, offset).ToVector512Unsafe()));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane8 Broadcast(double value) => new(Vector512.Create(value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(Lane8 value, ref double target, nuint offset) => value._value.StoreUnsafe(ref target, offset);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StoreStrided(Lane8 value, ref double target, nuint offset, nuint stride)
    {
        Unsafe.Add(ref target, offset) = value._value.ToScalar();
        Unsafe.Add(ref target, offset + (1 * stride)) = value._value.GetElement(1);
        Unsafe.Add(ref target, offset + (2 * stride)) = value._value.GetElement(2);
        Unsafe.Add(ref target, offset + (3 * stride)) = value._value.GetElement(3);
        Unsafe.Add(ref target, offset + (4 * stride)) = value._value.GetElement(4);
        Unsafe.Add(ref target, offset + (5 * stride)) = value._value.GetElement(5);
        Unsafe.Add(ref target, offset + (6 * stride)) = value._value.GetElement(6);
        Unsafe.Add(ref target, offset + (7 * stride)) = value._value.GetElement(7);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane8 Reverse(Lane8 value) => new(Vector512.Shuffle(value._value, Vector512.Create(7L, 6L, 5L, 4L, 3L, 2L, 1L, 0L)));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static (Lane8 First, Lane8 Second) Deinterleave(Lane8 low, Lane8 high)
    {
        // low = a0 b0 ... a3 b3 -> a0..a3 b0..b3; the halves then change places with those of high.
        Vector512<double> x = Vector512.Shuffle(low._value, Vector512.Create(0L, 2L, 4L, 6L, 1L, 3L, 5L, 7L));
        Vector512<double> y = Vector512.Shuffle(high._value, Vector512.Create(0L, 2L, 4L, 6L, 1L, 3L, 5L, 7L));
        return (new(Vector512.Create(x.GetLower(), y.GetLower())), new(Vector512.Create(x.GetUpper(), y.GetUpper())));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static (Lane8 Low, Lane8 High) Interleave(Lane8 first, Lane8 second)
    {
        Vector512<double> x = Vector512.Create(first._value.GetLower(), second._value.GetLower());
        Vector512<double> y = Vector512.Create(first._value.GetUpper(), second._value.GetUpper());
        Vector512<long> order = Vector512.Create(0L, 4L, 1L, 5L, 2L, 6L, 3L, 7L);
        return (new(Vector512.Shuffle(x, order)), new(Vector512.Shuffle(y, order)));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane8 MultiplyAdd(Lane8 a, Lane8 b, Lane8 c) =>
        new(Vector512.MultiplyAddEstimate(a._value, b._value, c._value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane8 NegatedMultiplyAdd(Lane8 a, Lane8 b, Lane8 c) =>
        new(Vector512.MultiplyAddEstimate(-a._value, b._value, c._value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane8 Max(Lane8 a, Lane8 b) => new(Vector512.Max(a._value, b._value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane8 Abs(Lane8 value) => new(Vector512.Abs(value._value));

    public static double Largest(Lane8 value)
    {
        double largest = value._value.GetElement(0);
        for (int i = 1; i < Count; i++)
        {
            largest = Math.Max(largest, value._value.GetElement(i));
        }

        return largest;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Sum(Lane8 value) => Vector512.Sum(value._value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane8 operator +(Lane8 a, Lane8 b) => new(a._value + b._value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane8 operator -(Lane8 a, Lane8 b) => new(a._value - b._value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane8 operator *(Lane8 a, Lane8 b) => new(a._value * b._value);
}
