using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace BearingAnalytics.Numerics.Kernels;

internal readonly partial struct Lane256<T>
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane256<T> MaxNative(Lane256<T> a, Lane256<T> b) => new(Vector256.MaxNative(a._value, b._value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane256<T> MinNative(Lane256<T> a, Lane256<T> b) => new(Vector256.MinNative(a._value, b._value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane256<T> MaxBits(Lane256<T> a, Lane256<T> b) => typeof(T) == typeof(float)
        ? new(Vector256.Max(a._value.AsInt32(), b._value.AsInt32()).As<int, T>())
        : new(Vector256.Max(a._value.AsInt64(), b._value.AsInt64()).As<long, T>());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane256<T> MaxUnsignedBits(Lane256<T> a, Lane256<T> b) => typeof(T) == typeof(float)
        ? new(Vector256.Max(a._value.AsUInt32(), b._value.AsUInt32()).As<uint, T>())
        : new(Vector256.Max(a._value.AsUInt64(), b._value.AsUInt64()).As<ulong, T>());

    public static T Smallest(Lane256<T> value)
    {
        T smallest = value._value.GetElement(0);
        for (int i = 1; i < Count; i++)
        {
            smallest = T.Min(smallest, value._value.GetElement(i));
        }

        return smallest;
    }
}
