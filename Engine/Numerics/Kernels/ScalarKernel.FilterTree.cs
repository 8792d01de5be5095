namespace BearingAnalytics.Numerics.Kernels;

/// <content>The filter tree by its definition: every tap turned to the band's centre, column by column.</content>
internal sealed partial class ScalarKernel
{
    private const int Columns = INumericKernel.Columns;
    private const int Turn = 24;

    private static readonly double[] TurnCosines = [.. Enumerable.Range(0, Turn).Select(i => Math.Cos(2 * Math.PI * i / Turn))];
    private static readonly double[] TurnSines = [.. Enumerable.Range(0, Turn).Select(i => Math.Sin(2 * Math.PI * i / Turn))];

    public void HalveRows(
        ReadOnlySpan<double> taps,
        ReadOnlySpan<double> source,
        bool isReal,
        ReadOnlySpan<double> signs,
        Span<double> low,
        Span<double> high)
    {
        for (int row = 0; row < low.Length / (2 * Columns); row++)
        {
            for (int column = 0; column < Columns; column++)
            {
                int newest = INumericKernel.HalfHistory + (2 * row) + 1;
                double sign = (row & 1) == 0 ? signs[column] : -signs[column];
                Put(low, row, column, Filter(taps, 3, source, isReal, newest, column), 1);
                Put(high, row, column, Filter(taps[1..], 9, source, isReal, newest, column), sign);
            }
        }
    }

    public void CutRowsInThree(
        ReadOnlySpan<double> taps, ReadOnlySpan<double> source, bool isReal, Span<double> low, Span<double> middle, Span<double> high)
    {
        for (int row = 0; row < low.Length / (2 * Columns); row++)
        {
            for (int column = 0; column < Columns; column++)
            {
                int newest = INumericKernel.ThirdHistory + (3 * row) + 2;
                Put(low, row, column, Filter(taps, 2, source, isReal, newest, column), 1);
                Put(middle, row, column, Filter(taps, 6, source, isReal, newest, column), 1);
                Put(high, row, column, Filter(taps, 10, source, isReal, newest, column), 1);
            }
        }
    }

    public void SumRows(ReadOnlySpan<double> rows, bool isReal, Span<double> sums)
    {
        int width = isReal ? Columns : 2 * Columns;
        sums[..(2 * Columns)].Clear();
        for (int i = 0; i < rows.Length; i++)
        {
            sums[i % width] += rows[i];
        }
    }

    public void SumPowers(ReadOnlySpan<double> rows, bool isReal, double meanReal, double meanImaginary, Span<double> sums)
    {
        int width = isReal ? Columns : 2 * Columns;
        sums[..(2 * Columns)].Clear();
        for (int start = 0; start < rows.Length; start += width)
        {
            for (int column = 0; column < Columns; column++)
            {
                double x = rows[start + column] - meanReal;
                double y = isReal ? 0 : rows[start + Columns + column] - meanImaginary;
                double power = (x * x) + (y * y);
                sums[column] += power;
                sums[Columns + column] += power * power;
            }
        }
    }

    private static (double Real, double Imaginary) Filter(
        ReadOnlySpan<double> taps, int centre24, ReadOnlySpan<double> source, bool isReal, int newest, int column)
    {
        double real = 0;
        double imaginary = 0;
        for (int m = 0; m < taps.Length; m++)
        {
            int at = ((newest - m) * (isReal ? Columns : 2 * Columns)) + column;
            (double x, double y) = (source[at], isReal ? 0 : source[at + Columns]);
            double cosine = taps[m] * TurnCosines[centre24 * m % Turn];
            double sine = taps[m] * TurnSines[centre24 * m % Turn];
            real += (cosine * x) - (sine * y);
            imaginary += (sine * x) + (cosine * y);
        }

        return (real, imaginary);
    }

    private static void Put(Span<double> band, int row, int column, (double Real, double Imaginary) value, double sign)
    {
        int at = (2 * Columns * row) + column;
        (band[at], band[at + Columns]) = (sign * value.Real, sign * value.Imaginary);
    }
}
