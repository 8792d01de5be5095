using BearingAnalytics.Numerics;
using BearingAnalytics.Numerics.Fourier;
using BearingAnalytics.Numerics.Kernels;
using BearingAnalytics.Numerics.Kernels.Transforms;

namespace BearingAnalytics.Spectra.Bands;

/// <summary>
/// Squared envelopes of bands of equal width that together cover a signal's spectrum, each sampled at its own width, in single precision.
/// Its memory waits for the next signal unless it is large. Not thread-safe: all bands share one memory.
/// </summary>
internal sealed class BandTiles
{
    /// <summary>Share left out at each end: the transform wraps round, and the step between last and first sample rings.</summary>
    private const double EdgeCut = 0.02;

    /// <summary>Mean power, relative to the signal's, at which only rounding of single precision is left.</summary>
    private const double Rounding = 1e-13;

    /// <summary>Most numbers kept between signals: those of about 40 s at 48 kHz.</summary>
    private const long MostKept = 1 << 24;

    private static BandTiles? _waiting;

    private readonly INumericKernel _kernel = KernelRegistry.Current;
    private int _sampleCount;
    private int _transformLength;
    private double _silence;
    private float[] _spectrum = [];
    private float[] _scratch = [];
    private float[] _envelope = [];
    private float[] _powers = [];

    /// <summary>The bands of a signal, mean removed, in memory that waited where there is some.</summary>
    public static BandTiles Rent(ReadOnlySpan<float> samples, double sampleRateHz)
    {
        BandTiles tiles = Interlocked.Exchange(ref _waiting, null) ?? new BandTiles();
        tiles.Load(samples);
        return tiles;
    }

    /// <summary>Lets the memory wait for the next signal.</summary>
    public void Return()
    {
        if ((long)_spectrum.Length + _scratch.Length + _envelope.Length + _powers.Length <= MostKept)
        {
            _waiting = this;
        }
    }

    /// <summary>The squared envelope of one band of several, ends left out; empty where there is nothing but rounding.</summary>
    public Span<float> SquaredEnvelope(int index, int count)
    {
        int half = _transformLength / 2;
        int low = Math.Max(1, (int)Math.Round((double)half * index / count));
        int high = (int)Math.Round((double)half * (index + 1) / count);
        int length = FastLength.FullLanesAtLeast(high - low);
        int covered = (int)((long)_sampleCount * length / _transformLength);
        int cut = (int)(EdgeCut * covered);
        TransformCore<float> core = FusedTransforms.Complex(length);
        Span<float> envelope = Room(ref _envelope, length);
        float scale = 1f / ((float)_transformLength * _transformLength);
        core.InversePowerOfPart(_spectrum.AsSpan(2 * low, 2 * (high - low)), envelope, scale, Room(ref _scratch, core.ScratchLength));
        envelope = envelope.Slice(cut, FastLength.FullLanesAtMost(covered - (2 * cut)));

        // Brought to a mean of 1: its squares and the powers of its spectrum then fit into single precision.
        double mean = _kernel.Sum(envelope) / envelope.Length;
        if (!(mean > _silence * length / _transformLength))
        {
            return [];
        }

        float factor = (float)(1 / mean);
        for (int i = 0; i < envelope.Length; i++)
        {
            envelope[i] *= factor;
        }

        return envelope;
    }

    /// <summary>Powers of the spectrum of a squared envelope without its mean, from the first bin to the last below half its
    /// rate.</summary>
    /// <param name="envelope">From <see cref="SquaredEnvelope"/>; its mean is removed in place.</param>
    public ReadOnlySpan<float> SpectrumPowers(Span<float> envelope)
    {
        if (envelope.IsEmpty)
        {
            return [];
        }

        float mean = (float)(_kernel.Sum(envelope) / envelope.Length);
        for (int i = 0; i < envelope.Length; i++)
        {
            envelope[i] -= mean;
        }

        TransformCore<float> core = FusedTransforms.Real(envelope.Length);
        Span<float> powers = Room(ref _powers, (envelope.Length / 2) + 1);
        core.ForwardRealPower(envelope, powers, 1f / envelope.Length, Room(ref _scratch, core.ScratchLength));
        return powers[1..^1];
    }

    private void Load(ReadOnlySpan<float> samples)
    {
        _sampleCount = samples.Length;
        _transformLength = FastLength.FullLanesAtLeast(samples.Length);
        (double sum, float peak) = _kernel.SumAndPeak(samples);
        float scale = SampleScale.Of(peak);
        TransformCore<float> core = FusedTransforms.Real(_transformLength);
        Span<float> spectrum = Room(ref _spectrum, _transformLength + 2);
        core.ForwardRealShifted(samples, scale, (float)(sum / samples.Length) * scale, spectrum, Room(ref _scratch, core.ScratchLength));

        // The mean square of the samples, constant included: what their rounding goes by.
        double squares = 0;
        foreach (float sample in samples)
        {
            squares += (double)(sample * scale) * (sample * scale);
        }

        _silence = Math.Max(double.Epsilon, Rounding * squares / samples.Length);
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
