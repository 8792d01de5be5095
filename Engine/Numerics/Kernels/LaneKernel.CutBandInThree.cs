using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace BearingAnalytics.Numerics.Kernels;

/// <content>
/// All three thirds of a band from six sums. Their centres are 1, 3 and 5 twelfths of the rate, odd all of them, so that taps six apart are
/// turned by exactly half a circle in each: they differ in sign alone, and one sum of real taps serves the three bands. What remains is a
/// transform of six points a sample.
/// </content>
internal sealed partial class LaneKernel<TLane, TDouble, TSingle>
{
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void CutBandInThree(
        ReadOnlySpan<double> taps,
        ComplexSpan first,
        ComplexSpan second,
        ComplexSpan third,
        ComplexSpan low,
        ComplexSpan middle,
        ComplexSpan high)
    {
        int count = low.Length;
        if (count < TDouble.Count)
        {
            Rest.CutBandInThree(taps, first, second, third, low, middle, high);
            return;
        }

        int sources = count + ScalarKernel.History;
        bool isReal = first.IsReal;
        ref double re0 = ref MemoryMarshal.GetReference(first.Real[..sources]);
        ref double re1 = ref MemoryMarshal.GetReference(second.Real[..sources]);
        ref double re2 = ref MemoryMarshal.GetReference(third.Real[..sources]);
        ref double im0 = ref MemoryMarshal.GetReference(isReal ? default : first.Imaginary[..sources]);
        ref double im1 = ref MemoryMarshal.GetReference(isReal ? default : second.Imaginary[..sources]);
        ref double im2 = ref MemoryMarshal.GetReference(isReal ? default : third.Imaginary[..sources]);
        ref double lowRe = ref MemoryMarshal.GetReference(low.Real);
        ref double lowIm = ref MemoryMarshal.GetReference(low.Imaginary[..count]);
        ref double middleRe = ref MemoryMarshal.GetReference(middle.Real[..count]);
        ref double middleIm = ref MemoryMarshal.GetReference(middle.Imaginary[..count]);
        ref double highRe = ref MemoryMarshal.GetReference(high.Real[..count]);
        ref double highIm = ref MemoryMarshal.GetReference(high.Imaginary[..count]);
        ThirdTaps h = new(taps);
        nuint last = (nuint)(count - TDouble.Count);
        for (nuint i = 0; ; i += (nuint)TDouble.Count)
        {
            // The last step may overlap the one before; the source is not the target, so that is harmless.
            i = nuint.Min(i, last);
            SixSums x = Sums(in h, ref re0, ref re1, ref re2, i);
            SixSums y = isReal ? default : Sums(in h, ref im0, ref im1, ref im2, i);

            // Band c is along + i across. Even sums lie along, odd ones across, and bands 1 and 5 differ in the sign of what is √3/2.
            TDouble.Store(x.Even - y.Odd + (x.Along - y.Across), ref lowRe, i);
            TDouble.Store(y.Even + x.Odd + (y.Along + x.Across), ref lowIm, i);
            TDouble.Store(x.Even - y.Odd - (x.Along - y.Across), ref highRe, i);
            TDouble.Store(y.Even + x.Odd - (y.Along + x.Across), ref highIm, i);
            TDouble.Store(x.MiddleAlong - y.MiddleAcross, ref middleRe, i);
            TDouble.Store(y.MiddleAlong + x.MiddleAcross, ref middleIm, i);
            if (i == last)
            {
                return;
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static SixSums Sums(in ThirdTaps h, ref double first, ref double second, ref double third, nuint i)
    {
        TDouble g0 = TDouble.NegatedMultiplyAdd(
            h.H6, TDouble.Load(ref third, i + 6) + TDouble.Load(ref third, i + 2), h.H12 * TDouble.Load(ref third, i + 4));
        g0 = TDouble.MultiplyAdd(h.H0, TDouble.Load(ref third, i + 8) + TDouble.Load(ref third, i), g0);
        TDouble g3 = h.H3 * (TDouble.Load(ref third, i + 7) - TDouble.Load(ref third, i + 1));
        g3 = TDouble.MultiplyAdd(h.H9, TDouble.Load(ref third, i + 3) - TDouble.Load(ref third, i + 5), g3);
        TDouble g1 = Alternating(h.H1, h.H7, h.H11, h.H5, ref second, i + 8);
        TDouble g2 = Alternating(h.H2, h.H8, h.H10, h.H4, ref first, i + 8);
        TDouble g4 = Alternating(h.H4, h.H10, h.H8, h.H2, ref second, i + 7);
        TDouble g5 = Alternating(h.H5, h.H11, h.H7, h.H1, ref first, i + 7);
        return new SixSums(g0, g1, g2, g3, g4, g5);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TDouble Alternating(TDouble a, TDouble b, TDouble c, TDouble d, ref double source, nuint newest)
    {
        TDouble sum = TDouble.NegatedMultiplyAdd(b, TDouble.Load(ref source, newest - 2), a * TDouble.Load(ref source, newest));
        sum = TDouble.MultiplyAdd(c, TDouble.Load(ref source, newest - 4), sum);
        return TDouble.NegatedMultiplyAdd(d, TDouble.Load(ref source, newest - 6), sum);
    }

    /// <summary>
    /// Sums g[r] of every sixth tap, signs alternating, under the turns exp(πi cr/6). Band 1 is Even + Along + i (Odd + Across), band 5 the
    /// same with − before what holds √3/2, band 3 MiddleAlong + i MiddleAcross.
    /// </summary>
    private readonly struct SixSums
    {
        public readonly TDouble Even;
        public readonly TDouble Odd;
        public readonly TDouble Along;
        public readonly TDouble Across;
        public readonly TDouble MiddleAlong;
        public readonly TDouble MiddleAcross;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public SixSums(TDouble g0, TDouble g1, TDouble g2, TDouble g3, TDouble g4, TDouble g5)
        {
            TDouble half = TDouble.Broadcast(0.5);
            TDouble root = TDouble.Broadcast(Math.Sqrt(0.75));
            (TDouble even, TDouble odd) = (g2 - g4, g1 + g5);
            Even = TDouble.MultiplyAdd(half, even, g0);
            Odd = TDouble.MultiplyAdd(half, odd, g3);
            Along = root * (g1 - g5);
            Across = root * (g2 + g4);
            MiddleAlong = g0 - even;
            MiddleAcross = odd - g3;
        }
    }

    /// <summary>The first thirteen taps; the rest mirror them.</summary>
    private readonly struct ThirdTaps(ReadOnlySpan<double> taps)
    {
        public readonly TDouble H0 = TDouble.Broadcast(taps[0]);
        public readonly TDouble H1 = TDouble.Broadcast(taps[1]);
        public readonly TDouble H2 = TDouble.Broadcast(taps[2]);
        public readonly TDouble H3 = TDouble.Broadcast(taps[3]);
        public readonly TDouble H4 = TDouble.Broadcast(taps[4]);
        public readonly TDouble H5 = TDouble.Broadcast(taps[5]);
        public readonly TDouble H6 = TDouble.Broadcast(taps[6]);
        public readonly TDouble H7 = TDouble.Broadcast(taps[7]);
        public readonly TDouble H8 = TDouble.Broadcast(taps[8]);
        public readonly TDouble H9 = TDouble.Broadcast(taps[9]);
        public readonly TDouble H10 = TDouble.Broadcast(taps[10]);
        public readonly TDouble H11 = TDouble.Broadcast(taps[11]);
        public readonly TDouble H12 = TDouble.Broadcast(taps[12]);
    }
}
