using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace BearingAnalytics.Numerics.Kernels;

internal readonly partial struct Lane256<T>
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane256<T> MaxNative(Lane256<T> a, Lane256<T> b) => new(Vector256.MaxNative(a._value, b._value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane256<T> MinNative(Lane256<T> a, Lane256<T> b) => new(Vector256.MinNative(a._value, b._value));

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
