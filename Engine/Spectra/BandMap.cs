namespace BearingAnalytics.Spectra;

/// <summary>A measure over bands of a signal, by centre frequency and width, and the band where it is highest.</summary>
public sealed record BandMap
{
    /// <summary>Rows from the widest bands to the narrowest.</summary>
    public required IReadOnlyList<BandMapRow> Rows { get; init; }

    /// <summary>The band with the highest value; the first row's first band where none is above the least possible value.</summary>
    public required FrequencyBand BestBand { get; init; }

    /// <summary>The highest value.</summary>
    public required double BestValue { get; init; }

    internal static BandMap Of(IReadOnlyList<BandMapRow> rows)
    {
        (FrequencyBand band, double best) = (rows[0].Band(0), rows[0].Values[0]);
        foreach (BandMapRow row in rows)
        {
            for (int i = 0; i < row.Values.Length; i++)
            {
                (band, best) = row.Values[i] > best ? (row.Band(i), row.Values[i]) : (band, best);
            }
        }

        return new BandMap { Rows = rows, BestBand = band, BestValue = best };
    }
}

/// <summary>All bands of one width.</summary>
/// <param name="FirstCentreHz">Centre of the first band, Hz.</param>
/// <param name="StepHz">From centre to centre, Hz; less than the width where bands overlap.</param>
/// <param name="BandwidthHz">Width of each band, Hz.</param>
/// <param name="Values">One value per band, from low to high frequency; 0 for a band that holds nothing.</param>
public sealed record BandMapRow(double FirstCentreHz, double StepHz, double BandwidthHz, double[] Values)
{
    /// <summary>The band of a value.</summary>
    /// <param name="index">From 0 to below the number of values.</param>
    public FrequencyBand Band(int index)
    {
        double centreHz = FirstCentreHz + (index * StepHz);
        return new FrequencyBand(centreHz - (0.5 * BandwidthHz), centreHz + (0.5 * BandwidthHz));
    }
}
