using BearingAnalytics.Numerics;
using BearingAnalytics.Numerics.Fourier;
using BearingAnalytics.Numerics.Kernels;
using BearingAnalytics.Numerics.Kernels.Transforms;

namespace BearingAnalytics.Spectra;

/// <summary>
/// The finest amplitude spectrum a record gives: one Hann-windowed transform over its whole length, for lines rather than levels.
/// </summary>
public static class LineSpectrum
{
    private const int LongestTransform = 1 << 20;

    /// <summary>Peak amplitudes from 0 Hz up to a frequency, mean removed.</summary>
    /// <param name="samples">Finite samples; of more than 2^20 only the first 2^20 are used.</param>
    /// <param name="sampleRateHz">Sampling rate, Hz.</param>
    /// <param name="maximumHz">Last frequency wanted, Hz.</param>
    /// <param name="unit">Unit of the samples.</param>
    public static Spectrum Of(ReadOnlySpan<float> samples, double sampleRateHz, double maximumHz, string unit = "")
    {
        int length = FastLength.FullLanesAtMost(Math.Clamp(samples.Length, 2, LongestTransform));
        ReadOnlySpan<float> used = samples.Length < length ? new float[length] : samples[..length];
        INumericKernel kernel = KernelRegistry.Current;
        (double sum, float peak) = kernel.SumAndPeak(used);
        float scale = SampleScale.Of(peak);
        TransformCore<float> core = FusedTransforms.Real(length);
        float[] powers = GC.AllocateUninitializedArray<float>((length / 2) + 1);
        float[] weighed = GC.AllocateUninitializedArray<float>(length);
        core.WeighHann(used, scale, (float)(sum / length) * scale, weighed);
        core.ForwardRealPower(weighed, powers, 1, GC.AllocateUninitializedArray<float>(core.ScratchLength));
        double binHz = sampleRateHz / length;
        double[] values = new double[Math.Min(powers.Length, (int)(maximumHz / binHz) + 2)];
        kernel.ScaledRoots(powers.AsSpan(0, values.Length), 2 / (Window.HannGain * length * scale), values);

        const double HannNoiseBandwidthBins = 1.5;
        return new Spectrum
        {
            Values = values,
            BinHz = binHz,
            Scaling = SpectrumScaling.Peak,
            NoiseBandwidthHz = HannNoiseBandwidthBins * binHz,
            Unit = unit,
        };
    }
}
