namespace BearingAnalytics.Spectra.Bands;

/// <summary>
/// Filters one band out of a signal and keeps every n-th sample. The filter is a real low-pass moved to the band's centre; moving the
/// signal instead and filtering with the real taps gives the same. Not thread-safe: it owns scratch.
/// </summary>
internal sealed class BandSplitter
{
    /// <summary>All centres are multiples of a 24th of the sampling rate, so that one turn is a table.</summary>
    private const int Turn = 24;

    private static readonly double[] Cosines = [.. Enumerable.Range(0, Turn).Select(i => Math.Cos(2 * Math.PI * i / Turn))];
    private static readonly double[] Sines = [.. Enumerable.Range(0, Turn).Select(i => Math.Sin(2 * Math.PI * i / Turn))];

    private readonly double[] _reversed;
    private readonly int _centre;
    private readonly int _factor;
    private readonly bool _isTurnedOver;
    private double[] _real = [];
    private double[] _imaginary = [];

    /// <summary>A band of half or a third of the range.</summary>
    /// <param name="taps">Low-pass taps.</param>
    /// <param name="centre24">Centre of the band, 24ths of the sampling rate.</param>
    /// <param name="factor">Every which sample is kept.</param>
    /// <param name="isTurnedOver">Upper edge at 0: the order decimation leaves a band of odd number in.</param>
    public BandSplitter(ReadOnlySpan<double> taps, int centre24, int factor, bool isTurnedOver = false)
    {
        _reversed = taps.ToArray();
        Array.Reverse(_reversed);
        _centre = centre24;
        _factor = factor;
        _isTurnedOver = isTurnedOver;
    }

    /// <summary>
    /// The band, its lower edge at 0 and its upper at half the new rate; up to a constant phase, which no magnitude sees. The signal
    /// counts as silent before its first sample.
    /// </summary>
    public ComplexBand Split(ComplexBand signal)
    {
        MoveToZero(signal);
        double[] real = new double[signal.Length / _factor];
        double[] imaginary = new double[real.Length];
        ReadOnlySpan<double> taps = _reversed;
        for (int i = 0; i < real.Length; i++)
        {
            int newest = (_factor * (i + 1)) - 1;
            ReadOnlySpan<double> x = _real.AsSpan(newest, taps.Length);
            ReadOnlySpan<double> y = _imaginary.AsSpan(newest, taps.Length);
            (double sumX, double sumY) = (taps.Length & 1) == 0 ? (0.0, 0.0) : (taps[^1] * x[^1], taps[^1] * y[^1]);

            // Two sums each, even and odd taps: one alone would wait for its own last addition.
            double oddX = 0;
            double oddY = 0;
            for (int j = 0; j < taps.Length - 1; j += 2)
            {
                sumX += taps[j] * x[j];
                sumY += taps[j] * y[j];
                oddX += taps[j + 1] * x[j + 1];
                oddY += taps[j + 1] * y[j + 1];
            }

            sumX += oddX;
            sumY += oddY;

            // The centre moves from 0 to a quarter of the new rate: a factor i per sample, or −i.
            (real[i], imaginary[i]) = ((_isTurnedOver ? -i : i) & 3) switch
            {
                0 => (sumX, sumY),
                1 => (-sumY, sumX),
                2 => (-sumX, -sumY),
                _ => (sumY, -sumX),
            };
        }

        return new ComplexBand(real, imaginary);
    }

    private void MoveToZero(ComplexBand signal)
    {
        int history = _reversed.Length - 1;
        if (_real.Length < history + signal.Length)
        {
            _real = new double[history + signal.Length];
            _imaginary = new double[history + signal.Length];
        }

        int angle = 0;
        for (int i = 0; i < signal.Length; i++)
        {
            double cosine = Cosines[angle];
            double sine = Sines[angle];
            double x = signal.Real[i];
            double y = signal.Imaginary is null ? 0 : signal.Imaginary[i];
            _real[history + i] = (x * cosine) + (y * sine);
            _imaginary[history + i] = (y * cosine) - (x * sine);
            angle = (angle + _centre) % Turn;
        }
    }
}
