namespace BearingAnalytics.Spectra.Kurtograms;

/// <summary>The rows of a kurtogram while they are being filled: 1, 2, 3, 4, 6, 8, ... bands.</summary>
internal sealed class KurtogramGrid
{
    private readonly SortedDictionary<int, double[]> _rows = [];
    private readonly double _nyquistHz;

    public KurtogramGrid(int levels, double sampleRateHz)
    {
        _nyquistHz = 0.5 * sampleRateHz;
        for (int level = 0; level <= levels; level++)
        {
            _rows[1 << level] = new double[1 << level];
            if (level < levels - 1)
            {
                _rows[3 << level] = new double[3 << level];
            }
        }
    }

    public IEnumerable<int> BandCounts => _rows.Keys;

    public FrequencyBand Band(int bandCount, int index) => new(_nyquistHz * index / bandCount, _nyquistHz * (index + 1) / bandCount);

    /// <summary>Negative kurtosis, and none (silence), count as 0.</summary>
    public void Set(int bandCount, int index, double kurtosis) => _rows[bandCount][index] = kurtosis > 0 ? kurtosis : 0;

    public Kurtogram ToKurtogram()
    {
        KurtogramRow[] rows = [.. _rows.Select(row => new KurtogramRow(Math.Log2(row.Key), _nyquistHz / row.Key, row.Value))];
        Kurtogram kurtogram = new()
        {
            Rows = rows,
            SampleRateHz = 2 * _nyquistHz,
            BestBand = new FrequencyBand(0, _nyquistHz),
            BestKurtosis = rows[0].Kurtosis[0],
        };
        (FrequencyBand band, double kurtosis) = kurtogram.BestWithin(new FrequencyBand(0, _nyquistHz), 0);
        return kurtogram with { BestBand = band, BestKurtosis = kurtosis };
    }
}
