using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace BearingAnalytics.Numerics.Kernels;

/// <summary>One 512-bit vector: sixteen floats or eight doubles.</summary>
internal readonly partial struct Lane512<T>(Vector512<T> value) : ILane<Lane512<T>, T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private readonly Vector512<T> _value = value;

    public static int Count => Vector512<T>.Count;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane512<T> Load(ref T source, nuint offset) => new(Vector512.LoadUnsafe(ref source, offset));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane512<T> LoadSingle(ref float source, nuint offset) => typeof(T) == typeof(float)
        ? new(Vector512.LoadUnsafe(ref source, offset).As<float, T>())
        : Avx512F.IsSupported ? new(Avx512F.ConvertToVector512Double(Vector256.LoadUnsafe(ref source, offset)).As<double, T>())
        : new(Vector512.WidenLower(Vector256.LoadUnsafe(ref source, offset).ToVector512Unsafe()).As<double, T>());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane512<T> Broadcast(T value) => new(Vector512.Create(value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(Lane512<T> value, ref T target, nuint offset) => value._value.StoreUnsafe(ref target, offset);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane512<T> Reverse(Lane512<T> value) => typeof(T) == typeof(float)
        ? new(Vector512.Shuffle(
            value._value.AsSingle(), Vector512.Create(15, 14, 13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1, 0)).As<float, T>())
        : new(Vector512.Shuffle(value._value.AsDouble(), Vector512.Create(7L, 6L, 5L, 4L, 3L, 2L, 1L, 0L)).As<double, T>());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane512<T> MultiplyAdd(Lane512<T> a, Lane512<T> b, Lane512<T> c) => typeof(T) == typeof(float)
        ? new(Vector512.MultiplyAddEstimate(a._value.AsSingle(), b._value.AsSingle(), c._value.AsSingle()).As<float, T>())
        : new(Vector512.MultiplyAddEstimate(a._value.AsDouble(), b._value.AsDouble(), c._value.AsDouble()).As<double, T>());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane512<T> NegatedMultiplyAdd(Lane512<T> a, Lane512<T> b, Lane512<T> c) => MultiplyAdd(new(-a._value), b, c);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane512<T> Abs(Lane512<T> value) => new(Vector512.Abs(value._value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane512<T> Sqrt(Lane512<T> value) => new(Vector512.Sqrt(value._value));

    public static T Largest(Lane512<T> value)
    {
        T largest = value._value.GetElement(0);
        for (int i = 1; i < Count; i++)
        {
            largest = T.Max(largest, value._value.GetElement(i));
        }

        return largest;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Sum(Lane512<T> value) => Vector512.Sum(value._value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane512<T> operator +(Lane512<T> a, Lane512<T> b) => new(a._value + b._value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane512<T> operator -(Lane512<T> a, Lane512<T> b) => new(a._value - b._value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane512<T> operator *(Lane512<T> a, Lane512<T> b) => new(a._value * b._value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane512<T> operator /(Lane512<T> a, Lane512<T> b) => new(a._value / b._value);
}
