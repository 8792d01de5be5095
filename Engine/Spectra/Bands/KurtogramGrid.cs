using BearingAnalytics.Numerics.Kernels;

namespace BearingAnalytics.Spectra.Bands;

/// <summary>The kurtosis of every band of the 1/3-binary tree, and the best band so far, while bands come in.</summary>
internal sealed class KurtogramGrid
{
    private readonly double _sampleRateHz;
    private readonly double _silence;
    private FrequencyBand _bestBand;
    private double _best;

    /// <summary>An empty grid.</summary>
    /// <param name="sampleRateHz">Sampling rate of the signal, Hz.</param>
    /// <param name="depth">Halvings.</param>
    /// <param name="silence">Mean power at and below which a band holds only rounding.</param>
    public KurtogramGrid(double sampleRateHz, int depth, double silence)
    {
        _sampleRateHz = sampleRateHz;
        _silence = silence;
        _bestBand = new FrequencyBand(0, sampleRateHz / 2);
        Halves = [.. Enumerable.Range(0, depth + 1).Select(level => new double[1 << level])];
        Thirds = [.. Enumerable.Range(0, depth - 1).Select(level => new double[3 << level])];
    }

    /// <summary>2^l bands per level l, from 0.</summary>
    public double[][] Halves { get; }

    /// <summary>3·2^l bands per level l, from 0; one level fewer than halvings.</summary>
    public double[][] Thirds { get; }

    /// <summary>Enters one band.</summary>
    /// <param name="kernel">What sums.</param>
    /// <param name="band">Its samples; a real signal counts as Gaussian at 3, a complex one at 2.</param>
    /// <param name="from">First sample that counts.</param>
    /// <param name="row">A row of this grid.</param>
    /// <param name="index">Which band of the row.</param>
    public void Judge(INumericKernel kernel, BandBuffer band, int from, double[] row, int index)
    {
        double gaussian = band.IsReal ? 3 : 2;
        PowerKurtosis kurtosis = PowerKurtosis.Of(kernel, band, from, _silence);
        row[index] = Math.Max(0, kurtosis.Whole - gaussian);
        if (kurtosis.Steady - gaussian > _best)
        {
            double widthHz = _sampleRateHz / 2 / row.Length;
            _best = kurtosis.Steady - gaussian;
            _bestBand = new FrequencyBand(index * widthHz, (index + 1) * widthHz);
        }
    }

    /// <summary>The rows from wide to narrow.</summary>
    public Kurtogram Result()
    {
        List<KurtogramRow> rows = [Row(Halves[0])];
        for (int level = 1; level < Halves.Length; level++)
        {
            rows.Add(Row(Halves[level]));
            if (level <= Thirds.Length)
            {
                rows.Add(Row(Thirds[level - 1]));
            }
        }

        return new Kurtogram { Rows = rows, SampleRateHz = _sampleRateHz, BestBand = _bestBand, BestKurtosis = _best };
    }

    private KurtogramRow Row(double[] kurtosis) => new(Math.Log2(kurtosis.Length), _sampleRateHz / 2 / kurtosis.Length, kurtosis);
}
