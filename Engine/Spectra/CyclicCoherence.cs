namespace BearingAnalytics.Spectra;

/// <summary>
/// Squared magnitude of the spectral coherence |S(f, α)|² / (S(f) S(f − α)): how much of the signal at carrier f is the signal at f − α,
/// modulated at the cyclic frequency α. A bearing flaw shows as lines at multiples of its rate over the carriers its impacts ring at.
/// </summary>
public sealed record CyclicCoherence
{
    /// <summary>
    /// One row per cyclic frequency, 0 Hz first; in a row one value from 0 to 1 per carrier, 0 Hz first. The row of 0 Hz, which is 1 by
    /// definition, is 0, and so are carriers where f and f − α are not two bands but one: where a real signal meets its image, about
    /// f = α/2. Carriers below α/2 hold what those above hold, mirrored.
    /// </summary>
    public required IReadOnlyList<double[]> Values { get; init; }

    /// <summary>Distance of two cyclic frequencies, Hz.</summary>
    public required double CyclicBinHz { get; init; }

    /// <summary>Distance of two carriers, Hz; half of what a block resolves.</summary>
    public required double CarrierBinHz { get; init; }

    /// <summary>Blocks averaged, as if they did not overlap, where a cyclic frequency is the distance of its carriers: the
    /// fewest.</summary>
    public required double IndependentAverages { get; init; }

    /// <summary>Blocks averaged, as if they did not overlap, for each cyclic frequency: slightly more between two carriers.</summary>
    public required IReadOnlyList<double> AveragesPerRow { get; init; }

    /// <summary>
    /// The value a stationary Gaussian signal exceeds at one cyclic frequency and carrier with a probability: 1 − p^(1/(K−1)),
    /// K independent averages (Carter, Knapp and Nuttall 1973).
    /// </summary>
    /// <param name="probability">Above 0 and below 1.</param>
    public double Threshold(double probability) => Threshold(probability, IndependentAverages);

    /// <summary>As <see cref="Threshold(double)"/>, with the averages of one cyclic frequency.</summary>
    /// <param name="probability">Above 0 and below 1.</param>
    /// <param name="row">From 0 to below the number of rows.</param>
    public double Threshold(double probability, int row) => Threshold(probability, AveragesPerRow[row]);

    /// <summary>
    /// The enhanced envelope spectrum: mean magnitude of the coherence over the carriers of a band, one value from 0 to 1 per cyclic
    /// frequency, 0 Hz first. Every carrier counts alike, however weak the signal is there. <see cref="EnhancedEnvelopeEstimator"/>
    /// computes
    /// it without the whole coherence, leaves out the carriers that meet their image, and says how significant it is.
    /// </summary>
    /// <param name="band">Carriers, Hz; null for all. A band that holds no carrier gives zeros.</param>
    public double[] EnhancedEnvelopeSpectrum(FrequencyBand? band = null)
    {
        int count = Values.Count == 0 ? 0 : Values[0].Length;
        int low = band is { } from ? Math.Clamp((int)Math.Ceiling(from.LowHz / CarrierBinHz), 0, count) : 0;
        int high = band is { } to ? Math.Clamp((int)Math.Floor(to.HighHz / CarrierBinHz) + 1, low, count) : count;
        double[] spectrum = new double[Values.Count];
        for (int i = 0; i < spectrum.Length; i++)
        {
            double sum = 0;
            foreach (double value in Values[i].AsSpan(low, high - low))
            {
                sum += Math.Sqrt(value);
            }

            spectrum[i] = sum / Math.Max(1, high - low);
        }

        return spectrum;
    }

    private static double Threshold(double probability, double averages)
    {
        if (probability is not (> 0 and < 1))
        {
            throw new ArgumentOutOfRangeException(nameof(probability), probability, "Allowed: above 0 and below 1.");
        }

        return averages > 1 ? 1 - Math.Pow(probability, 1 / (averages - 1)) : 1;
    }
}
