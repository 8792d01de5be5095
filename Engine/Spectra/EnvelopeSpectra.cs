namespace BearingAnalytics.Spectra;

/// <summary>Envelope spectra of many bands of one signal, in bounded memory.</summary>
public static class EnvelopeSpectra
{
    /// <summary>
    /// Samples analysed at once. A longer signal is cut into equal segments whose spectra are averaged by power: memory stays bounded,
    /// and a speed that wanders over minutes does not smear the lines.
    /// </summary>
    private const int LongestSegment = 1 << 20;

    /// <summary>Most numbers kept for the next signal: those that the longest segment needs.</summary>
    private const long MostKept = 6L * LongestSegment;

    /// <summary>Its memory waits for the next signal: fresh memory of megabytes costs as much time as a transform.</summary>
    private static BandEnvelope? _waiting;

    /// <summary>The envelope spectrum of every band, up to a frequency.</summary>
    /// <param name="samples">Finite samples, at least 16.</param>
    /// <param name="sampleRateHz">Sampling rate, Hz.</param>
    /// <param name="bands">Bands, Hz.</param>
    /// <param name="maximumHz">Last frequency wanted, Hz.</param>
    /// <param name="form">The squared envelope itself or its logarithm.</param>
    /// <returns>One spectrum per band, in the order given.</returns>
    public static IReadOnlyList<EnvelopeSpectrum> Of(
        ReadOnlySpan<float> samples,
        double sampleRateHz,
        IReadOnlyList<FrequencyBand> bands,
        double maximumHz,
        EnvelopeForm form = EnvelopeForm.Squared)
    {
        ArgumentNullException.ThrowIfNull(bands);
        int segments = Math.Max(1, (samples.Length + LongestSegment - 1) / LongestSegment);
        int length = samples.Length / segments;
        BandEnvelope? envelope = Interlocked.Exchange(ref _waiting, null);
        EnvelopeSpectrum[]? sum = null;
        for (int segment = 0; segment < segments; segment++)
        {
            ReadOnlySpan<float> part = samples.Slice(segment * length, length);
            if (envelope is null)
            {
                envelope = new BandEnvelope(part, sampleRateHz);
            }
            else
            {
                envelope.Load(part, sampleRateHz);
            }

            EnvelopeSpectrum[] spectra = [.. bands.Select(band => envelope.Spectrum(band, maximumHz, form))];
            sum = sum is null ? spectra : [.. sum.Zip(spectra, (a, b) => AddPower(a, b, segment))];
        }

        if (envelope!.Capacity <= MostKept)
        {
            _waiting = envelope;
        }

        return sum!;
    }

    // Keeps the root of the mean power after each segment, so that the running result is always a spectrum.
    private static EnvelopeSpectrum AddPower(EnvelopeSpectrum mean, EnvelopeSpectrum next, int before)
    {
        for (int i = 0; i < Math.Min(mean.Values.Length, next.Values.Length); i++)
        {
            double power = ((mean.Values[i] * mean.Values[i] * before) + (next.Values[i] * next.Values[i])) / (before + 1);
            mean.Values[i] = Math.Sqrt(power);
        }

        return mean;
    }
}
