using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace BearingAnalytics.Numerics.Kernels;

/// <content>
/// Both halves of a band from the same samples. A turn of an eighth per tap leaves four kinds of taps: along 1, e^(πi/4), i and i e^(πi/4).
/// Each kind is one sum of real taps (<see cref="FourSums"/>); the turns themselves are made once, after the sums. Taps equal in magnitude
/// about the middle share a multiplication where their samples are of one kind. The loops over rows are never unfolded into their callers:
/// there the compiler's allowance runs out, and every operation on a lane becomes a call.
/// </content>
internal sealed partial class LaneKernel<TDouble, TSingle>
{
    private const int Columns = INumericKernel.Columns;

    public void HalveRows(
        ReadOnlySpan<double> taps,
        ReadOnlySpan<double> source,
        bool isReal,
        ReadOnlySpan<double> signs,
        Span<double> low,
        Span<double> high)
    {
        if (isReal)
        {
            HalveRowsOf<RealRows>(taps, source, signs, low, high);
        }
        else
        {
            HalveRowsOf<ComplexRows>(taps, source, signs, low, high);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static void HalveRowsOf<TParts>(
        ReadOnlySpan<double> taps, ReadOnlySpan<double> source, ReadOnlySpan<double> signs, Span<double> low, Span<double> high)
        where TParts : struct, IRowParts
    {
        nuint rows = (nuint)(low.Length / (2 * Columns));
        ref double x = ref MemoryMarshal.GetReference(source[..((INumericKernel.HalfHistory + (2 * (int)rows)) * TParts.Width)]);
        ref double toLow = ref MemoryMarshal.GetReference(low);
        ref double toHigh = ref MemoryMarshal.GetReference(high[..low.Length]);
        HalfTaps h = new(taps);
        TDouble root = TDouble.Broadcast(Math.Sqrt(0.5));
        TDouble minusRoot = TDouble.Broadcast(-Math.Sqrt(0.5));
        for (nuint column = 0; column < Columns; column += (nuint)TDouble.Count)
        {
            TDouble sign = TDouble.Load(ref MemoryMarshal.GetReference(signs[..Columns]), column);
            nuint from = column;
            nuint last = (rows * 2 * Columns) + column;
            for (nuint to = column; to < last; to += 2 * Columns)
            {
                FourSums lowerRe, lowerIm, upperRe, upperIm;
                Sums<TParts>(h, ref x, from, out lowerRe, out upperRe);
                if (typeof(TParts) == typeof(RealRows))
                {
                    (lowerIm, upperIm) = (default, default);
                }
                else
                {
                    Sums<TParts>(h, ref x, from + Columns, out lowerIm, out upperIm);
                }

                TDouble u = lowerRe.B + lowerIm.MinusD;
                TDouble v = lowerIm.B - lowerRe.MinusD;
                TDouble.Store(TDouble.MultiplyAdd(root, u - v, lowerRe.A - lowerIm.C), ref toLow, to);
                TDouble.Store(TDouble.MultiplyAdd(root, u + v, lowerIm.A + lowerRe.C), ref toLow, to + Columns);

                // Turned three times as fast: along 1, i e^(πi/4), −i and e^(πi/4).
                TDouble p = upperRe.MinusD + upperIm.B;
                TDouble q = upperRe.B - upperIm.MinusD;
                TDouble.Store(sign * TDouble.MultiplyAdd(minusRoot, p + q, upperRe.A - upperIm.C), ref toHigh, to);
                TDouble.Store(sign * TDouble.MultiplyAdd(root, q - p, upperIm.A + upperRe.C), ref toHigh, to + Columns);
                sign = default(TDouble) - sign;
                from += 2 * (nuint)TParts.Width;
            }
        }
    }

    // Of the lower filter, kind by kind: taps 0 −4 8 −12 16; 1 −5 9; 2 −6 10 −14; −7 11 −15. The upper one is the same taps one place on
    // and turned three times as fast: 1 −5 9; 2 −6 10 −14; −7 11 −15; 4 −8 12 −16. Row 17 is the newest, under tap 0.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Sums<TParts>(HalfTaps h, ref double x, nuint at, out FourSums lower, out FourSums upper)
        where TParts : struct, IRowParts
    {
        TDouble x17 = Row<TParts>(ref x, at, 17);
        TDouble x13 = Row<TParts>(ref x, at, 13);
        TDouble x9 = Row<TParts>(ref x, at, 9);
        TDouble lowerA = TDouble.MultiplyAdd(h.N4, x13 + Row<TParts>(ref x, at, 5), h.H8 * x9);
        lowerA = TDouble.MultiplyAdd(h.H0, x17 + Row<TParts>(ref x, at, 1), lowerA);
        TDouble upperA = TDouble.MultiplyAdd(h.N5, x13, TDouble.MultiplyAdd(h.H7, x9, h.H1 * x17));

        TDouble x11 = Row<TParts>(ref x, at, 11);
        TDouble x7 = Row<TParts>(ref x, at, 7);
        TDouble x3 = Row<TParts>(ref x, at, 3);
        TDouble lowerC = TDouble.MultiplyAdd(h.H6, x7 - x11, h.H2 * (Row<TParts>(ref x, at, 15) - x3));
        TDouble minusUpperC = TDouble.MultiplyAdd(h.H7, x11, TDouble.MultiplyAdd(h.H1, x3, h.N5 * x7));

        TDouble x16 = Row<TParts>(ref x, at, 16);
        TDouble x12 = Row<TParts>(ref x, at, 12);
        TDouble x8 = Row<TParts>(ref x, at, 8);
        TDouble lowerB = TDouble.MultiplyAdd(h.N5, x12, TDouble.MultiplyAdd(h.H7, x8, h.H1 * x16));
        TDouble upperB = TDouble.MultiplyAdd(h.H6, x8 - x12, h.H2 * (x16 - Row<TParts>(ref x, at, 4)));

        TDouble x10 = Row<TParts>(ref x, at, 10);
        TDouble x6 = Row<TParts>(ref x, at, 6);
        TDouble x2 = Row<TParts>(ref x, at, 2);
        TDouble minusLowerD = TDouble.MultiplyAdd(h.H7, x10, TDouble.MultiplyAdd(h.H1, x2, h.N5 * x6));
        TDouble minusUpperD = TDouble.MultiplyAdd(h.H8, x10, h.N4 * (Row<TParts>(ref x, at, 14) + x6));
        minusUpperD = TDouble.MultiplyAdd(h.H0, x2, minusUpperD);
        lower = new FourSums(lowerA, lowerB, lowerC, minusLowerD);
        upper = new FourSums(upperA, upperB, minusUpperC, minusUpperD);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TDouble Row<TParts>(ref double x, nuint at, [ConstantExpected] int row)
        where TParts : struct, IRowParts => TDouble.Load(ref x, at + (nuint)(row * TParts.Width));

    /// <summary>Sums of samples under each kind of tap; of those the upper filter turns, C is under −i.</summary>
    private readonly struct FourSums
    {
        public readonly TDouble A;
        public readonly TDouble B;
        public readonly TDouble C;
        public readonly TDouble MinusD;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public FourSums(TDouble a, TDouble b, TDouble c, TDouble minusD) => (A, B, C, MinusD) = (a, b, c, minusD);
    }

    /// <summary>The first nine taps but the fourth, which is 0; the rest mirror them. N4 and N5 are −h[4] and −h[5].</summary>
    private readonly struct HalfTaps
    {
        public readonly TDouble H0;
        public readonly TDouble H1;
        public readonly TDouble H2;
        public readonly TDouble N4;
        public readonly TDouble N5;
        public readonly TDouble H6;
        public readonly TDouble H7;
        public readonly TDouble H8;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public HalfTaps(ReadOnlySpan<double> taps)
        {
            H0 = TDouble.Broadcast(taps[0]);
            H1 = TDouble.Broadcast(taps[1]);
            H2 = TDouble.Broadcast(taps[2]);
            N4 = TDouble.Broadcast(-taps[4]);
            N5 = TDouble.Broadcast(-taps[5]);
            H6 = TDouble.Broadcast(taps[6]);
            H7 = TDouble.Broadcast(taps[7]);
            H8 = TDouble.Broadcast(taps[8]);
        }
    }
}
