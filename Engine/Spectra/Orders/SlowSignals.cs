using BearingAnalytics.Numerics;

namespace BearingAnalytics.Spectra.Orders;

/// <summary>
/// What can carry a track, at a rate just sufficient for its lines: the signal itself and the envelopes of equal bands that cover all of
/// it. Made block by block, so that a long recording needs no long transform.
/// </summary>
internal sealed class SlowSignals
{
    private const int LongestBlock = 1 << 17;

    /// <summary>Share of a block that is left out at each end: the transform wraps round.</summary>
    private const int Margin = 8;

    private const int MostBands = 4;

    /// <summary>Highest line as a share of half the rate.</summary>
    private const double Fill = 0.9;

    private readonly float[] _spectrum;
    private readonly float[] _bandWork;
    private readonly float[] _slowWork;
    private readonly float[] _scratch;
    private readonly RealFourierPlan<float> _block;
    private readonly ComplexFourierPlan<float> _band;
    private readonly RealFourierPlan<float> _envelope;
    private readonly RealFourierPlan<float> _slow;
    private readonly int _bands;

    private SlowSignals(int sampleCount, double sampleRateHz, double maximumHz)
    {
        int wanted = (int)Math.Min(LongestBlock, Math.Max(64L, (long)sampleCount * Margin / (Margin - 2)) + Margin);
        int length = 64 * FastLength.AtLeast((wanted + 63) / 64);
        double binHz = sampleRateHz / length;
        _block = FourierPlan.Real<float>(length);
        _bands = (int)Math.Clamp(sampleRateHz / 4 / maximumHz, 1, MostBands);
        int bandBins = length / 2 / _bands;
        int slowBins = (int)Math.Min(length / 2, Math.Ceiling(maximumHz / Fill / binHz));
        _slow = FourierPlan.Real<float>(2 * Margin * FastLength.AtLeast((slowBins + Margin - 1) / Margin));
        int bandLength = 2 * FastLength.AtLeast((bandBins + (_slow.Length / 2) + 1) / 2);
        _band = FourierPlan.Complex<float>(bandLength);
        _envelope = FourierPlan.Real<float>(bandLength);
        RateHz = sampleRateHz * _slow.Length / length;
        int count = (int)((long)sampleCount * _slow.Length / length);
        Signals = new float[1 + _bands][];
        for (int i = 0; i < Signals.Length; i++)
        {
            Signals[i] = new float[count];
        }

        _spectrum = new float[2 * _block.SpectrumLength];
        _bandWork = new float[2 * bandLength + 2];
        _slowWork = new float[2 * _slow.SpectrumLength];
        _scratch = new float[Math.Max(
            Math.Max(_block.ScratchLength, _band.ScratchLength), Math.Max(_envelope.ScratchLength, _slow.ScratchLength))];
    }

    /// <summary>The signal itself first, then the envelopes.</summary>
    public float[][] Signals { get; }

    /// <summary>Their rate, Hz.</summary>
    public double RateHz { get; }

    /// <summary>Frequency from which they hold nothing, Hz.</summary>
    public double CutHz => KeptBins * RateHz / _slow.Length;

    private int KeptBins => (int)(Fill * (_slow.Length / 2));

    /// <summary>Takes them from a recording.</summary>
    /// <param name="samples">Finite samples, at least 64.</param>
    /// <param name="sampleRateHz">Sampling rate, Hz.</param>
    /// <param name="maximumHz">Highest line wanted, Hz; at most nine tenths of half the sampling rate are given.</param>
    public static SlowSignals Of(ReadOnlySpan<float> samples, double sampleRateHz, double maximumHz)
    {
        SlowSignals slow = new(samples.Length, sampleRateHz, Math.Min(maximumHz, Fill * sampleRateHz / 2));
        int length = slow._block.Length;
        int margin = length / Margin;
        float mean = (float)Moments.Of(samples).Mean;
        float[] block = new float[length];
        for (int from = 0; from < samples.Length; from += length - (2 * margin))
        {
            int first = Math.Max(0, from - margin);
            int last = Math.Min(samples.Length, from - margin + length);
            Array.Clear(block);
            for (int n = first; n < last; n++)
            {
                block[n - from + margin] = samples[n] - mean;
            }

            slow.Take(block, from);
        }

        return slow;
    }

    private void Take(float[] block, int from)
    {
        int at = (int)((long)from * _slow.Length / _block.Length);
        _block.Forward(block, _spectrum, _scratch);
        Keep(_spectrum, 1f / _block.Length, Signals[0], at);
        int bins = _block.Length / 2 / _bands;
        Span<float> values = _bandWork.AsSpan(0, 2 * _band.Length);
        for (int band = 0; band < _bands; band++)
        {
            _spectrum.AsSpan(2 * band * bins, 2 * bins).CopyTo(values);
            values[(2 * bins)..].Clear();
            _band.Inverse(values, values, _scratch);
            for (int i = 0; i < _band.Length; i++)
            {
                values[i] = MathF.Sqrt((values[2 * i] * values[2 * i]) + (values[(2 * i) + 1] * values[(2 * i) + 1]));
            }

            _envelope.Forward(values[.._band.Length], _bandWork.AsSpan(0, 2 * _envelope.SpectrumLength), _scratch);
            Keep(_bandWork, 1f / _band.Length, Signals[1 + band], at);
        }
    }

    // The lowest bins, transformed back at the low rate, the middle of the block.
    private void Keep(ReadOnlySpan<float> spectrum, float scale, float[] signal, int at)
    {
        int bins = KeptBins;
        for (int i = 0; i < 2 * bins; i++)
        {
            _slowWork[i] = scale * _slow.Length * spectrum[i];
        }

        // The mean is no line, and a step where the recording begins would ring.
        Array.Clear(_slowWork, 0, 2);
        Array.Clear(_slowWork, 2 * bins, _slowWork.Length - (2 * bins));
        _slow.Inverse(_slowWork, _slowWork.AsSpan(0, _slow.Length), _scratch);
        int margin = _slow.Length / Margin;
        int count = Math.Min(_slow.Length - (2 * margin), signal.Length - at);
        if (count > 0)
        {
            _slowWork.AsSpan(margin, count).CopyTo(signal.AsSpan(at));
        }
    }
}
