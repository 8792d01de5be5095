using BearingAnalytics.Spectra;

namespace BearingAnalytics.Noise.Combs;

/// <summary>
/// The bands whose envelopes are searched: the whole range, its halves, thirds, quarters, ... (the 1/3-binary tree of the fast
/// kurtogram, Antoni 2007) down to a width that still holds the harmonics of the fastest fault. No band is picked by kurtosis
/// alone: one spike, or the edge of the record, would pick it.
/// </summary>
internal static class BandTree
{
    private const int FinestDivision = 24;

    /// <summary>Bands from the widest to the narrowest, each level from low to high frequency.</summary>
    /// <param name="nyquistHz">Half the sampling rate, Hz.</param>
    /// <param name="minimumWidthHz">Narrowest useful width, Hz.</param>
    public static IReadOnlyList<FrequencyBand> Divide(double nyquistHz, double minimumWidthHz)
    {
        List<FrequencyBand> bands = [new FrequencyBand(0, nyquistHz)];
        for (int binary = 2; binary <= FinestDivision; binary *= 2)
        {
            foreach (int division in (int[])[binary, binary / 2 * 3])
            {
                double width = nyquistHz / division;
                if (width < minimumWidthHz || division > FinestDivision)
                {
                    return bands;
                }

                for (int i = 0; i < division; i++)
                {
                    bands.Add(new FrequencyBand(i * width, (i + 1) * width));
                }
            }
        }

        return bands;
    }
}
