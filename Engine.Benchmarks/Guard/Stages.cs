using System.Numerics;
using BearingAnalytics.Numerics;
using BearingAnalytics.Numerics.Kernels;
using BearingAnalytics.Spectra;

namespace BearingAnalytics.Benchmarks.Guard;

/// <summary>The list of what is guarded: one line per stage. A new line needs a baseline; see README.md.</summary>
internal static class Stages
{
    private const string Wide = "vector256";
    private const string Narrow = "vector128";
    private const string Scalar = "scalar";
    private const double SampleRateHz = 48000;

    private static readonly WelchOptions Segments4096 = new() { SegmentLength = 4096 };
    private static readonly FrequencyBand Band = new(2000, 8000);

    /// <summary>Every stage.</summary>
    public static IReadOnlyList<Stage> All { get; } =
    [
        new("real-single-256", Wide, () => Real<float>(256)),
        new("real-single-1024", Wide, () => Real<float>(1024)),
        new("real-single-4096", Wide, () => Real<float>(4096)),
        new("real-single-65536", Wide, () => Real<float>(65536)),
        new("real-single-12000", Wide, () => Real<float>(12000)),
        new("real-single-4099", Wide, () => Real<float>(4099)),
        new("real-single-4096-inverse", Wide, () => RealInverse<float>(4096)),
        new("real-single-4096-vector128", Narrow, () => Real<float>(4096)),
        new("real-single-4096-scalar", Scalar, () => Real<float>(4096)),
        new("complex-single-1024", Wide, () => Complex<float>(1024)),
        new("complex-single-4096", Wide, () => Complex<float>(4096)),
        new("complex-single-65536", Wide, () => Complex<float>(65536)),
        new("real-double-1024", Wide, () => Real<double>(1024)),
        new("real-double-4096", Wide, () => Real<double>(4096)),
        new("real-double-65536", Wide, () => Real<double>(65536)),
        new("real-double-12000", Wide, () => Real<double>(12000)),
        new("complex-double-4096", Wide, () => Complex<double>(4096)),
        new("complex-double-4099", Wide, () => Complex<double>(4099)),
        new("moments-48000", Wide, () => Over(48000, samples => Moments.Of(samples))),
        new("time-statistics-48000", Wide, () => Over(48000, samples => TimeStatistics.Of(samples))),
        new("decode-16-bit-48000", Wide, () => Decoded(SampleForm.Signed16, 2, 48000)),
        new("decode-24-bit-48000", Wide, () => Decoded(SampleForm.Signed24, 3, 48000)),
        new("zero-phase-48000", Wide, () => ZeroPhase(1, 48000)),
        new("zero-phase-four-channels-12000", Wide, () => ZeroPhase(4, 12000)),
        new("kurtogram-24000", Wide, () => Over(24000, samples => FastKurtogram.Compute(samples, SampleRateHz, 5))),
        new("welch-48000", Wide, () => Over(48000, samples => WelchEstimator.Estimate(samples, SampleRateHz, Segments4096))),
        new("envelope-spectrum-48000", Wide, () => Over(48000, samples => EnvelopeSpectra.Of(samples, SampleRateHz, [Band], 1000))),
        new("cepstrum-prewhitening-48000", Wide, () => Over(48000, samples => CepstrumPrewhitening.Apply(samples))),
    ];

    private static Action Real<T>(int length)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        T[] samples = Values<T>(Noise(length));
        RealFourierPlan<T> plan = FourierPlan.Real<T>(length);
        T[] spectrum = new T[2 * plan.SpectrumLength];
        T[] scratch = new T[plan.ScratchLength];
        return () => plan.Forward(samples, spectrum, scratch);
    }

    private static Action RealInverse<T>(int length)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        T[] samples = Values<T>(Noise(length));
        RealFourierPlan<T> plan = FourierPlan.Real<T>(length);
        T[] spectrum = new T[2 * plan.SpectrumLength];
        T[] scratch = new T[plan.ScratchLength];
        plan.Forward(samples, spectrum, scratch);
        return () => plan.Inverse(spectrum, samples, scratch);
    }

    private static Action Complex<T>(int length)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        T[] values = Values<T>(Noise(2 * length));
        ComplexFourierPlan<T> plan = FourierPlan.Complex<T>(length);
        T[] spectrum = new T[values.Length];
        T[] scratch = new T[plan.ScratchLength];
        return () => plan.Forward(values, spectrum, scratch);
    }

    private static Action ZeroPhase(int channels, int length)
    {
        float[][] signals = [.. Enumerable.Range(0, channels).Select(_ => Values<float>(Noise(length)))];
        float[][] filtered = [.. signals.Select(signal => new float[signal.Length])];
        ZeroPhaseFilter filter = new(SecondOrderSections.ButterworthBandPass(4, Band.LowHz, Band.HighHz, SampleRateHz));
        return () => filter.Apply(signals, filtered);
    }

    private static Action Decoded(SampleForm form, int bytes, int length)
    {
        byte[] stored = [.. Noise(bytes * length).Select(value => (byte)(256 * (value + 0.5)))];
        float[] samples = new float[length];
        return () => StoredSamples.Decode(form, stored, bytes, samples);
    }

    private static T[] Values<T>(double[] values)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => [.. values.Select(T.CreateTruncating)];

    private static Action Over(int length, Action<float[]> stage)
    {
        float[] samples = [.. Noise(length).Select(value => (float)value)];
        return () => stage(samples);
    }

    private static double[] Noise(int length)
    {
        RandomStream random = new(seed: 1, purpose: 0);
        double[] values = new double[length];
        for (int i = 0; i < length; i++)
        {
            values[i] = random.Uniform(-0.5, 0.5);
        }

        return values;
    }
}
