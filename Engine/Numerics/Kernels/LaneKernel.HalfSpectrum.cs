using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace BearingAnalytics.Numerics.Kernels;

/// <content>Between the transform of pairs and the half spectrum: bins k ascending and half − k descending, lane by lane.</content>
internal sealed partial class LaneKernel<TLane, TDouble, TSingle>
{
    public void PairsToHalfSpectrum(
        ReadOnlySpan<double> re, ReadOnlySpan<double> im, ReadOnlySpan<double> wRe, ReadOnlySpan<double> wIm, Span<double> spectrum)
    {
        int half = re.Length;
        if (half / 2 < TLane.Count)
        {
            Rest.PairsToHalfSpectrum(re, im, wRe, wIm, spectrum);
            return;
        }

        (spectrum[0], spectrum[1]) = (re[0] + im[0], 0);
        (spectrum[2 * half], spectrum[(2 * half) + 1]) = (re[0] - im[0], 0);
        ref double zRe = ref MemoryMarshal.GetReference(re);
        ref double zIm = ref MemoryMarshal.GetReference(im[..half]);
        ref double turnRe = ref MemoryMarshal.GetReference(wRe[..((half / 2) + 1)]);
        ref double turnIm = ref MemoryMarshal.GetReference(wIm[..((half / 2) + 1)]);
        ref double to = ref MemoryMarshal.GetReference(spectrum[..(2 * (half + 1))]);
        TLane point5 = TLane.Broadcast(0.5);
        nuint last = (nuint)((half / 2) + 1 - TLane.Count);
        for (nuint k = 1; ; k += (nuint)TLane.Count)
        {
            // The last step may overlap the one before; the source is not the target, so that is harmless.
            k = nuint.Min(k, last);
            nuint m = (nuint)half - k - (nuint)TLane.Count + 1;
            (TLane kRe, TLane kIm) = (point5 * TLane.Load(ref zRe, k), point5 * TLane.Load(ref zIm, k));
            TLane mRe = point5 * TLane.Reverse(TLane.Load(ref zRe, m));
            TLane mIm = point5 * TLane.Reverse(TLane.Load(ref zIm, m));
            (TLane evenRe, TLane evenIm) = (kRe + mRe, kIm - mIm);
            (TLane oddRe, TLane oddIm) = (kIm + mIm, mRe - kRe);
            (TLane cos, TLane sin) = (TLane.Load(ref turnRe, k), TLane.Load(ref turnIm, k));
            TLane turnedRe = TLane.NegatedMultiplyAdd(sin, oddIm, cos * oddRe);
            TLane turnedIm = TLane.MultiplyAdd(sin, oddRe, cos * oddIm);
            StorePairs(evenRe + turnedRe, evenIm + turnedIm, ref to, 2 * k);
            StorePairs(TLane.Reverse(evenRe - turnedRe), TLane.Reverse(turnedIm - evenIm), ref to, 2 * m);
            if (k == last)
            {
                return;
            }
        }
    }

    public void HalfSpectrumToPairs(
        ReadOnlySpan<double> spectrum, ReadOnlySpan<double> wRe, ReadOnlySpan<double> wIm, Span<double> re, Span<double> im)
    {
        int half = re.Length;
        if (half / 2 < TLane.Count)
        {
            Rest.HalfSpectrumToPairs(spectrum, wRe, wIm, re, im);
            return;
        }

        (re[0], im[0]) = (0.5 * (spectrum[0] + spectrum[2 * half]), 0.5 * (spectrum[0] - spectrum[2 * half]));
        ref double from = ref MemoryMarshal.GetReference(spectrum[..(2 * (half + 1))]);
        ref double turnRe = ref MemoryMarshal.GetReference(wRe[..((half / 2) + 1)]);
        ref double turnIm = ref MemoryMarshal.GetReference(wIm[..((half / 2) + 1)]);
        ref double zRe = ref MemoryMarshal.GetReference(re);
        ref double zIm = ref MemoryMarshal.GetReference(im[..half]);
        TLane point5 = TLane.Broadcast(0.5);
        nuint last = (nuint)((half / 2) + 1 - TLane.Count);
        for (nuint k = 1; ; k += (nuint)TLane.Count)
        {
            k = nuint.Min(k, last);
            nuint m = (nuint)half - k - (nuint)TLane.Count + 1;
            (TLane kRe, TLane kIm) = LoadPairs(ref from, 2 * k);
            (TLane mRe, TLane mIm) = LoadPairs(ref from, 2 * m);
            (mRe, mIm) = (TLane.Reverse(mRe), TLane.Reverse(mIm));
            (TLane evenRe, TLane evenIm) = (point5 * (kRe + mRe), point5 * (kIm - mIm));
            (TLane turnedRe, TLane turnedIm) = (point5 * (kRe - mRe), point5 * (kIm + mIm));
            (TLane cos, TLane sin) = (TLane.Load(ref turnRe, k), TLane.Load(ref turnIm, k));
            TLane oddRe = TLane.MultiplyAdd(sin, turnedIm, cos * turnedRe);
            TLane oddIm = TLane.NegatedMultiplyAdd(sin, turnedRe, cos * turnedIm);
            TLane.Store(evenRe - oddIm, ref zRe, k);
            TLane.Store(evenIm + oddRe, ref zIm, k);
            TLane.Store(TLane.Reverse(evenRe + oddIm), ref zRe, m);
            TLane.Store(TLane.Reverse(oddRe - evenIm), ref zIm, m);
            if (k == last)
            {
                return;
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static (TLane Re, TLane Im) LoadPairs(ref double source, nuint offset) =>
        TLane.Deinterleave(TLane.Load(ref source, offset), TLane.Load(ref source, offset + (nuint)TLane.Count));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void StorePairs(TLane re, TLane im, ref double target, nuint offset)
    {
        (TLane low, TLane high) = TLane.Interleave(re, im);
        TLane.Store(low, ref target, offset);
        TLane.Store(high, ref target, offset + (nuint)TLane.Count);
    }
}
