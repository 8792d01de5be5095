using BearingAnalytics.Numerics;
using BearingAnalytics.Spectra.Separation;

namespace BearingAnalytics.Spectra;

/// <summary>
/// Takes the lines out of a signal without knowing them (Antoni and Randall 2004, MSSP 18, 103-117): what can be predicted from a past
/// longer ago than any random part remembers is deterministic. The prediction is H(f) = E[X_d* X]/E[|X_d|²] between frames and delayed
/// ones; a line of r times the noise of its bin is predicted by r/(r + 1). Noise leaks into the deterministic part with about two
/// thirds of the inverse number of frames. A speed that moves a harmonic by a bin within the delay makes it random.
/// </summary>
public static class DiscreteRandomSeparation
{
    /// <summary>Fewest samples that can be separated.</summary>
    public const int FewestSamples = 512;

    private const int FramesPerSignal = 32;
    private const int ShortestFrame = 16;

    private static readonly DiscreteRandomOptions Defaults = new();

    /// <summary>The two parts of a signal.</summary>
    /// <param name="samples">Finite samples, at least <see cref="FewestSamples"/>, and a frame and two delays.</param>
    /// <param name="options">Settings; null for the defaults.</param>
    /// <returns>Both parts, from the first sample to the last. Silence gives silence.</returns>
    /// <exception cref="ArgumentException">Too few samples, or settings out of range.</exception>
    public static SeparatedSignal Separate(ReadOnlySpan<float> samples, DiscreteRandomOptions? options = null)
    {
        float[] deterministic = new float[samples.Length];
        float[] random = new float[samples.Length];
        Separate(samples, deterministic, random, options);
        return new SeparatedSignal { Deterministic = deterministic, Random = random };
    }

    /// <summary>As the other, into memory of the caller's.</summary>
    /// <param name="samples">Finite samples.</param>
    /// <param name="deterministic">As many numbers, overwritten; other memory.</param>
    /// <param name="random">As many numbers, overwritten; other memory.</param>
    /// <param name="options">Settings; null for the defaults.</param>
    /// <exception cref="ArgumentException">Too few samples, lengths that do not fit, or settings out of range.</exception>
    public static void Separate(
        ReadOnlySpan<float> samples, Span<float> deterministic, Span<float> random, DiscreteRandomOptions? options = null)
    {
        if (deterministic.Length != samples.Length || random.Length != samples.Length)
        {
            throw new ArgumentException(
                $"Separating {samples.Length} samples needs room for as many, twice; " +
                $"given were {deterministic.Length} and {random.Length}.");
        }

        DelayedFrames frames = Frames(samples.Length, options ?? Defaults);
        float mean = (float)Moments.Of(samples).Mean;
        Span<float> centred = random;
        for (int i = 0; i < samples.Length; i++)
        {
            centred[i] = samples[i] - mean;
        }

        DelayedPrediction.Write(centred, frames, deterministic);
        for (int i = 0; i < samples.Length; i++)
        {
            deterministic[i] += mean;
            random[i] = samples[i] - deterministic[i];
        }
    }

    private static DelayedFrames Frames(int samples, DiscreteRandomOptions options)
    {
        int length = options.FrameLength > 0
            ? options.FrameLength
            : 1 << Math.Max(4, int.Log2(Math.Max(1, samples / FramesPerSignal)));
        int delay = options.DelaySamples > 0 ? options.DelaySamples : length;
        DelayedFrames frames = DelayedFrames.Of(Math.Max(length, 2), delay);
        if (samples < FewestSamples || length < ShortestFrame || int.IsOddInteger(length) || delay < length / 2
            || samples < length + (2L * frames.Delay))
        {
            throw new ArgumentException(
                $"A separation needs at least {FewestSamples} samples, an even frame of {ShortestFrame} or more, a delay of at least " +
                $"half a frame, and a frame and two delays within the signal; given were {samples}, {options.FrameLength} and " +
                $"{options.DelaySamples} (0: automatic).");
        }

        return frames;
    }
}
