namespace BearingAnalytics.Spectra.Cyclic;

/// <summary>Coherences added up over the carriers of one band, row by row.</summary>
internal sealed class CarrierSums
{
    private readonly FrequencyBand _band;
    private readonly CyclicScan _scan;
    private readonly double[] _squares;
    private readonly double[] _magnitudes;
    private readonly int[] _carriers;

    /// <summary>Empty sums for a band.</summary>
    public CarrierSums(FrequencyBand band, CyclicScan scan)
    {
        (_band, _scan) = (band, scan);
        _squares = new double[scan.RowCount];
        _magnitudes = new double[scan.RowCount];
        _carriers = new int[scan.Apart(scan.RowCount) + 1];
    }

    /// <summary>Adds a pair of carriers where its middle lies in the band.</summary>
    public void Add(int carrier, int apart, int firstRow, ReadOnlySpan<float> beats, double scale)
    {
        double middleHz = (carrier - (0.5 * apart)) * _scan.CarrierBinHz;
        if (middleHz < _band.LowHz || middleHz >= _band.HighHz)
        {
            return;
        }

        if (firstRow == _scan.Rows(apart).First)
        {
            _carriers[apart]++;
        }

        Span<double> squares = _squares.AsSpan(firstRow, beats.Length / 2);
        Span<double> magnitudes = _magnitudes.AsSpan(firstRow, beats.Length / 2);
        float factor = (float)scale;
        for (int i = 0; i < squares.Length; i++)
        {
            // Powers of beats are at most the squares of a sum of powers near 1: single precision has room for them.
            float power = ((beats[2 * i] * beats[2 * i]) + (beats[(2 * i) + 1] * beats[(2 * i) + 1])) * factor;
            squares[i] += power;
            magnitudes[i] += MathF.Sqrt(power);
        }
    }

    /// <summary>The means.</summary>
    public EnhancedEnvelopeSpectrum Mean()
    {
        int[] carriers = new int[_squares.Length];
        double[] offsets = new double[_squares.Length];
        for (int row = 1; row < _squares.Length; row++)
        {
            (carriers[row], offsets[row]) = (_carriers[_scan.Apart(row)], _scan.OffsetBins(row));
            double each = 1.0 / Math.Max(1, carriers[row]);
            _squares[row] = Math.Min(1, each * _squares[row]);
            _magnitudes[row] = Math.Min(1, each * _magnitudes[row]);
        }

        return new EnhancedEnvelopeSpectrum(_scan.Noise, carriers, offsets)
        {
            Values = _squares,
            Magnitudes = _magnitudes,
            CyclicBinHz = _scan.CyclicBinHz,
            Band = _band,
        };
    }
}
