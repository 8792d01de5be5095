using BearingAnalytics.Numerics;

namespace BearingAnalytics.Spectra.Kurtograms;

/// <summary>Complex samples of one band of the tree.</summary>
internal readonly record struct BandSamples(double[] Re, double[] Im)
{
    public int Length => Re.Length;
}

/// <summary>Filters and decimates. Holds its work space: not thread-safe.</summary>
internal sealed class FilterBank
{
    private double[] _rows = [];

    /// <summary>y[m] = Σk b[k] e^(2πi turns·k/24) x[Dm + D − 1 − k], x[n] = 0 before the start.</summary>
    public BandSamples Apply(KurtogramFilters filter, BandSamples input)
    {
        int decimation = filter.Decimation;
        int length = input.Length / decimation;
        int rowLength = length + ((filter.Reversed.Length - 1) / decimation);
        int size = decimation * rowLength;
        if (_rows.Length < 2 * size)
        {
            _rows = new double[2 * size];
        }

        Span<double> rowsRe = _rows.AsSpan(0, size);
        Span<double> rowsIm = _rows.AsSpan(size, size);
        DealOut(filter, input, rowsRe, rowsIm, rowLength);
        BandSamples output = new(new double[length], new double[length]);
        PolyphaseFilter.Apply(rowsRe, rowLength, decimation, filter.Reversed, output.Re);
        PolyphaseFilter.Apply(rowsIm, rowLength, decimation, filter.Reversed, output.Im);
        for (int m = 0; m < length; m++)
        {
            Turn(ref output.Re[m], ref output.Im[m], (decimation * m) + decimation - 1, filter.Turns);
        }

        return output;
    }

    /// <summary>Turns the input back to 0 Hz and deals it out: sample D·i + p of the padded signal goes to place i of row p.</summary>
    private static void DealOut(KurtogramFilters filter, BandSamples input, Span<double> rowsRe, Span<double> rowsIm, int rowLength)
    {
        rowsRe.Clear();
        rowsIm.Clear();
        int decimation = filter.Decimation;
        int lead = filter.Reversed.Length - decimation;
        for (int p = 0; p < decimation; p++)
        {
            for (int i = 0; i < rowLength; i++)
            {
                int n = (decimation * i) + p - lead;
                if (n >= 0 && n < input.Length)
                {
                    double re = input.Re[n];
                    double im = input.Im[n];
                    Turn(ref re, ref im, n, -filter.Turns);
                    rowsRe[(p * rowLength) + i] = re;
                    rowsIm[(p * rowLength) + i] = im;
                }
            }
        }
    }

    /// <summary>Multiplies by e^(2πi turns·n/24).</summary>
    private static void Turn(ref double re, ref double im, int n, int turns)
    {
        (double cos, double sin) = PolyphaseFilter.Turn24((int)((long)n * turns % 24));
        (re, im) = ((re * cos) - (im * sin), (re * sin) + (im * cos));
    }
}
