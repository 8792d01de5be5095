using System.Numerics;
using System.Runtime.InteropServices;
using BearingAnalytics.Numerics;

namespace BearingAnalytics.Spectra;

/// <summary>
/// Squared envelopes of any band of one signal. The signal is transformed once; a band's one-sided spectrum, moved to zero and
/// transformed back at a short length, is the analytic band-pass signal already decimated. Not thread-safe: it owns scratch.
/// </summary>
public sealed class BandEnvelope
{
    /// <summary>
    /// Share of the record that is cut from each end of an envelope: the transform wraps round, and the step between the last and the
    /// first sample rings in every band. Without the cut a kurtosis search picks the band at Nyquist.
    /// </summary>
    private const double EdgeCut = 0.02;

    private readonly Complex[] _spectrum;
    private readonly int _sampleCount;
    private readonly int _transformLength;
    private readonly double _sampleRateHz;
    private Complex[] _work = [];
    private double[] _scratch = [];
    private double[] _envelope = [];

    /// <summary>Transforms the signal, mean removed.</summary>
    /// <param name="samples">Finite samples, at least 16.</param>
    /// <param name="sampleRateHz">Sampling rate, Hz.</param>
    /// <exception cref="ArgumentException">Too few samples, or a sampling rate that is not positive.</exception>
    public BandEnvelope(ReadOnlySpan<float> samples, double sampleRateHz)
    {
        if (samples.Length < 16 || !(sampleRateHz > 0))
        {
            throw new ArgumentException($"An envelope needs at least 16 samples and a positive sampling rate; given were {samples.Length} and {sampleRateHz} Hz.");
        }

        _sampleCount = samples.Length;
        _sampleRateHz = sampleRateHz;
        _transformLength = FastLength.AtLeast(samples.Length + (samples.Length & 1));
        double[] signal = new double[_transformLength];
        double mean = Moments.Of(samples).Mean;
        for (int i = 0; i < samples.Length; i++)
        {
            signal[i] = samples[i] - mean;
        }

        RealFourierPlan<double> plan = FourierPlan.Real<double>(_transformLength);
        _spectrum = new Complex[plan.SpectrumLength];
        plan.Forward(signal, _spectrum, Scratch(plan.ScratchLength));
    }

    private double BinHz => _sampleRateHz / _transformLength;

    /// <summary>The squared magnitude of the analytic band-pass signal, ends cut.</summary>
    /// <param name="band">Band within 0 and half the sampling rate, Hz; edges are rectangular at the nearest bin.</param>
    /// <param name="maximumHz">Highest modulation frequency that must be free of aliases, Hz; the band's width is always enough.</param>
    /// <returns>Values and their rate, Hz. Empty when the band is narrower than two bins.</returns>
    public (double[] Values, double RateHz) SquaredEnvelope(FrequencyBand band, double maximumHz = double.PositiveInfinity)
    {
        (int length, double rateHz) = Fill(band, maximumHz);
        return (_envelope.AsSpan(0, length).ToArray(), rateHz);
    }

    /// <summary>Magnitude spectrum of the squared envelope, Hann windowed, relative to its mean.</summary>
    /// <param name="band">Band, Hz.</param>
    /// <param name="maximumHz">Last frequency wanted, Hz; cut to what the band can carry.</param>
    /// <returns>The spectrum; empty when the band is narrower than two bins or holds nothing.</returns>
    public EnvelopeSpectrum Spectrum(FrequencyBand band, double maximumHz)
    {
        (int length, double rateHz) = Fill(band, maximumHz);
        Span<double> envelope = _envelope.AsSpan(0, length);
        double mean = Mean(envelope);
        if (length < 4 || !(mean > 0))
        {
            return new EnvelopeSpectrum { Values = [], BinHz = BinHz, Band = band };
        }

        for (int i = 0; i < length; i++)
        {
            envelope[i] = ((envelope[i] / mean) - 1) * Window.HannWeight(i, length);
        }

        RealFourierPlan<double> plan = FourierPlan.Real<double>(length);
        Span<Complex> spectrum = Work(plan.SpectrumLength);
        plan.Forward(envelope, spectrum, Scratch(plan.ScratchLength));
        double binHz = rateHz / length;
        int count = Math.Min(plan.SpectrumLength, (int)(Math.Min(maximumHz, band.WidthHz) / binHz) + 2);
        double[] values = new double[count];
        for (int k = 1; k < count; k++)
        {
            values[k] = 2 / (Window.HannGain * length) * spectrum[k].Magnitude;
        }

        return new EnvelopeSpectrum { Values = values, BinHz = binHz, Band = band };
    }

    // Into the buffer that all bands share: of a long record every band's envelope is megabytes.
    private (int Length, double RateHz) Fill(FrequencyBand band, double maximumHz)
    {
        int low = Math.Max(1, (int)Math.Round(band.LowHz / BinHz));
        int high = Math.Min(_spectrum.Length, (int)Math.Round(band.HighHz / BinHz));
        int bins = high - low;
        if (bins < 2)
        {
            return (0, 0);
        }

        // |z|² reaches up to the band's width; sampled at width + f, the alias of its top lands at f and above.
        int guard = (int)Math.Min(bins, Math.Ceiling(Math.Min(maximumHz, band.WidthHz) / BinHz) + 2);
        ComplexFourierPlan<double> plan = FourierPlan.Complex<double>(FastLength.AtLeast(bins + guard));
        Span<Complex> work = Work(plan.Length);
        _spectrum.AsSpan(low, bins).CopyTo(work);
        work[bins..].Clear();

        double samplesPerInput = (double)plan.Length / _transformLength;
        int covered = (int)(_sampleCount * samplesPerInput);
        int cut = Math.Max(1, (int)(EdgeCut * covered));
        int kept = FastLength.AtMost(Math.Max(1, covered - (2 * cut)));
        if (_envelope.Length < plan.Length)
        {
            _envelope = new double[plan.Length];
        }

        plan.InversePower(MemoryMarshal.Cast<Complex, double>(work), _envelope.AsSpan(0, plan.Length), Scratch(plan.ScratchLength));
        _envelope.AsSpan(cut, kept).CopyTo(_envelope);
        return (kept, plan.Length * BinHz);
    }

    private static double Mean(ReadOnlySpan<double> values)
    {
        double sum = 0;
        foreach (double value in values)
        {
            sum += value;
        }

        return values.Length == 0 ? 0 : sum / values.Length;
    }

    private Span<Complex> Work(int length)
    {
        if (_work.Length < length)
        {
            _work = new Complex[length];
        }

        return _work.AsSpan(0, length);
    }

    private Span<double> Scratch(int length)
    {
        if (_scratch.Length < length)
        {
            _scratch = new double[length];
        }

        return _scratch;
    }
}
