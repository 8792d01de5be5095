namespace BearingAnalytics.Spectra;

/// <summary>
/// Envelope spectra of recordings of any length: one <see cref="BandEnvelope"/> per stretch of at most 2²⁰ samples, the squared
/// magnitudes averaged over the stretches. Memory stays that of one stretch. A recording of one stretch gives what
/// <see cref="BandEnvelope"/> gives.
/// </summary>
public static class SegmentedEnvelope
{
    /// <summary>One spectrum per band, in the order of <paramref name="bands"/>.</summary>
    /// <param name="samples">The recording.</param>
    /// <param name="sampleRateHz">Sampling rate, Hz.</param>
    /// <param name="bands">As for <see cref="BandEnvelope.SquaredEnvelope"/>.</param>
    /// <param name="maxHz">Highest frequency wanted, Hz.</param>
    /// <param name="scale">Squared envelope, or its logarithm.</param>
    /// <param name="options">Treatment of edges and windows; null for the defaults.</param>
    /// <param name="scratch">The worker's work space; null for an own one.</param>
    /// <param name="maximumLength">Longest stretch, samples.</param>
    public static IReadOnlyList<EnvelopeSpectrum> Spectra(
        ReadOnlySpan<float> samples,
        double sampleRateHz,
        IReadOnlyList<FrequencyBand> bands,
        double maxHz,
        EnvelopeScale scale = EnvelopeScale.Squared,
        EnvelopeOptions? options = null,
        AnalysisScratch? scratch = null,
        int maximumLength = SegmentedSignal.DefaultMaximumLength)
    {
        ArgumentNullException.ThrowIfNull(bands);
        scratch ??= new AnalysisScratch();
        EnvelopeSpectrum[] sum = [];
        IReadOnlyList<SampleRange> stretches = SegmentedSignal.Split(samples.Length, maximumLength);
        foreach (SampleRange stretch in stretches)
        {
            BandEnvelope envelope = new(samples.Slice(stretch.Start, stretch.Length), sampleRateHz, options, scratch);
            EnvelopeSpectrum[] spectra = [.. bands.Select(band => envelope.EnvelopeSpectrum(band, maxHz, scale))];
            if (stretches.Count == 1)
            {
                return spectra;
            }

            sum = sum.Length == 0 ? [.. spectra.Select(Squares)] : AddSquares(sum, spectra);
        }

        return [.. sum.Select(spectrum => Root(spectrum, stretches.Count))];
    }

    private static EnvelopeSpectrum Squares(EnvelopeSpectrum spectrum) =>
        spectrum with { Values = [.. spectrum.Values.Select(value => value * value)] };

    private static EnvelopeSpectrum[] AddSquares(EnvelopeSpectrum[] sum, EnvelopeSpectrum[] spectra)
    {
        for (int b = 0; b < sum.Length; b++)
        {
            for (int k = 0; k < sum[b].Values.Length; k++)
            {
                sum[b].Values[k] += spectra[b].Values[k] * spectra[b].Values[k];
            }
        }

        return sum;
    }

    private static EnvelopeSpectrum Root(EnvelopeSpectrum sum, int count) =>
        sum with { Values = [.. sum.Values.Select(value => Math.Sqrt(value / count))], Averages = count };
}
