using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace BearingAnalytics.Numerics.Kernels;

/// <content>
/// Both halves of a band from the same samples. A turn of an eighth per tap leaves four kinds of taps: along 1, e^(πi/4), i and i e^(πi/4).
/// Each kind is one sum of real taps (<see cref="FourSums"/>); the turns themselves are made once, after the sums. Taps equal in magnitude
/// about the middle share a multiplication where their samples are of one kind.
/// </content>
internal sealed partial class LaneKernel<TLane, TDouble, TSingle>
{
    private static readonly double[] AlternatingSigns = [1, -1, 1, -1, 1, -1, 1, -1, 1];

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void HalveBand(ReadOnlySpan<double> taps, ComplexSpan even, ComplexSpan odd, ComplexSpan low, ComplexSpan high)
    {
        int count = low.Length;
        if (count < TDouble.Count)
        {
            Rest.HalveBand(taps, even, odd, low, high);
            return;
        }

        int sources = count + ScalarKernel.History;
        bool isReal = even.IsReal;
        ref double evenRe = ref MemoryMarshal.GetReference(even.Real[..sources]);
        ref double oddRe = ref MemoryMarshal.GetReference(odd.Real[..sources]);
        ref double evenIm = ref MemoryMarshal.GetReference(isReal ? default : even.Imaginary[..sources]);
        ref double oddIm = ref MemoryMarshal.GetReference(isReal ? default : odd.Imaginary[..sources]);
        ref double lowRe = ref MemoryMarshal.GetReference(low.Real);
        ref double lowIm = ref MemoryMarshal.GetReference(low.Imaginary[..count]);
        ref double highRe = ref MemoryMarshal.GetReference(high.Real[..count]);
        ref double highIm = ref MemoryMarshal.GetReference(high.Imaginary[..count]);
        HalfTaps h = new(taps);
        TDouble root = TDouble.Broadcast(Math.Sqrt(0.5));
        ref double signs = ref MemoryMarshal.GetArrayDataReference(AlternatingSigns);
        nuint last = (nuint)(count - TDouble.Count);
        for (nuint i = 0; ; i += (nuint)TDouble.Count)
        {
            // The last step may overlap the one before; the source is not the target, so that is harmless.
            i = nuint.Min(i, last);
            FourSums lowerRe, lowerIm, upperRe, upperIm;
            Sums(in h, ref evenRe, ref oddRe, i, out lowerRe, out upperRe);
            if (isReal)
            {
                (lowerIm, upperIm) = (default, default);
            }
            else
            {
                Sums(in h, ref evenIm, ref oddIm, i, out lowerIm, out upperIm);
            }

            TDouble u = lowerRe.B - lowerIm.D;
            TDouble v = lowerIm.B + lowerRe.D;
            TDouble.Store(TDouble.MultiplyAdd(root, u - v, lowerRe.A - lowerIm.C), ref lowRe, i);
            TDouble.Store(TDouble.MultiplyAdd(root, u + v, lowerIm.A + lowerRe.C), ref lowIm, i);

            TDouble sign = TDouble.Load(ref signs, i & 1);
            TDouble x = upperRe.D - upperIm.B;
            TDouble y = upperIm.D + upperRe.B;
            TDouble.Store(sign * TDouble.MultiplyAdd(root, x - y, upperRe.A + upperIm.C), ref highRe, i);
            TDouble.Store(sign * TDouble.MultiplyAdd(root, x + y, upperIm.A - upperRe.C), ref highIm, i);
            if (i == last)
            {
                return;
            }
        }
    }

    // Of the lower filter, kind by kind: taps 0 −4 8 −12 16; 1 −5 9; 2 −6 10 −14; −7 11 −15. The upper one is the same taps one place on and
    // turned three times as fast: 1 −5 9; 2 −6 10 −14; −7 11 −15; 4 −8 12 −16.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Sums(in HalfTaps h, ref double even, ref double odd, nuint i, out FourSums lower, out FourSums upper)
    {
        TDouble o8 = TDouble.Load(ref odd, i + 8);
        TDouble o6 = TDouble.Load(ref odd, i + 6);
        TDouble o4 = TDouble.Load(ref odd, i + 4);
        TDouble lowerA = TDouble.NegatedMultiplyAdd(h.H4, o6 + TDouble.Load(ref odd, i + 2), h.H8 * o4);
        lowerA = TDouble.MultiplyAdd(h.H0, o8 + TDouble.Load(ref odd, i), lowerA);
        TDouble upperA = TDouble.NegatedMultiplyAdd(h.H5, o6, TDouble.MultiplyAdd(h.H7, o4, h.H1 * o8));

        TDouble o5 = TDouble.Load(ref odd, i + 5);
        TDouble o3 = TDouble.Load(ref odd, i + 3);
        TDouble o1 = TDouble.Load(ref odd, i + 1);
        TDouble lowerC = TDouble.MultiplyAdd(h.H6, o3 - o5, h.H2 * (TDouble.Load(ref odd, i + 7) - o1));
        TDouble upperC = TDouble.NegatedMultiplyAdd(h.H7, o5, TDouble.NegatedMultiplyAdd(h.H1, o1, h.H5 * o3));

        TDouble e8 = TDouble.Load(ref even, i + 8);
        TDouble e6 = TDouble.Load(ref even, i + 6);
        TDouble e4 = TDouble.Load(ref even, i + 4);
        TDouble lowerB = TDouble.NegatedMultiplyAdd(h.H5, e6, TDouble.MultiplyAdd(h.H7, e4, h.H1 * e8));
        TDouble upperB = TDouble.MultiplyAdd(h.H6, e4 - e6, h.H2 * (e8 - TDouble.Load(ref even, i + 2)));

        TDouble e5 = TDouble.Load(ref even, i + 5);
        TDouble e3 = TDouble.Load(ref even, i + 3);
        TDouble e1 = TDouble.Load(ref even, i + 1);
        TDouble lowerD = TDouble.NegatedMultiplyAdd(h.H7, e5, TDouble.NegatedMultiplyAdd(h.H1, e1, h.H5 * e3));
        TDouble upperD = TDouble.NegatedMultiplyAdd(h.H8, e5, h.H4 * (TDouble.Load(ref even, i + 7) + e3));
        upperD = TDouble.NegatedMultiplyAdd(h.H0, e1, upperD);
        lower = new FourSums(lowerA, lowerB, lowerC, lowerD);
        upper = new FourSums(upperA, upperB, upperC, upperD);
    }

    /// <summary>Sums of samples under taps along 1, e^(πi/4), i and i e^(πi/4).</summary>
    private readonly struct FourSums(TDouble a, TDouble b, TDouble c, TDouble d)
    {
        public readonly TDouble A = a;
        public readonly TDouble B = b;
        public readonly TDouble C = c;
        public readonly TDouble D = d;
    }

    /// <summary>The first nine taps but the fourth, which is 0; the rest mirror them.</summary>
    private readonly struct HalfTaps(ReadOnlySpan<double> taps)
    {
        public readonly TDouble H0 = TDouble.Broadcast(taps[0]);
        public readonly TDouble H1 = TDouble.Broadcast(taps[1]);
        public readonly TDouble H2 = TDouble.Broadcast(taps[2]);
        public readonly TDouble H4 = TDouble.Broadcast(taps[4]);
        public readonly TDouble H5 = TDouble.Broadcast(taps[5]);
        public readonly TDouble H6 = TDouble.Broadcast(taps[6]);
        public readonly TDouble H7 = TDouble.Broadcast(taps[7]);
        public readonly TDouble H8 = TDouble.Broadcast(taps[8]);
    }
}
