using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace BearingAnalytics.Numerics.Kernels;

/// <content>Sums down the columns of a band: two rows at a time, so that an addition does not wait for the one before.</content>
internal sealed partial class LaneKernel<TDouble, TSingle>
{
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public void SumRows(ReadOnlySpan<double> rows, bool isReal, Span<double> sums)
    {
        int width = isReal ? Columns : 2 * Columns;
        int whole = rows.Length / width * width;
        ref double from = ref MemoryMarshal.GetReference(rows);
        sums[..(2 * Columns)].Clear();
        for (int column = 0; column < width; column += TDouble.Count)
        {
            TDouble a = default, b = default, c = default, d = default;
            int i = column;
            for (; i <= whole - (3 * width) - 1; i += 4 * width)
            {
                a += TDouble.Load(ref from, (nuint)i);
                b += TDouble.Load(ref from, (nuint)(i + width));
                c += TDouble.Load(ref from, (nuint)(i + (2 * width)));
                d += TDouble.Load(ref from, (nuint)(i + (3 * width)));
            }

            for (; i < whole; i += width)
            {
                a += TDouble.Load(ref from, (nuint)i);
            }

            TDouble.Store(a + b + (c + d), ref MemoryMarshal.GetReference(sums), (nuint)column);
        }
    }

    public void SumPowers(ReadOnlySpan<double> rows, bool isReal, double meanReal, double meanImaginary, Span<double> sums)
    {
        if (isReal)
        {
            SumPowersOf<RealRows>(rows, meanReal, meanImaginary, sums);
        }
        else
        {
            SumPowersOf<ComplexRows>(rows, meanReal, meanImaginary, sums);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static void SumPowersOf<TParts>(ReadOnlySpan<double> rows, double meanReal, double meanImaginary, Span<double> sums)
        where TParts : struct, IRowParts
    {
        nuint whole = (nuint)(rows.Length / TParts.Width * TParts.Width);
        nuint width = (nuint)TParts.Width;
        ref double from = ref MemoryMarshal.GetReference(rows);
        ref double to = ref MemoryMarshal.GetReference(sums[..(2 * Columns)]);
        (TDouble meanRe, TDouble meanIm) = (TDouble.Broadcast(meanReal), TDouble.Broadcast(meanImaginary));
        for (nuint column = 0; column < Columns; column += (nuint)TDouble.Count)
        {
            TDouble firstA = default, firstB = default, secondA = default, secondB = default;
            nuint i = column;
            for (; i + width < whole; i += 2 * width)
            {
                TDouble a = Power<TParts>(ref from, i, meanRe, meanIm);
                TDouble b = Power<TParts>(ref from, i + width, meanRe, meanIm);
                firstA += a;
                firstB += b;
                secondA = TDouble.MultiplyAdd(a, a, secondA);
                secondB = TDouble.MultiplyAdd(b, b, secondB);
            }

            if (i < whole)
            {
                TDouble a = Power<TParts>(ref from, i, meanRe, meanIm);
                firstA += a;
                secondA = TDouble.MultiplyAdd(a, a, secondA);
            }

            TDouble.Store(firstA + firstB, ref to, column);
            TDouble.Store(secondA + secondB, ref to, column + Columns);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TDouble Power<TParts>(ref double from, nuint i, TDouble meanRe, TDouble meanIm)
        where TParts : struct, IRowParts
    {
        TDouble x = TDouble.Load(ref from, i) - meanRe;
        if (typeof(TParts) == typeof(RealRows))
        {
            return x * x;
        }

        TDouble y = TDouble.Load(ref from, i + Columns) - meanIm;
        return TDouble.MultiplyAdd(x, x, y * y);
    }
}
