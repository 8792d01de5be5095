using BearingAnalytics.Spectra.Bands;

namespace BearingAnalytics.Spectra;

/// <summary>
/// The autogram (Moshrefzadeh and Fasana 2018, MSSP 105, 294-318): the kurtosis of the unbiased autocorrelation of the squared envelope of
/// every maximal overlap wavelet packet. What comes once correlates with nothing, so impacts count only where they repeat.
/// </summary>
/// <remarks>
/// The filters are Daubechies' of eight vanishing moments. Lags shorter than the filter of the narrowest packets are left out of
/// all, which the authors' description as known here does not say: there the filter makes noise, and its ringing makes a single impact,
/// correlate with itself, and that peak would outweigh all others. Periods must be longer than that, or have multiples that are. A
/// fiftieth of the
/// record is left out at each end, because the filters are circular. Bins in which a packet's power gain is below 10⁻⁶ are left out at its
/// edges, so that its envelope can be sampled coarsely.
/// </remarks>
public static class AutogramEstimator
{
    private const int FewestSamples = 128;
    private const double EdgeCut = 0.02;
    private const double LeastGain = 1e-6;

    /// <summary>The autogram of a signal.</summary>
    /// <param name="samples">Finite samples, at least 512.</param>
    /// <param name="sampleRateHz">Sampling rate, Hz.</param>
    /// <param name="levels">Halvings wanted, at least 1; fewer are made when bands would become too short.</param>
    /// <returns>Rows from the whole band to 2^levels bands; 0 in a band whose envelope does not change.</returns>
    /// <exception cref="ArgumentException">Too few samples, no level, or a rate that is not positive.</exception>
    public static BandMap Compute(ReadOnlySpan<float> samples, double sampleRateHz, int levels) =>
        Compute(samples, sampleRateHz, levels, LeastGain);

    internal static BandMap Compute(ReadOnlySpan<float> samples, double sampleRateHz, int levels, double leastGain)
    {
        if (samples.Length < 4 * FewestSamples || !(sampleRateHz > 0) || levels < 1)
        {
            throw new ArgumentException(
                $"An autogram needs at least {4 * FewestSamples} samples, a positive rate and one level; given were "
                + FormattableString.Invariant($"{samples.Length}, {sampleRateHz} Hz and {levels}."));
        }

        int depth = Math.Min(levels, (int)Math.Log2(samples.Length / FewestSamples));
        double widthHz = 0.5 * sampleRateHz;
        BandMapRow[] rows =
        [
            .. Enumerable.Range(0, depth + 1).Select(level =>
                new BandMapRow(0.5 * widthHz / (1 << level), widthHz / (1 << level), widthHz / (1 << level), new double[1 << level])),
        ];
        int sampleCount = samples.Length;
        WaveletPackets packets = new(samples, depth, leastGain);
        packets.Visit((level, index, envelope) =>
        {
            double ratio = (double)envelope.Length / packets.PaddedLength;
            int covered = (int)(ratio * sampleCount);
            int cut = (int)(EdgeCut * covered);
            int filter = (((1 << depth) - 1) * (WaveletPackets.Taps - 1)) + 1;
            rows[level].Values[index] = EnvelopePeriodicity.Of(envelope[cut..(covered - cut)], (int)Math.Ceiling(ratio * filter));
        });
        return BandMap.Of(rows);
    }
}
