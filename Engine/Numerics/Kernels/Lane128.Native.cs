using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace BearingAnalytics.Numerics.Kernels;

internal readonly partial struct Lane128<T>
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane128<T> MaxNative(Lane128<T> a, Lane128<T> b) => new(Vector128.MaxNative(a._value, b._value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane128<T> MinNative(Lane128<T> a, Lane128<T> b) => new(Vector128.MinNative(a._value, b._value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane128<T> MaxBits(Lane128<T> a, Lane128<T> b) => typeof(T) == typeof(float)
        ? new(Vector128.Max(a._value.AsInt32(), b._value.AsInt32()).As<int, T>())
        : new(Vector128.Max(a._value.AsInt64(), b._value.AsInt64()).As<long, T>());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane128<T> MaxUnsignedBits(Lane128<T> a, Lane128<T> b) => typeof(T) == typeof(float)
        ? new(Vector128.Max(a._value.AsUInt32(), b._value.AsUInt32()).As<uint, T>())
        : new(Vector128.Max(a._value.AsUInt64(), b._value.AsUInt64()).As<ulong, T>());

    public static T Smallest(Lane128<T> value)
    {
        T smallest = value._value.GetElement(0);
        for (int i = 1; i < Count; i++)
        {
            smallest = T.Min(smallest, value._value.GetElement(i));
        }

        return smallest;
    }
}
