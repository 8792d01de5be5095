using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace BearingAnalytics.Numerics.Kernels;

internal readonly partial struct Lane512<T>
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane512<T> MaxNative(Lane512<T> a, Lane512<T> b) => new(Vector512.MaxNative(a._value, b._value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane512<T> MinNative(Lane512<T> a, Lane512<T> b) => new(Vector512.MinNative(a._value, b._value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane512<T> MaxBits(Lane512<T> a, Lane512<T> b) => typeof(T) == typeof(float)
        ? new(Vector512.Max(a._value.AsInt32(), b._value.AsInt32()).As<int, T>())
        : new(Vector512.Max(a._value.AsInt64(), b._value.AsInt64()).As<long, T>());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane512<T> MaxUnsignedBits(Lane512<T> a, Lane512<T> b) => typeof(T) == typeof(float)
        ? new(Vector512.Max(a._value.AsUInt32(), b._value.AsUInt32()).As<uint, T>())
        : new(Vector512.Max(a._value.AsUInt64(), b._value.AsUInt64()).As<ulong, T>());

    public static T Smallest(Lane512<T> value)
    {
        T smallest = value._value.GetElement(0);
        for (int i = 1; i < Count; i++)
        {
            smallest = T.Min(smallest, value._value.GetElement(i));
        }

        return smallest;
    }
}
