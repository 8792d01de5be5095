using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace BearingAnalytics.Numerics.Kernels;

internal readonly partial struct Lane512<T>
{
    private const float LeastNormal = 1.17549435e-38f;

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

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane512<T> QuickRoot(Lane512<T> value)
    {
        if (typeof(T) != typeof(float) || !Avx512F.IsSupported)
        {
            return Sqrt(value);
        }

        // One step of Newton's from the machine's estimate of 1/√x; nought has none, and is nought times that of the least normal number.
        Vector512<float> x = value._value.AsSingle();
        Vector512<float> y = Avx512F.ReciprocalSqrt14(Vector512.MaxNative(x, Vector512.Create(LeastNormal)));
        Vector512<float> root = x * y;
        Vector512<float> step = Vector512.MultiplyAddEstimate(root * Vector512.Create(-0.5f), y, Vector512.Create(1.5f));
        return new((root * step).As<float, T>());
    }
}
