namespace BearingAnalytics.Spectra;

/// <summary>Kurtosis of the complex envelope over a grid of centre frequency and bandwidth (Antoni 2007).</summary>
public sealed record Kurtogram
{
    /// <summary>Rows from the full band (level 0) to the narrowest.</summary>
    public required IReadOnlyList<KurtogramRow> Rows { get; init; }

    /// <summary>Sampling rate of the analysed signal, Hz.</summary>
    public required double SampleRateHz { get; init; }

    /// <summary>The band with the highest kurtosis that lasts: judged without the loudest quarter of the record, in sixteenths.</summary>
    public required FrequencyBand BestBand { get; init; }

    /// <summary>
    /// Kurtosis in <see cref="BestBand"/> without the loudest quarter of the record, so lower than in <see cref="Rows"/>, where a single
    /// glitch counts; 0 for stationary Gaussian noise.
    /// </summary>
    public required double BestKurtosis { get; init; }
}

/// <summary>All bands of one width.</summary>
/// <param name="Level">Log2 of the number of bands: 0, 1, log2(3), 2, log2(6), ...</param>
/// <param name="BandwidthHz">Width of each band, Hz.</param>
/// <param name="Kurtosis">Kurtosis per band from low to high frequency; negative values are set to 0.</param>
public sealed record KurtogramRow(double Level, double BandwidthHz, double[] Kurtosis);
