using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace BearingAnalytics.Numerics.Kernels;

internal readonly partial struct Lane128<T>
{
    private const float LeastNormal = 1.17549435e-38f;

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

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane128<T> QuickRoot(Lane128<T> value)
    {
        if (typeof(T) != typeof(float) || !Sse.IsSupported)
        {
            return Sqrt(value);
        }

        // One step of Newton's from the machine's estimate of 1/√x; nought has none, and is nought times that of the least normal number.
        Vector128<float> x = value._value.AsSingle();
        Vector128<float> y = Sse.ReciprocalSqrt(Vector128.MaxNative(x, Vector128.Create(LeastNormal)));
        Vector128<float> root = x * y;
        Vector128<float> step = Vector128.MultiplyAddEstimate(root * Vector128.Create(-0.5f), y, Vector128.Create(1.5f));
        return new((root * step).As<float, T>());
    }
}
