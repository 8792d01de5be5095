using BearingAnalytics.Spectra.Cyclic;

namespace BearingAnalytics.Spectra;

/// <summary>
/// Enhanced envelope spectra (Antoni, Xin and Hamzaoui 2017, MSSP 92, 248-277, section 2.4; Abboud and Antoni 2017, MSSP 85, 443-462, for
/// the improved one, over a band): spectral coherence averaged over carriers while it is computed, so that the coherence of no more than
/// one
/// pair of carriers is ever held. Carriers stand as far apart as a block without padding has them.
/// </summary>
public static class EnhancedEnvelopeEstimator
{
    /// <summary>The enhanced envelope spectrum over one band.</summary>
    /// <param name="samples">Finite samples, at least two blocks.</param>
    /// <param name="sampleRateHz">Sampling rate, Hz.</param>
    /// <param name="band">Where the middle of two carriers, f − α/2, lies, Hz; null for all.</param>
    /// <param name="options">Settings; null for the defaults.</param>
    /// <exception cref="ArgumentException">Too few samples, a rate that is not positive, or settings out of range.</exception>
    public static EnhancedEnvelopeSpectrum Estimate(
        ReadOnlySpan<float> samples, double sampleRateHz, FrequencyBand? band = null, CyclicCoherenceOptions? options = null) =>
        EstimateMany(samples, sampleRateHz, [band ?? new FrequencyBand(0, 0.5 * sampleRateHz)], options)[0];

    /// <summary>The enhanced envelope spectra over several bands, for the cost of one.</summary>
    /// <returns>One spectrum per band, in the order given; zeros for a band that holds no carrier.</returns>
    /// <param name="samples">Finite samples, at least two blocks.</param>
    /// <param name="sampleRateHz">Sampling rate, Hz.</param>
    /// <param name="bands">Where the middle of two carriers lies, Hz.</param>
    /// <param name="options">Settings; null for the defaults.</param>
    /// <exception cref="ArgumentException">Too few samples, a rate that is not positive, or settings out of range.</exception>
    public static IReadOnlyList<EnhancedEnvelopeSpectrum> EstimateMany(
        ReadOnlySpan<float> samples, double sampleRateHz, IReadOnlyList<FrequencyBand> bands, CyclicCoherenceOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(bands);
        CyclicScan scan = CyclicScan.Rent(samples, sampleRateHz, options ?? new CyclicCoherenceOptions());
        CarrierSums[] sums = [.. bands.Select(band => new CarrierSums(band, scan))];

        // Below α/2 stand the images of what is above.
        const int Step = CoherenceNoise.CarrierStep;
        scan.Visit(apart => (apart + (2 * Step) - 1) / (2 * Step) * Step, Step, (carrier, apart, firstRow, beats, scale) =>
        {
            foreach (CarrierSums sum in sums)
            {
                sum.Add(carrier, apart, firstRow, beats, scale);
            }
        });
        EnhancedEnvelopeSpectrum[] spectra = [.. sums.Select(sum => sum.Mean())];
        scan.Return();
        return spectra;
    }
}
