using BearingAnalytics.Numerics;
using BearingAnalytics.Numerics.Kernels.Transforms;

namespace BearingAnalytics.Spectra;

/// <summary>
/// Sets every spectral magnitude to one and keeps the phase: lines and resonances vanish, impulses stay (Borghesani et al. 2013,
/// MSSP 36, 370-384; the real cepstrum of the result is zero). In single precision: bins further than about 140 dB below the largest
/// line have the phase of rounding.
/// </summary>
public static class CepstrumPrewhitening
{
    /// <summary>Bins of a lower square, as a share of the mean square of the bins, are nothing but rounding.</summary>
    private const float LeastShare = 1e-30f;

    /// <summary>The whitened signal, unit variance, same length.</summary>
    /// <param name="samples">Finite samples; the mean does not matter. An empty or silent signal gives zeros.</param>
    public static float[] Apply(ReadOnlySpan<float> samples)
    {
        float[] white = new float[samples.Length];
        Apply(samples, white, new float[ScratchLength(samples.Length)]);
        return white;
    }

    /// <summary>As the other, into the caller's memory; nothing is allocated but the plan of a new length.</summary>
    /// <param name="samples">Finite samples.</param>
    /// <param name="white">As many numbers, overwritten; may be the memory of the samples.</param>
    /// <param name="scratch">At least <see cref="ScratchLength"/> numbers of any content.</param>
    /// <exception cref="ArgumentException">The lengths do not fit.</exception>
    public static void Apply(ReadOnlySpan<float> samples, Span<float> white, Span<float> scratch)
    {
        if (white.Length != samples.Length || scratch.Length < ScratchLength(samples.Length))
        {
            throw new ArgumentException(
                $"Whitening {samples.Length} samples needs room for as many and {ScratchLength(samples.Length)} of scratch; " +
                $"given were {white.Length} and {scratch.Length}.");
        }

        Moments moments = Moments.Of(samples);
        if (samples.IsEmpty || !(moments.StandardDeviation > 0))
        {
            white.Clear();
            return;
        }

        RealFourierPlan<float> plan = FourierPlan.Real<float>(samples.Length);
        Span<float> spectrum = scratch[..(2 * plan.SpectrumLength)];
        Span<float> rest = scratch[spectrum.Length..];

        // Brought near unit variance by a power of two: the mean square of the bins is then about their number, and no square of the
        // smallest floats vanishes.
        float factor = MathF.ScaleB(1, -Math.Clamp(Math.ILogB(moments.StandardDeviation), -126, 126));
        float least = LeastShare * samples.Length;
        plan.Phases(samples, new PhaseScale<float>((float)moments.Mean, factor, MathF.Sqrt(samples.Length), least), spectrum, rest);

        // The mean is no vibration.
        spectrum[..2].Clear();
        plan.Inverse(spectrum, white, rest);
    }

    /// <summary>Numbers of scratch for so many samples.</summary>
    /// <param name="sampleCount">Number of samples, from 0.</param>
    public static int ScratchLength(int sampleCount)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(sampleCount);
        return sampleCount == 0 ? 0 : (2 * ((sampleCount / 2) + 1)) + FourierPlan.Real<float>(sampleCount).ScratchLength;
    }
}
