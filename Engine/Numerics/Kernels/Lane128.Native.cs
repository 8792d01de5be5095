using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace BearingAnalytics.Numerics.Kernels;

internal readonly partial struct Lane128<T>
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane128<T> MaxNative(Lane128<T> a, Lane128<T> b) => new(Vector128.MaxNative(a._value, b._value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane128<T> MinNative(Lane128<T> a, Lane128<T> b) => new(Vector128.MinNative(a._value, b._value));

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
