namespace BearingAnalytics.Spectra;

/// <summary>Kurtosis of the complex envelope over a grid of centre frequency and bandwidth (Antoni 2007).</summary>
public sealed record Kurtogram
{
    /// <summary>Rows from the full band (level 0) to the narrowest.</summary>
    public required IReadOnlyList<KurtogramRow> Rows { get; init; }

    /// <summary>Sampling rate of the analysed signal, Hz.</summary>
    public required double SampleRateHz { get; init; }

    /// <summary>The band with the highest kurtosis.</summary>
    public required FrequencyBand BestBand { get; init; }

    /// <summary>Kurtosis in <see cref="BestBand"/>; 0 for stationary Gaussian noise.</summary>
    public required double BestKurtosis { get; init; }

    /// <summary>
    /// The band with the highest kurtosis among those that lie within a range and are not too narrow: to show the comb of a fault, a band
    /// must be several times as wide as the fault's rate. The whole range with NaN where no band qualifies.
    /// </summary>
    /// <param name="within">Range the band must lie in, Hz.</param>
    /// <param name="minimumWidthHz">Narrowest band, Hz.</param>
    public (FrequencyBand Band, double Kurtosis) BestWithin(FrequencyBand within, double minimumWidthHz)
    {
        (FrequencyBand Band, double Kurtosis) best = (within, double.NaN);
        double tolerance = 1e-9 * SampleRateHz;
        foreach (KurtogramRow row in Rows.Where(row => row.BandwidthHz >= minimumWidthHz - tolerance))
        {
            for (int i = 0; i < row.Kurtosis.Length; i++)
            {
                FrequencyBand band = new(i * row.BandwidthHz, (i + 1) * row.BandwidthHz);
                bool inside = band.LowHz >= within.LowHz - tolerance && band.HighHz <= within.HighHz + tolerance;
                if (inside && !(row.Kurtosis[i] <= best.Kurtosis))
                {
                    best = (band, row.Kurtosis[i]);
                }
            }
        }

        return best;
    }
}

/// <summary>All bands of one width.</summary>
/// <param name="Level">Log2 of the number of bands: 0, 1, log2(3), 2, log2(6), ...</param>
/// <param name="BandwidthHz">Width of each band, Hz.</param>
/// <param name="Kurtosis">Kurtosis per band from low to high frequency; negative values are set to 0.</param>
public sealed record KurtogramRow(double Level, double BandwidthHz, double[] Kurtosis);
