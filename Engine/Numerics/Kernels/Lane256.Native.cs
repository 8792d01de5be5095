using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace BearingAnalytics.Numerics.Kernels;

internal readonly partial struct Lane256<T>
{
    private const float LeastNormal = 1.17549435e-38f;

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

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane256<T> QuickRoot(Lane256<T> value)
    {
        if (typeof(T) != typeof(float) || !Avx.IsSupported)
        {
            return Sqrt(value);
        }

        // One step of Newton's from the machine's estimate of 1/√x; nought has none, and is nought times that of the least normal number.
        Vector256<float> x = value._value.AsSingle();
        Vector256<float> y = Avx.ReciprocalSqrt(Vector256.MaxNative(x, Vector256.Create(LeastNormal)));
        Vector256<float> root = x * y;
        Vector256<float> step = Vector256.MultiplyAddEstimate(root * Vector256.Create(-0.5f), y, Vector256.Create(1.5f));
        return new((root * step).As<float, T>());
    }
}
