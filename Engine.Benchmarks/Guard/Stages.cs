using System.Numerics;
using BearingAnalytics.Numerics;
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
        new("real-double-1024", Wide, () => Real(1024)),
        new("real-double-4096", Wide, () => Real(4096)),
        new("real-double-65536", Wide, () => Real(65536)),
        new("real-double-12000", Wide, () => Real(12000)),
        new("real-double-4096-inverse", Wide, () => RealInverse(4096)),
        new("real-double-4096-vector128", Narrow, () => Real(4096)),
        new("real-double-4096-scalar", Scalar, () => Real(4096)),
        new("complex-double-1024", Wide, () => Complex(1024)),
        new("complex-double-4096", Wide, () => Complex(4096)),
        new("complex-double-65536", Wide, () => Complex(65536)),
        new("complex-double-12000", Wide, () => Complex(12000)),
        new("complex-double-4099", Wide, () => Complex(4099)),
        new("moments-48000", Wide, () => Over(48000, samples => Moments.Of(samples))),
        new("welch-48000", Wide, () => Over(48000, samples => WelchEstimator.Estimate(samples, SampleRateHz, Segments4096))),
        new("envelope-spectrum-48000", Wide, () => Over(48000, samples => EnvelopeSpectra.Of(samples, SampleRateHz, [Band], 1000))),
        new("cepstrum-prewhitening-48000", Wide, () => Over(48000, samples => CepstrumPrewhitening.Apply(samples))),
    ];

    private static Action Real(int length)
    {
        double[] samples = Noise(length);
        RealFourierPlan plan = RealFourierPlan.For(length);
        Complex[] spectrum = new Complex[plan.SpectrumLength];
        Complex[] scratch = new Complex[plan.ScratchLength];
        return () => plan.Forward(samples, spectrum, scratch);
    }

    private static Action RealInverse(int length)
    {
        double[] samples = Noise(length);
        RealFourierPlan plan = RealFourierPlan.For(length);
        Complex[] spectrum = new Complex[plan.SpectrumLength];
        Complex[] scratch = new Complex[plan.ScratchLength];
        plan.Forward(samples, spectrum, scratch);
        return () => plan.Inverse(spectrum, samples, scratch);
    }

    // In place and there and back, so that the values stay what they are however often it runs.
    private static Action Complex(int length)
    {
        double[] parts = Noise(2 * length);
        ComplexFourierPlan plan = ComplexFourierPlan.For(length);
        Complex[] values = new Complex[length];
        Complex[] scratch = new Complex[plan.ScratchLength];
        for (int i = 0; i < length; i++)
        {
            values[i] = new Complex(parts[2 * i], parts[(2 * i) + 1]);
        }

        return () =>
        {
            plan.Forward(values, scratch);
            plan.Inverse(values, scratch);
        };
    }

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
