using BearingAnalytics.Numerics;
using BearingAnalytics.Numerics.Fourier;
using BearingAnalytics.Numerics.Kernels;
using BearingAnalytics.Numerics.Kernels.Transforms;
using BearingAnalytics.Spectra.Bands;

namespace BearingAnalytics.Spectra;

/// <summary>
/// Squared envelopes of any band of one signal, in single precision. The signal is transformed once; a band's one-sided spectrum, moved to
/// zero and transformed back at a short length, is the analytic band-pass signal already decimated. Not thread-safe: it owns scratch.
/// </summary>
public sealed class BandEnvelope
{
    /// <summary>
    /// Share of the record that is cut from each end of an envelope: the transform wraps round, and the step between the last and the
    /// first sample rings in every band. Without the cut a kurtosis search picks the band at Nyquist.
    /// </summary>
    private const double EdgeCut = 0.02;

    private readonly INumericKernel _kernel = KernelRegistry.Current;
    private int _sampleCount;
    private int _transformLength;
    private double _sampleRateHz;
    private float _scale;
    private float[] _spectrum = [];
    private float[] _scratch = [];
    private float[] _envelope = [];
    private float[] _powers = [];

    /// <summary>Transforms the signal, mean removed.</summary>
    /// <param name="samples">Finite samples, at least 16.</param>
    /// <param name="sampleRateHz">Sampling rate, Hz.</param>
    /// <exception cref="ArgumentException">Too few samples, or a sampling rate that is not positive.</exception>
    public BandEnvelope(ReadOnlySpan<float> samples, double sampleRateHz) => Load(samples, sampleRateHz);

    /// <summary>Numbers of memory held.</summary>
    internal long Capacity => (long)_spectrum.Length + _scratch.Length + _envelope.Length + _powers.Length;

    private double BinHz => _sampleRateHz / _transformLength;

    /// <summary>Takes another signal in place of the one before; no memory is taken when it is no longer.</summary>
    /// <inheritdoc cref="BandEnvelope(ReadOnlySpan{float}, double)"/>
    public void Load(ReadOnlySpan<float> samples, double sampleRateHz)
    {
        if (samples.Length < 16 || !(sampleRateHz > 0))
        {
            throw new ArgumentException(
                $"An envelope needs at least 16 samples and a positive sampling rate; given were {samples.Length} and {sampleRateHz} Hz.");
        }

        _sampleCount = samples.Length;
        _sampleRateHz = sampleRateHz;
        _transformLength = FastLength.FullLanesAtLeast(samples.Length);
        (double sum, float peak) = _kernel.SumAndPeak(samples);
        _scale = SampleScale.Of(peak);
        TransformCore<float> core = FusedTransforms.Real(_transformLength);
        Span<float> spectrum = Room(ref _spectrum, _transformLength + 2);
        core.ForwardRealShifted(samples, _scale, (float)(sum / samples.Length) * _scale, spectrum, Room(ref _scratch, core.ScratchLength));
    }

    /// <summary>The squared magnitude of the analytic band-pass signal, ends cut.</summary>
    /// <param name="band">Band within 0 and half the sampling rate, Hz; edges are rectangular at the nearest bin.</param>
    /// <param name="maximumHz">Highest modulation frequency that must be free of aliases, Hz; the band's width is always enough.</param>
    /// <returns>Values and their rate, Hz. Empty when the band is narrower than two bins.</returns>
    public (double[] Values, double RateHz) SquaredEnvelope(FrequencyBand band, double maximumHz = double.PositiveInfinity)
    {
        ReadOnlySpan<float> envelope = Fill(band, maximumHz, out double rateHz);
        double[] values = new double[envelope.Length];
        for (int i = 0; i < values.Length; i++)
        {
            values[i] = envelope[i] / ((double)_scale * _scale);
        }

        return (values, rateHz);
    }

    /// <summary>Magnitude spectrum of the squared envelope, Hann windowed, relative to its mean; or of its logarithm.</summary>
    /// <param name="band">Band, Hz.</param>
    /// <param name="maximumHz">Last frequency wanted, Hz; cut to what the band can carry.</param>
    /// <param name="form">The squared envelope itself or its logarithm.</param>
    /// <returns>The spectrum; empty when the band is narrower than two bins or holds nothing.</returns>
    public EnvelopeSpectrum Spectrum(FrequencyBand band, double maximumHz, EnvelopeForm form = EnvelopeForm.Squared)
    {
        (int count, double scale, double binHz) = Powers(band, maximumHz, form);
        double[] values = GC.AllocateUninitializedArray<double>(count);
        Roots(count, scale, values);
        return new EnvelopeSpectrum { Values = values, BinHz = binHz, Band = band, Form = form };
    }

    /// <summary>As <see cref="Spectrum(FrequencyBand, double, EnvelopeForm)"/>, into memory of the caller's.</summary>
    /// <param name="band">Band, Hz.</param>
    /// <param name="maximumHz">Last frequency wanted, Hz; cut to what the band can carry.</param>
    /// <param name="values">Overwritten from its beginning; where it is too short, the highest frequencies are left out.</param>
    /// <param name="form">The squared envelope itself or its logarithm.</param>
    /// <returns>How many values there are, 0 for an empty spectrum, and the distance of two bins, Hz.</returns>
    public (int Count, double BinHz) Spectrum(
        FrequencyBand band, double maximumHz, Span<double> values, EnvelopeForm form = EnvelopeForm.Squared)
    {
        (int count, double scale, double binHz) = Powers(band, maximumHz, form);
        count = Math.Min(count, values.Length);
        Roots(count, scale, values[..count]);
        return (count, binHz);
    }

    private void Roots(int count, double scale, Span<double> values)
    {
        _kernel.ScaledRoots(_powers.AsSpan(0, count), scale, values);
        if (count > 0)
        {
            values[0] = 0;
        }
    }

    private (int Count, double Scale, double BinHz) Powers(FrequencyBand band, double maximumHz, EnvelopeForm form)
    {
        Span<float> envelope = Fill(band, maximumHz, out double rateHz);
        int length = envelope.Length;
        double mean = length == 0 ? 0 : _kernel.Sum(envelope) / length;
        if (length < 4 || !(mean > 0))
        {
            return (0, 0, BinHz);
        }

        TransformCore<float> core = FusedTransforms.Real(length);
        Span<float> powers = Room(ref _powers, (length / 2) + 1);
        if (form == EnvelopeForm.Logarithm)
        {
            core.WeighHann(envelope, 1, LogarithmicEnvelope.Take(envelope, mean), envelope);
        }
        else
        {
            core.WeighHann(envelope, (float)(1 / mean), 1, envelope);
        }

        core.ForwardRealPower(envelope, powers, 1, Room(ref _scratch, core.ScratchLength));
        double binHz = rateHz / length;
        int count = Math.Min(powers.Length, (int)(Math.Min(maximumHz, band.WidthHz) / binHz) + 2);
        return (count, 2 / (Window.HannGain * length), binHz);
    }

    // Into the buffer that all bands share: of a long record every band's envelope is megabytes.
    private Span<float> Fill(FrequencyBand band, double maximumHz, out double rateHz)
    {
        int low = Math.Max(1, (int)Math.Round(band.LowHz / BinHz));
        int high = Math.Min((_transformLength / 2) + 1, (int)Math.Round(band.HighHz / BinHz));
        int bins = high - low;
        rateHz = 0;
        if (bins < 2)
        {
            return [];
        }

        // |z|² reaches up to the band's width; sampled at width + f, the alias of its top lands at f and above.
        int guard = (int)Math.Min(bins, Math.Ceiling(Math.Min(maximumHz, band.WidthHz) / BinHz) + 2);
        int length = FastLength.FullLanesAtLeast(bins + guard);
        rateHz = length * BinHz;
        int covered = (int)(_sampleCount * ((double)length / _transformLength));
        int cut = Math.Max(1, (int)(EdgeCut * covered));
        int kept = covered - (2 * cut);
        if (kept < 2)
        {
            return [];
        }

        TransformCore<float> core = FusedTransforms.Complex(length);
        Span<float> envelope = Room(ref _envelope, length);
        Span<float> scratch = Room(ref _scratch, core.ScratchLength);
        core.InversePowerOfPart(_spectrum.AsSpan(2 * low, 2 * bins), envelope, 1f / ((float)length * length), scratch);
        return envelope.Slice(cut, FastLength.FullLanesAtMost(kept));
    }

    private static Span<float> Room(ref float[] memory, int length)
    {
        if (memory.Length < length)
        {
            memory = GC.AllocateUninitializedArray<float>(length);
        }

        return memory.AsSpan(0, length);
    }
}
