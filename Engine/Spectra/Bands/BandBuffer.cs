using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using BearingAnalytics.Numerics.Kernels;

namespace BearingAnalytics.Spectra.Bands;

/// <summary>
/// A signal or one band of it at its own low rate, in columns: cut into eight equal stretches that run side by side, row by row. In front
/// stand the rows the filters of the next level look back on: the ends of the stretches before, and silence before the first. The memory is
/// kept from one signal to the next.
/// </summary>
/// <remarks>
/// What loops here is compiled at its best at once: the runtime's first, slower version would serve for the first thirty signals.
/// </remarks>
internal sealed class BandBuffer
{
    private const int Columns = INumericKernel.Columns;
    private const int History = INumericKernel.ThirdHistory;
    private const int CacheLine = 64 / sizeof(double);

    // Rows filled column by column while they stay in the nearest cache.
    private const int BlockRows = 128;

    private readonly double[] _columnSums = new double[2 * Columns];
    private double[] _memory = [];
    private int _start;
    private int _summed;

    /// <summary>Number of samples; what the rows hold beyond them means nothing.</summary>
    public int Length { get; private set; }

    /// <summary>Number of rows.</summary>
    public int RowCount { get; private set; }

    /// <summary>Rows have no imaginary parts.</summary>
    public bool IsReal { get; private set; }

    /// <summary>Values of memory held.</summary>
    public long Capacity => _memory.Length;

    /// <summary>The rows.</summary>
    public Span<double> Rows => _memory.AsSpan(_start + (History * Width), RowCount * Width);

    private int Width => IsReal ? Columns : 2 * Columns;

    /// <summary>Makes room; the rows are what was there before.</summary>
    /// <param name="length">Samples.</param>
    /// <param name="rowCount">Rows, at least an eighth of the samples.</param>
    /// <param name="isReal">No imaginary parts.</param>
    public void Resize(int length, int rowCount, bool isReal)
    {
        (Length, RowCount, IsReal) = (length, rowCount, isReal);
        Array.Clear(_columnSums);
        _summed = 0;
        int needed = ((History + rowCount) * Width) + CacheLine;
        if (_memory.Length < needed)
        {
            // A row is a cache line or two, if it begins where one begins.
            _memory = GC.AllocateArray<double>(needed, pinned: true);
            long address = Marshal.UnsafeAddrOfPinnedArrayElement(_memory, 0).ToInt64();
            _start = (int)(-address & 63) / sizeof(double);
        }
    }

    /// <summary>Holds a real signal, silence behind it up to the end of the rows.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public void Fill<T>(ReadOnlySpan<T> samples, int rowCount)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        Resize(samples.Length, rowCount, isReal: true);
        for (int from = 0; from < rowCount; from += BlockRows)
        {
            Span<double> block = Rows[(from * Columns)..(Math.Min(rowCount, from + BlockRows) * Columns)];
            for (int column = 0; column < Columns; column++)
            {
                FillColumn(samples[Math.Min(samples.Length, (column * rowCount) + from)..], block[column..]);
            }
        }
    }

    /// <summary>Holds a complex signal.</summary>
    public void Fill(ReadOnlySpan<Complex> samples)
    {
        int rowCount = (samples.Length + Columns - 1) / Columns;
        Resize(samples.Length, rowCount, isReal: false);
        Span<double> rows = Rows;
        for (int at = 0; at < samples.Length; at++)
        {
            int to = (at % rowCount * Width) + (at / rowCount);
            (rows[to], rows[to + Columns]) = (samples[at].Real, samples[at].Imaginary);
        }
    }

    /// <summary>Some rows.</summary>
    public Span<double> Block(int from, int count) => Rows.Slice(from * Width, count * Width);

    /// <summary>Some rows with as many before them.</summary>
    /// <param name="history">At most 24.</param>
    /// <param name="from">The first row.</param>
    /// <param name="count">Rows without the history.</param>
    public ReadOnlySpan<double> RowsAfter(int history, int from, int count) =>
        _memory.AsSpan(_start + ((History - history + from) * Width), (history + count) * Width);

    /// <summary>Adds rows that were just written to the sums of their columns; each row of a signal once.</summary>
    public void AddSums(INumericKernel kernel, ReadOnlySpan<double> rows)
    {
        Span<double> sums = stackalloc double[2 * Columns];
        kernel.SumRows(rows, IsReal, sums);
        for (int i = 0; i < sums.Length; i++)
        {
            _columnSums[i] += sums[i];
        }

        _summed += rows.Length;
    }

    /// <summary>The sum of the samples from one on: of the real parts and of the imaginary parts.</summary>
    public (double Real, double Imaginary) Sum(INumericKernel kernel, int from)
    {
        if (_summed != RowCount * Width)
        {
            Array.Clear(_columnSums);
            _summed = 0;
            AddSums(kernel, Rows);
        }

        (double real, double imaginary) = (0, 0);
        for (int column = 0; column < Columns; column++)
        {
            real += _columnSums[column];
            imaginary += _columnSums[Columns + column];
        }

        // Of the rows, what is no sample or does not count.
        (double realBefore, double imaginaryBefore) = SumSamples(0, Math.Min(from, Length));
        (double realAfter, double imaginaryAfter) = SumSamples(Math.Max(from, Length), RowCount * Columns);
        return (real - realBefore - realAfter, imaginary - imaginaryBefore - imaginaryAfter);
    }

    /// <summary>Copies the ends of the stretches in front of the next.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public void FillHistory()
    {
        Span<double> all = _memory.AsSpan(_start, (History + RowCount) * Width);
        for (int back = 1; back <= History; back++)
        {
            Span<double> target = all.Slice((History - back) * Width, Width);
            for (int column = 0; column < Columns; column++)
            {
                // A stretch may be shorter than the history.
                int row = (column * RowCount) - back;
                ReadOnlySpan<double> source = row < 0 ? [] : all[((History + (row % RowCount)) * Width)..];
                target[column] = row < 0 ? 0 : source[row / RowCount];
                if (!IsReal)
                {
                    target[Columns + column] = row < 0 ? 0 : source[Columns + (row / RowCount)];
                }
            }
        }
    }

    /// <summary>
    /// Per part of the samples the sums of the squared magnitude about a mean and of its square.
    /// </summary>
    /// <param name="kernel">What sums.</param>
    /// <param name="bounds">Ascending sample numbers; part p goes from one to the next.</param>
    /// <param name="mean">The mean.</param>
    /// <param name="first">One sum per part, added to.</param>
    /// <param name="second">The other.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public void SumParts(
        INumericKernel kernel, ReadOnlySpan<int> bounds, (double Real, double Imaginary) mean, Span<double> first, Span<double> second)
    {
        Span<int> cuts = stackalloc int[bounds.Length + 2];
        int count = CutRows(bounds, cuts);
        Span<double> sums = stackalloc double[2 * Columns];
        for (int i = 0; i + 1 < count; i++)
        {
            int at = cuts[i];
            ReadOnlySpan<double> rows = Rows[(at * Width)..(cuts[i + 1] * Width)];
            kernel.SumPowers(rows, IsReal, mean.Real, mean.Imaginary, sums);
            int part = -1;
            for (int column = 0; column < Columns; column++)
            {
                int sample = (column * RowCount) + at;
                while (part + 1 < bounds.Length && bounds[part + 1] <= sample)
                {
                    part++;
                }

                if (part >= 0 && part < first.Length)
                {
                    first[part] += sums[column];
                    second[part] += sums[Columns + column];
                }
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private (double Real, double Imaginary) SumSamples(int from, int to)
    {
        (double real, double imaginary) = (0, 0);
        ReadOnlySpan<double> rows = Rows;
        for (int at = from; at < to; at++)
        {
            int place = (at % RowCount * Width) + (at / RowCount);
            real += rows[place];
            imaginary += IsReal ? 0 : rows[place + Columns];
        }

        return (real, imaginary);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void FillColumn<T>(ReadOnlySpan<T> samples, Span<double> column)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        int rows = (column.Length + Columns - 1) / Columns;
        int given = Math.Min(rows, samples.Length);
        for (int row = 0; row < given; row++)
        {
            column[row * Columns] = double.CreateTruncating(samples[row]);
        }

        for (int row = given; row < rows; row++)
        {
            column[row * Columns] = 0;
        }
    }

    // Between two of these rows every column stays within one part.
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private int CutRows(ReadOnlySpan<int> bounds, Span<int> cuts)
    {
        (cuts[0], cuts[1]) = (0, RowCount);
        int count = 2;
        foreach (int bound in bounds)
        {
            cuts[count++] = bound % RowCount;
        }

        cuts = cuts[..count];
        cuts.Sort();
        int kept = 1;
        for (int i = 1; i < count; i++)
        {
            if (cuts[i] > cuts[kept - 1])
            {
                cuts[kept++] = cuts[i];
            }
        }

        return kept;
    }
}
