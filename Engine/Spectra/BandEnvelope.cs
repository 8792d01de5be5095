using System.Numerics;
using BearingAnalytics.Numerics;
using BearingAnalytics.Spectra.Envelopes;

namespace BearingAnalytics.Spectra;

/// <summary>
/// Envelopes of a recording in any number of bands. The whole recording is transformed once; a band is then cut out of the one-sided
/// spectrum, moved to 0 Hz and transformed back at the shortest length that holds its squared magnitude, which decimates it for free.
/// <para>
/// The spectrum is immutable, but the work space is shared: not thread-safe. Mean removed; NaN in the samples spreads to everything.
/// Up to 1 % of the samples at the end of a long recording is left out so that the transform has a fast length. For recordings over
/// 2²⁰ samples use <see cref="SegmentedEnvelope"/>, which keeps memory bounded.
/// </para>
/// </summary>
public sealed class BandEnvelope
{
    /// <summary>Shortest recording that is analysed, samples.</summary>
    public const int MinimumSampleCount = 64;

    private readonly Complex[] _spectrum;
    private readonly EnvelopeOptions _options;
    private readonly AnalysisScratch _scratch;

    /// <summary>Transforms the recording.</summary>
    /// <param name="samples">At least <see cref="MinimumSampleCount"/> samples.</param>
    /// <param name="sampleRateHz">Sampling rate, Hz.</param>
    /// <param name="options">Treatment of edges and windows; null for the defaults.</param>
    /// <param name="scratch">The worker's work space; null for an own one.</param>
    public BandEnvelope(
        ReadOnlySpan<float> samples, double sampleRateHz, EnvelopeOptions? options = null, AnalysisScratch? scratch = null)
    {
        if (samples.Length < MinimumSampleCount)
        {
            throw new ArgumentException($"{samples.Length} samples are too few for an envelope; at least {MinimumSampleCount} are needed.", nameof(samples));
        }

        if (!(sampleRateHz > 0 && double.IsFinite(sampleRateHz)))
        {
            throw new ArgumentOutOfRangeException(nameof(sampleRateHz), sampleRateHz, "A sampling rate is a positive number of Hz.");
        }

        _options = options ?? EnvelopeOptions.Default;
        CheckOptions(_options);
        _scratch = scratch ?? new AnalysisScratch();
        SampleRateHz = sampleRateHz;
        SampleCount = FastLength.AtMost(samples.Length, evenOnly: true);
        _spectrum = RecordingSpectrum.Of(samples[..SampleCount], _options.EdgeFraction, _scratch);
    }

    private BandEnvelope(BandEnvelope origin, Complex[] spectrum)
    {
        (_options, _scratch, SampleRateHz, SampleCount) = (origin._options, origin._scratch, origin.SampleRateHz, origin.SampleCount);
        _spectrum = spectrum;
    }

    /// <summary>Sampling rate of the recording, Hz.</summary>
    public double SampleRateHz { get; }

    /// <summary>Half the sampling rate, Hz: the upper end of the widest band.</summary>
    public double NyquistHz => 0.5 * SampleRateHz;

    /// <summary>How many samples were used.</summary>
    public int SampleCount { get; }

    /// <summary>
    /// The same recording with every bin brought to magnitude 1 (cepstrum pre-whitening, Borghesani et al. 2013): discrete lines lose
    /// all their weight and every frequency counts alike; levels lose their meaning. Bins of exactly 0 stay 0.
    /// </summary>
    public BandEnvelope Prewhitened() => new(this, Whitening.ByMagnitude(_spectrum));

    /// <summary>
    /// The same recording with every bin divided by the median magnitude around it: resonances and the roll-off are levelled, lines
    /// keep their prominence over their surroundings.
    /// </summary>
    /// <param name="widthHz">Width over which the median is taken, Hz.</param>
    public BandEnvelope Flattened(double widthHz)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(widthHz);
        double bins = Math.Clamp(widthHz * SampleCount / SampleRateHz, 1, _spectrum.Length);
        return new BandEnvelope(this, Whitening.ByRunningMedian(_spectrum, (int)bins));
    }

    /// <summary>Squared envelope in a band.</summary>
    /// <param name="band">Clipped to 0 … half the sampling rate; must then hold at least 8 bins (8/duration in Hz).</param>
    public SquaredEnvelope SquaredEnvelope(FrequencyBand band)
    {
        BandCut cut = Cut(band);
        Span<double> full = cut.SquaredMagnitude(_spectrum, _options.BandTaper, _scratch);
        int edge = EdgeLength(full.Length);
        return new SquaredEnvelope
        {
            Values = full[edge..^edge].ToArray(),
            SampleRateHz = cut.SampleRateHz,
            StartSeconds = edge / cut.SampleRateHz,
            Band = band,
        };
    }

    /// <summary>Kurtosis of the complex envelope in a band, ends cut: see <see cref="Spectra.SquaredEnvelope.Kurtosis"/>.</summary>
    /// <param name="band">As for <see cref="SquaredEnvelope(FrequencyBand)"/>.</param>
    public double Kurtosis(FrequencyBand band)
    {
        Span<double> full = Cut(band).SquaredMagnitude(_spectrum, _options.BandTaper, _scratch);
        int edge = EdgeLength(full.Length);
        Moments moments = Moments.Of(full[edge..^edge]);
        return (moments.RootMeanSquare * moments.RootMeanSquare / (moments.Mean * moments.Mean)) - 2;
    }

    /// <summary>
    /// Magnitude spectrum of the squared envelope, each value |Σ (e² − ⟨e²⟩) w e^(−2πi kj/L)| / (⟨e²⟩ Σ w): bin 0 is 0, and a modulation
    /// e² ∝ 1 + m cos 2πft shows m/2 at f. Bins are 1/(analysed duration) apart, exactly. Silence gives zeros.
    /// </summary>
    /// <param name="band">As for <see cref="SquaredEnvelope(FrequencyBand)"/>.</param>
    /// <param name="maxHz">Highest frequency wanted, Hz; no more than the bandwidth can be had.</param>
    /// <param name="scale">Squared envelope, or its logarithm.</param>
    public EnvelopeSpectrum EnvelopeSpectrum(FrequencyBand band, double maxHz, EnvelopeScale scale = EnvelopeScale.Squared)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(maxHz);
        BandCut cut = Cut(band);
        Span<double> full = cut.SquaredMagnitude(_spectrum, _options.BandTaper, _scratch);
        int edge = EdgeLength(full.Length);
        int length = FastLength.AtMost(full.Length - (2 * edge), evenOnly: true);
        Span<double> envelope = full.Slice(edge, length);
        EnvelopeLines.Normalise(envelope, scale);
        double binHz = cut.SampleRateHz / length;
        double reach = Math.Min(maxHz, cut.Band.WidthHz);
        int bins = Math.Min((length / 2) + 1, (int)(reach / binHz) + 1);
        return new EnvelopeSpectrum
        {
            Values = EnvelopeLines.Magnitudes(envelope, _options.Window, bins, _scratch),
            BinHz = binHz,
            Band = band,
            Scale = scale,
        };
    }

    private BandCut Cut(FrequencyBand band) => BandCut.Of(band, SampleRateHz, SampleCount);

    private int EdgeLength(int length) => (int)Math.Ceiling(_options.EdgeFraction * length);

    private static void CheckOptions(EnvelopeOptions options)
    {
        if (!(options.EdgeFraction is >= 0 and <= 0.25))
        {
            throw new ArgumentOutOfRangeException(nameof(options), options.EdgeFraction, "EdgeFraction lies between 0 and 0.25.");
        }

        if (!(options.BandTaper is >= 0 and <= 0.5))
        {
            throw new ArgumentOutOfRangeException(nameof(options), options.BandTaper, "BandTaper lies between 0 and 0.5.");
        }
    }
}
