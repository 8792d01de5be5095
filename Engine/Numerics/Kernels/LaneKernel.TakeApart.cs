using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace BearingAnalytics.Numerics.Kernels;

/// <content>
/// Every second and every third value of a signal by permutations, where the machine has them; the scalar loop, which moves one value a
/// cycle, elsewhere.
/// </content>
internal sealed partial class LaneKernel<TLane, TDouble, TSingle>
{
    public void TakeApartInTwo(ReadOnlySpan<double> values, Span<double> even, Span<double> odd)
    {
        int done = 0;
        if (TDouble.Count >= 4 && Avx2.IsSupported)
        {
            ref double from = ref MemoryMarshal.GetReference(values[..(2 * even.Length)]);
            ref double toEven = ref MemoryMarshal.GetReference(even);
            ref double toOdd = ref MemoryMarshal.GetReference(odd[..even.Length]);
            done = TDouble.Count == 8 && Avx512F.IsSupported
                ? InTwo512(ref from, ref toEven, ref toOdd, even.Length)
                : InTwo256(ref from, ref toEven, ref toOdd, even.Length);
        }

        Rest.TakeApartInTwo(values[(2 * done)..], even[done..], odd[done..]);
    }

    public void TakeApartInThree(ReadOnlySpan<double> values, Span<double> first, Span<double> second, Span<double> third)
    {
        int done = 0;
        if (TDouble.Count >= 4 && Avx2.IsSupported)
        {
            int count = first.Length;
            ref double from = ref MemoryMarshal.GetReference(values[..(3 * count)]);
            ref double to0 = ref MemoryMarshal.GetReference(first);
            ref double to1 = ref MemoryMarshal.GetReference(second[..count]);
            ref double to2 = ref MemoryMarshal.GetReference(third[..count]);
            done = TDouble.Count == 8 && Avx512F.IsSupported
                ? InThree512(ref from, ref to0, ref to1, ref to2, count)
                : InThree256(ref from, ref to0, ref to1, ref to2, count);
        }

        Rest.TakeApartInThree(values[(3 * done)..], first[done..], second[done..], third[done..]);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static int InTwo512(ref double from, ref double even, ref double odd, int count)
    {
        int i = 0;
        for (; i <= count - 8; i += 8)
        {
            nuint at = (nuint)i;
            Vector512<double> a = Vector512.LoadUnsafe(ref from, 2 * at);
            Vector512<double> b = Vector512.LoadUnsafe(ref from, (2 * at) + 8);
            Avx512F.PermuteVar8x64x2(a, Vector512.Create(0L, 2, 4, 6, 8, 10, 12, 14), b).StoreUnsafe(ref even, at);
            Avx512F.PermuteVar8x64x2(a, Vector512.Create(1L, 3, 5, 7, 9, 11, 13, 15), b).StoreUnsafe(ref odd, at);
        }

        return i;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static int InTwo256(ref double from, ref double even, ref double odd, int count)
    {
        int i = 0;
        for (; i <= count - 4; i += 4)
        {
            nuint at = (nuint)i;
            Vector256<double> a = Vector256.LoadUnsafe(ref from, 2 * at);
            Vector256<double> b = Vector256.LoadUnsafe(ref from, (2 * at) + 4);
            Avx2.Permute4x64(Avx.UnpackLow(a, b), 0b11_01_10_00).StoreUnsafe(ref even, at);
            Avx2.Permute4x64(Avx.UnpackHigh(a, b), 0b11_01_10_00).StoreUnsafe(ref odd, at);
        }

        return i;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static int InThree512(ref double from, ref double to0, ref double to1, ref double to2, int count)
    {
        // Two permutations a phase: the second takes what the first found in a and b, and adds what is in c.
        int i = 0;
        for (; i <= count - 8; i += 8)
        {
            nuint at = (nuint)i;
            Vector512<double> a = Vector512.LoadUnsafe(ref from, 3 * at);
            Vector512<double> b = Vector512.LoadUnsafe(ref from, (3 * at) + 8);
            Vector512<double> c = Vector512.LoadUnsafe(ref from, (3 * at) + 16);
            Vector512<double> x = Avx512F.PermuteVar8x64x2(a, Vector512.Create(0L, 3, 6, 9, 12, 15, 0, 0), b);
            Vector512<double> y = Avx512F.PermuteVar8x64x2(a, Vector512.Create(1L, 4, 7, 10, 13, 0, 0, 0), b);
            Vector512<double> z = Avx512F.PermuteVar8x64x2(a, Vector512.Create(2L, 5, 8, 11, 14, 0, 0, 0), b);
            Avx512F.PermuteVar8x64x2(x, Vector512.Create(0L, 1, 2, 3, 4, 5, 10, 13), c).StoreUnsafe(ref to0, at);
            Avx512F.PermuteVar8x64x2(y, Vector512.Create(0L, 1, 2, 3, 4, 8, 11, 14), c).StoreUnsafe(ref to1, at);
            Avx512F.PermuteVar8x64x2(z, Vector512.Create(0L, 1, 2, 3, 4, 9, 12, 15), c).StoreUnsafe(ref to2, at);
        }

        return i;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static int InThree256(ref double from, ref double to0, ref double to1, ref double to2, int count)
    {
        // Values of one phase never claim the same place of a, b and c: blend, then bring into order.
        int i = 0;
        for (; i <= count - 4; i += 4)
        {
            nuint at = (nuint)i;
            Vector256<double> a = Vector256.LoadUnsafe(ref from, 3 * at);
            Vector256<double> b = Vector256.LoadUnsafe(ref from, (3 * at) + 4);
            Vector256<double> c = Vector256.LoadUnsafe(ref from, (3 * at) + 8);
            Vector256<double> x = Avx.Blend(Avx.Blend(a, b, 0b0100), c, 0b0010);
            Vector256<double> y = Avx.Blend(Avx.Blend(a, b, 0b1001), c, 0b0100);
            Vector256<double> z = Avx.Blend(Avx.Blend(a, b, 0b0010), c, 0b1001);
            Avx2.Permute4x64(x, 0b01_10_11_00).StoreUnsafe(ref to0, at);
            Avx2.Permute4x64(y, 0b10_11_00_01).StoreUnsafe(ref to1, at);
            Avx2.Permute4x64(z, 0b11_00_01_10).StoreUnsafe(ref to2, at);
        }

        return i;
    }
}
