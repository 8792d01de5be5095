using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace BearingAnalytics.Numerics.Kernels;

/// <content>
/// All three thirds of a band from six sums. Their centres are 1, 3 and 5 twelfths of the rate, odd all of them, so that taps six apart are
/// turned by exactly half a circle in each: they differ in sign alone, and one sum of real taps serves the three bands. What remains is a
/// transform of six points a sample.
/// </content>
internal sealed partial class LaneKernel<TDouble, TSingle>
{
    public void CutRowsInThree(
        ReadOnlySpan<double> taps, ReadOnlySpan<double> source, bool isReal, Span<double> low, Span<double> middle, Span<double> high)
    {
        if (isReal)
        {
            CutRowsInThreeOf<RealRows>(taps, source, low, middle, high);
        }
        else
        {
            CutRowsInThreeOf<ComplexRows>(taps, source, low, middle, high);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static void CutRowsInThreeOf<TParts>(
        ReadOnlySpan<double> taps, ReadOnlySpan<double> source, Span<double> low, Span<double> middle, Span<double> high)
        where TParts : struct, IRowParts
    {
        nuint rows = (nuint)(low.Length / (2 * Columns));
        ref double x = ref MemoryMarshal.GetReference(source[..((INumericKernel.ThirdHistory + (3 * (int)rows)) * TParts.Width)]);
        ref double toLow = ref MemoryMarshal.GetReference(low);
        ref double toMiddle = ref MemoryMarshal.GetReference(middle[..low.Length]);
        ref double toHigh = ref MemoryMarshal.GetReference(high[..low.Length]);
        ThirdTaps h = new(taps);
        for (nuint column = 0; column < Columns; column += (nuint)TDouble.Count)
        {
            nuint from = column;
            nuint last = (rows * 2 * Columns) + column;
            for (nuint to = column; to < last; to += 2 * Columns)
            {
                SixSums re = Sums<TParts>(h, ref x, from);
                SixSums im = typeof(TParts) == typeof(RealRows) ? default : Sums<TParts>(h, ref x, from + Columns);
                TDouble steadyRe = re.Even - im.Odd;
                TDouble steadyIm = im.Even + re.Odd;
                TDouble changingRe = re.Along - im.Across;
                TDouble changingIm = im.Along + re.Across;
                TDouble.Store(steadyRe + changingRe, ref toLow, to);
                TDouble.Store(steadyIm + changingIm, ref toLow, to + Columns);
                TDouble.Store(steadyRe - changingRe, ref toHigh, to);
                TDouble.Store(steadyIm - changingIm, ref toHigh, to + Columns);
                TDouble.Store(re.MiddleAlong - im.MiddleAcross, ref toMiddle, to);
                TDouble.Store(im.MiddleAlong + re.MiddleAcross, ref toMiddle, to + Columns);
                from += 3 * (nuint)TParts.Width;
            }
        }
    }

    // Row 26 is the newest, under tap 0.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static SixSums Sums<TParts>(ThirdTaps h, ref double x, nuint at)
        where TParts : struct, IRowParts
    {
        TDouble g0 = TDouble.MultiplyAdd(h.H0, Row<TParts>(ref x, at, 26) + Row<TParts>(ref x, at, 2), h.H12 * Row<TParts>(ref x, at, 14))
            - (h.H6 * (Row<TParts>(ref x, at, 20) + Row<TParts>(ref x, at, 8)));
        TDouble g3 = TDouble.MultiplyAdd(
            h.H9, Row<TParts>(ref x, at, 11) - Row<TParts>(ref x, at, 17), h.H3 * (Row<TParts>(ref x, at, 23) - Row<TParts>(ref x, at, 5)));
        TDouble g1 = TwoTaps<TParts>(h.H1, h.H11, ref x, at, 25, 13) - TwoTaps<TParts>(h.H7, h.H5, ref x, at, 19, 7);
        TDouble g2 = TwoTaps<TParts>(h.H2, h.H10, ref x, at, 24, 12) - TwoTaps<TParts>(h.H8, h.H4, ref x, at, 18, 6);
        TDouble g4 = TwoTaps<TParts>(h.H4, h.H8, ref x, at, 22, 10) - TwoTaps<TParts>(h.H10, h.H2, ref x, at, 16, 4);
        TDouble g5 = TwoTaps<TParts>(h.H5, h.H7, ref x, at, 21, 9) - TwoTaps<TParts>(h.H11, h.H1, ref x, at, 15, 3);
        return new SixSums(g0, g1, g2, g3, g4, g5);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TDouble TwoTaps<TParts>(
        TDouble a, TDouble b, ref double x, nuint at, [ConstantExpected] int rowA, [ConstantExpected] int rowB)
        where TParts : struct, IRowParts =>
        TDouble.MultiplyAdd(b, Row<TParts>(ref x, at, rowB), a * Row<TParts>(ref x, at, rowA));

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
    private readonly struct ThirdTaps
    {
        public readonly TDouble H0;
        public readonly TDouble H1;
        public readonly TDouble H2;
        public readonly TDouble H3;
        public readonly TDouble H4;
        public readonly TDouble H5;
        public readonly TDouble H6;
        public readonly TDouble H7;
        public readonly TDouble H8;
        public readonly TDouble H9;
        public readonly TDouble H10;
        public readonly TDouble H11;
        public readonly TDouble H12;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public ThirdTaps(ReadOnlySpan<double> taps)
        {
            H0 = TDouble.Broadcast(taps[0]);
            H1 = TDouble.Broadcast(taps[1]);
            H2 = TDouble.Broadcast(taps[2]);
            H3 = TDouble.Broadcast(taps[3]);
            H4 = TDouble.Broadcast(taps[4]);
            H5 = TDouble.Broadcast(taps[5]);
            H6 = TDouble.Broadcast(taps[6]);
            H7 = TDouble.Broadcast(taps[7]);
            H8 = TDouble.Broadcast(taps[8]);
            H9 = TDouble.Broadcast(taps[9]);
            H10 = TDouble.Broadcast(taps[10]);
            H11 = TDouble.Broadcast(taps[11]);
            H12 = TDouble.Broadcast(taps[12]);
        }
    }
}
