using System.Globalization;
using BearingAnalytics.Numerics;
using BearingAnalytics.Numerics.Kernels;
using BearingAnalytics.Numerics.Kernels.Transforms;

namespace BearingAnalytics.Spectra;

/// <summary>
/// Short-time Fourier transform: spectra of overlapping windowed frames (Allen and Rabiner 1977, Proc. IEEE 65, 1558-1564). Whole frames
/// only: the signal is not padded. Single precision: every bin has a floor some 140 dB below the largest line of its frame. Immutable and
/// safe to share between threads; the caller brings the scratch.
/// </summary>
public sealed class ShortTimeTransform
{
    private readonly ShortTimeOptions _options;
    private readonly double _sampleRateHz;
    private readonly double _noiseBandwidthHz;
    private readonly RealFourierPlan<float> _plan;
    private readonly float[] _weights;

    /// <summary>Prepares window, scaling and plan.</summary>
    /// <param name="sampleRateHz">Sampling rate, Hz.</param>
    /// <param name="options">Settings; null for the defaults.</param>
    /// <exception cref="ArgumentException">A rate or a hop that is not positive, or a frame of fewer than 2 samples.</exception>
    public ShortTimeTransform(double sampleRateHz, ShortTimeOptions? options = null)
    {
        _options = options ?? new ShortTimeOptions();
        int length = _options.FrameLength;
        if (!(sampleRateHz > 0) || length < 2 || _options.Hop < 1)
        {
            throw new ArgumentException(string.Create(
                CultureInfo.InvariantCulture,
                $"Short-time spectra need a positive rate, frames of at least 2 samples and a hop of at least 1; " +
                $"given were {sampleRateHz} Hz, {length} and {_options.Hop}."));
        }

        _sampleRateHz = sampleRateHz;
        _plan = FourierPlan.Real<float>(length);
        Window window = Window.Periodic(_options.Window, length);
        _noiseBandwidthHz = window.NoiseBandwidthBins * sampleRateHz / length;

        // Scaling is in the window: it costs nothing there.
        double scale = Scale(_options.Scaling, length * window.CoherentGain, _noiseBandwidthHz);
        _weights = new float[length];
        for (int i = 0; i < length; i++)
        {
            _weights[i] = (float)(scale * window.Values[i]);
        }
    }

    /// <summary>Bins per frame.</summary>
    public int BinCount => _plan.SpectrumLength;

    /// <summary>Numbers of scratch that every method with scratch needs.</summary>
    public int ScratchLength => _plan.ScratchLength;

    // Bin 0 and the one at half the rate stand for themselves alone, all others for their mirror image too.
    private bool HasNyquist => int.IsEvenInteger(_plan.Length);

    private float EdgeShare => _options.Scaling == SpectrumScaling.Peak ? 0.5f : MathF.Sqrt(0.5f);

    /// <summary>How many whole frames so many samples have.</summary>
    /// <param name="sampleCount">Number of samples, from 0.</param>
    public int FrameCount(int sampleCount) =>
        sampleCount < _plan.Length ? 0 : ((sampleCount - _plan.Length) / _options.Hop) + 1;

    /// <summary>The spectra of a signal, scaled as the options say.</summary>
    /// <param name="samples">Finite samples; fewer than a frame give no frames.</param>
    public ShortTimeSpectrum Of(ReadOnlySpan<float> samples)
    {
        float[] values = GC.AllocateUninitializedArray<float>(FrameCount(samples.Length) * BinCount);
        Write(samples, values, new float[ScratchLength]);
        return new ShortTimeSpectrum
        {
            Values = values,
            BinCount = BinCount,
            BinHz = _sampleRateHz / _plan.Length,
            FirstSeconds = _plan.Length / 2.0 / _sampleRateHz,
            StepSeconds = _options.Hop / _sampleRateHz,
            Scaling = _options.Scaling,
            NoiseBandwidthHz = _noiseBandwidthHz,
            Unit = _options.Unit,
        };
    }

    /// <summary>The values alone, frame after frame, without allocation.</summary>
    /// <param name="samples">Finite samples.</param>
    /// <param name="values"><see cref="BinCount"/> numbers for each frame, overwritten; other memory than the samples.</param>
    /// <param name="scratch">At least <see cref="ScratchLength"/> numbers of any content.</param>
    /// <exception cref="ArgumentException">The lengths do not fit.</exception>
    public void Write(ReadOnlySpan<float> samples, Span<float> values, Span<float> scratch)
    {
        int frames = Check(samples, values, BinCount, scratch);
        bool density = _options.Scaling == SpectrumScaling.Density;
        float edge = density ? EdgeShare * EdgeShare : EdgeShare;
        for (int i = 0; i < frames; i++)
        {
            Span<float> frame = values.Slice(i * BinCount, BinCount);
            if (density)
            {
                _plan.PowerWindowed(Segment(samples, i), frame, scratch);
            }
            else
            {
                _plan.MagnitudeWindowed(Segment(samples, i), frame, scratch);
            }

            frame[0] *= edge;
            if (HasNyquist)
            {
                frame[^1] *= edge;
            }
        }
    }

    /// <summary>
    /// The complex spectra, frame after frame, without allocation. Their magnitudes are what <see cref="Write"/> gives, its roots for
    /// densities; phases are those at a frame's first sample.
    /// </summary>
    /// <param name="samples">Finite samples.</param>
    /// <param name="spectra">
    /// 2 · <see cref="BinCount"/> numbers for each frame, pairs of real and imaginary part, overwritten; other memory.
    /// </param>
    /// <param name="scratch">At least <see cref="ScratchLength"/> numbers of any content.</param>
    /// <exception cref="ArgumentException">The lengths do not fit.</exception>
    public void WriteComplex(ReadOnlySpan<float> samples, Span<float> spectra, Span<float> scratch)
    {
        int frames = Check(samples, spectra, 2 * BinCount, scratch);
        for (int i = 0; i < frames; i++)
        {
            Span<float> frame = spectra.Slice(i * 2 * BinCount, 2 * BinCount);
            _plan.ForwardWindowed(Segment(samples, i), frame, scratch);
            frame[0] *= EdgeShare;
            if (HasNyquist)
            {
                frame[^2] *= EdgeShare;
            }
        }
    }

    private static double Scale(SpectrumScaling scaling, double sum, double noiseBandwidthHz) => scaling switch
    {
        SpectrumScaling.Peak => 2 / sum,
        SpectrumScaling.Rms => Math.Sqrt(2) / sum,
        _ => Math.Sqrt(2 / noiseBandwidthHz) / sum,
    };

    private WindowedSegment<float> Segment(ReadOnlySpan<float> samples, int frame)
    {
        ReadOnlySpan<float> part = samples.Slice(frame * _options.Hop, _plan.Length);
        float mean = _options.Detrend ? (float)(KernelRegistry.Current.RunSum(part) / part.Length) : 0;
        return new WindowedSegment<float>(part, _weights, mean);
    }

    private int Check(ReadOnlySpan<float> samples, Span<float> values, int perFrame, Span<float> scratch)
    {
        int frames = FrameCount(samples.Length);
        if (values.Length != frames * perFrame || scratch.Length < ScratchLength)
        {
            throw new ArgumentException(
                $"{samples.Length} samples give {frames} frames of {perFrame} numbers, with {ScratchLength} of scratch; " +
                $"given were {values.Length} and {scratch.Length}.");
        }

        return frames;
    }
}
