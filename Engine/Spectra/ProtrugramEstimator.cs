using BearingAnalytics.Spectra.Bands;

namespace BearingAnalytics.Spectra;

/// <summary>
/// The protrugram (Barszcz and Jabłoński 2011, MSSP 25, 431-451): the kurtosis of the amplitudes of the envelope spectrum, of a band of
/// fixed
/// width that slides over the centre frequency. A few lines that stand out of an envelope spectrum make it high, even where impacts are too
/// weak to be seen in time.
/// </summary>
/// <remarks>
/// The spectrum is that of the squared envelope, Hann windowed, up to three times the highest fundamental wanted. Its noise amplitudes are
/// distributed after Rayleigh, of kurtosis (32 − 3π²)/(4 − π)² = 3.2451, where the band is much wider than the range of the spectrum; the
/// floor of a narrow one falls towards its width, which makes it more: 3.84 for noise at the width that is the default.
/// </remarks>
public static class ProtrugramEstimator
{
    /// <summary>The protrugram of a signal.</summary>
    /// <param name="samples">Finite samples, at least 16.</param>
    /// <param name="sampleRateHz">Sampling rate, Hz.</param>
    /// <param name="options">Settings.</param>
    /// <returns>One row; all bands lie within 0 and half the rate.</returns>
    /// <exception cref="ArgumentException">
    /// Too few samples, a rate that is not positive, or a band that is wider than half the rate or not more than three times the highest
    /// fundamental.
    /// </exception>
    public static BandMap Compute(ReadOnlySpan<float> samples, double sampleRateHz, ProtrugramOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        const int Harmonics = 3;
        double maximumHz = Harmonics * options.MaximumCyclicHz;
        double bandwidthHz = options.BandwidthHz ?? ((Harmonics + 1) * options.MaximumCyclicHz);
        double stepHz = options.StepHz ?? (0.25 * bandwidthHz);
        if (!(options.MaximumCyclicHz > 0) || !(bandwidthHz > maximumHz) || !(bandwidthHz <= 0.5 * sampleRateHz) || !(stepHz > 0))
        {
            throw new ArgumentException(FormattableString.Invariant(
                $"A protrugram needs a positive step and a band wider than {Harmonics} fundamentals and at most half the rate; ")
                + FormattableString.Invariant($"given: {stepHz}, {bandwidthHz}, {options.MaximumCyclicHz} and {sampleRateHz} Hz."));
        }

        BandEnvelope envelope = new(samples, sampleRateHz);
        int count = (int)(((0.5 * sampleRateHz) - bandwidthHz) / stepHz) + 1;
        BandMapRow row = new(0.5 * bandwidthHz, stepHz, bandwidthHz, new double[count]);
        double[] room = new double[(int)(maximumHz * samples.Length / sampleRateHz) + 4];
        for (int i = 0; i < count; i++)
        {
            (int values, double binHz) = envelope.Spectrum(row.Band(i), maximumHz, room);

            // The lowest bins hold what is left of the mean behind the window.
            int last = Math.Min(values - 1, (int)(maximumHz / binHz));
            const int First = 2;
            row.Values[i] = last <= First ? 0 : AmplitudeKurtosis.Of(room.AsSpan(First, last - First + 1));
        }

        return BandMap.Of([row]);
    }
}
