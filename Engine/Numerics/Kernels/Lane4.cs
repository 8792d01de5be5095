using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace BearingAnalytics.Numerics.Kernels;

/// <summary>Four doubles in one 256-bit vector.</summary>
internal readonly struct Lane4(Vector256<double> value) : ILane<Lane4>
{
    private readonly Vector256<double> _value = value;

    public static int Count => 4;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane4 Load(ref double source, nuint offset) => new(Vector256.LoadUnsafe(ref source, offset));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane4 LoadSingle(ref float source, nuint offset) => new(Vector256.WidenLower(Vector128.LoadUnsafe(ref source, offset).ToVector256Unsafe()));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane4 Broadcast(double value) => new(Vector256.Create(value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(Lane4 value, ref double target, nuint offset) => value._value.StoreUnsafe(ref target, offset);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StoreStrided(Lane4 value, ref double target, nuint offset, nuint stride)
    {
        Unsafe.Add(ref target, offset) = value._value.ToScalar();
        Unsafe.Add(ref target, offset + (1 * stride)) = value._value.GetElement(1);
        Unsafe.Add(ref target, offset + (2 * stride)) = value._value.GetElement(2);
        Unsafe.Add(ref target, offset + (3 * stride)) = value._value.GetElement(3);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane4 Reverse(Lane4 value) => new(Vector256.Shuffle(value._value, Vector256.Create(3L, 2L, 1L, 0L)));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static (Lane4 First, Lane4 Second) Deinterleave(Lane4 low, Lane4 high)
    {
        // low = a0 b0 a1 b1 -> a0 a1 b0 b1; the halves then change places with those of high.
        Vector256<double> x = Vector256.Shuffle(low._value, Vector256.Create(0L, 2L, 1L, 3L));
        Vector256<double> y = Vector256.Shuffle(high._value, Vector256.Create(0L, 2L, 1L, 3L));
        return (new(Vector256.Create(x.GetLower(), y.GetLower())), new(Vector256.Create(x.GetUpper(), y.GetUpper())));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static (Lane4 Low, Lane4 High) Interleave(Lane4 first, Lane4 second)
    {
        Vector256<double> x = Vector256.Create(first._value.GetLower(), second._value.GetLower());
        Vector256<double> y = Vector256.Create(first._value.GetUpper(), second._value.GetUpper());
        return (new(Vector256.Shuffle(x, Vector256.Create(0L, 2L, 1L, 3L))), new(Vector256.Shuffle(y, Vector256.Create(0L, 2L, 1L, 3L))));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane4 MultiplyAdd(Lane4 a, Lane4 b, Lane4 c) =>
        new(Vector256.MultiplyAddEstimate(a._value, b._value, c._value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane4 NegatedMultiplyAdd(Lane4 a, Lane4 b, Lane4 c) =>
        new(Vector256.MultiplyAddEstimate(-a._value, b._value, c._value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane4 Max(Lane4 a, Lane4 b) => new(Vector256.Max(a._value, b._value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane4 Abs(Lane4 value) => new(Vector256.Abs(value._value));

    public static double Largest(Lane4 value)
    {
        double largest = value._value.GetElement(0);
        for (int i = 1; i < Count; i++)
        {
            largest = Math.Max(largest, value._value.GetElement(i));
        }

        return largest;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Sum(Lane4 value) => Vector256.Sum(value._value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane4 operator +(Lane4 a, Lane4 b) => new(a._value + b._value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane4 operator -(Lane4 a, Lane4 b) => new(a._value - b._value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane4 operator *(Lane4 a, Lane4 b) => new(a._value * b._value);
}
