using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace BearingAnalytics.Numerics.Kernels;

internal readonly partial struct Lane512<T>
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane512<T> MaxNative(Lane512<T> a, Lane512<T> b) => new(Vector512.MaxNative(a._value, b._value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane512<T> MinNative(Lane512<T> a, Lane512<T> b) => new(Vector512.MinNative(a._value, b._value));

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
