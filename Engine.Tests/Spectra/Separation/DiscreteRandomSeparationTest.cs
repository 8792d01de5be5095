using BearingAnalytics.Spectra;
using static BearingAnalytics.Tests.Spectra.Separation.SeparationSignals;

namespace BearingAnalytics.Tests.Spectra.Separation;

public class DiscreteRandomSeparationTest
{
    private const int Length = 240_000;

    // The taps from noise are circular correlations of two windowed frames: their variance goes as (w² ∗ w²)(lag), once more weighed by w².
    // With w² = 3/8 − cos/2 + cos2/8 that is (9/64 · 3/8 + 1/8 · 1/4 + 1/128 · 1/16)/(9/64) = 0.601 of 1/K; half overlapping frames share
    // 0.0117/0.273 of their products with either neighbour, which makes 1.086 of it.
    private const double Leak = 0.601 * 1.086;

    [Fact]
    public void Lines_leave_the_random_part_by_20_dB_and_noise_stays_within_the_bounds_of_theory()
    {
        // Seven harmonics, on bins and between them, each over 19 dB above the noise of its bin.
        double[] frequencies = [.. Enumerable.Range(1, 7).Select(k => k * 0.00623451)];
        float[] lines = Sum([.. frequencies.Select((f, k) => Sine(Length, f, 1, k))]);
        float[] noise = GaussianNoise.Of(Length, seed: 5);
        SeparatedSignal parts = DiscreteRandomSeparation.Separate(Sum(lines, noise));

        // From the very first sample: what has no past is predicted from the future.
        foreach (float[] part in (float[][])[parts.Random, parts.Random[..20000]])
        {
            Assert.All(frequencies, f => Assert.True(Amplitude(part, f) < 0.1, $"{f}: {Amplitude(part, f)}"));
        }

        // Noise loses at most what lies in the bins of the lines, four of 2048 each, and what its own samples taught the filter.
        Assert.InRange(MeanSquare(parts.Random) - 1, -0.02, (Leak / Pairs(4096)) + 0.02);
        float[] kept = [.. parts.Random.Zip(noise, (r, n) => r - n)];
        Assert.True(MeanSquare(kept) < 0.025, $"{MeanSquare(kept)}");
    }

    [Fact]
    public void White_noise_leaks_by_two_thirds_of_the_inverse_number_of_frames()
    {
        float[] noise = GaussianNoise.Of(Length, seed: 6);
        SeparatedSignal parts = DiscreteRandomSeparation.Separate(noise, new DiscreteRandomOptions { FrameLength = 2048 });
        Assert.InRange(MeanSquare(parts.Deterministic) / (Leak / Pairs(2048)), 0.85, 1.15);
    }

    [Theory, InlineData(0, 0), InlineData(1000, 700), InlineData(512, 2000), InlineData(64, 33)]
    public void The_parts_sum_to_the_signal(int frame, int delay)
    {
        float[] signal = Sum(Sine(9001, 0.0313, 2), GaussianNoise.Of(9001, seed: 7), [.. Enumerable.Repeat(40f, 9001)]);
        SeparatedSignal parts = DiscreteRandomSeparation.Separate(
            signal, new DiscreteRandomOptions { FrameLength = frame, DelaySamples = delay });
        Assert.All(Enumerable.Range(0, signal.Length), n => Assert.Equal(signal[n], parts.Deterministic[n] + parts.Random[n], 1e-5));
        Assert.Equal(0, parts.Random.Average(), 0.05);
    }

    // Frames half overlapping, each with the one two hops before.
    private static double Pairs(int frame) => ((Length - frame) / (frame / 2)) + 1 - 2;

    [Fact]
    public void A_sine_alone_is_all_deterministic()
    {
        // Where there is no noise H is a phase, and the Hann window joins its bins within 2 %.
        foreach (double bins in (double[])[100, 100.25, 100.5])
        {
            float[] sine = Sine(65536, bins / 2048, 1, 0.3);
            SeparatedSignal parts = DiscreteRandomSeparation.Separate(sine);
            Assert.True(MeanSquare(parts.Random) < 0.5 * 0.025 * 0.025, $"{bins}: {MeanSquare(parts.Random)}");
        }
    }

    [Fact]
    public void A_line_as_weak_as_the_noise_of_its_bin_is_half_deterministic()
    {
        // r/(r + 1) with r the power of the line in its bin over that of the noise: A²N/(4 · 1.5 σ²) for a Hann window. The side bins
        // hold a quarter of the power and count a quarter each.
        const int Frame = 1024;
        double amplitude = Math.Sqrt(6.0 / Frame);
        const double Frequency = 200.0 / Frame;
        float[] signal = Sum(Sine(1_000_000, Frequency, amplitude), GaussianNoise.Of(1_000_000, seed: 8));
        SeparatedSignal parts = DiscreteRandomSeparation.Separate(signal, new DiscreteRandomOptions { FrameLength = Frame });
        double expected = (0.5 * 1 / 2) + (2 * 0.25 * 0.25 / 1.25);
        Assert.Equal(expected, Amplitude(parts.Deterministic, Frequency) / amplitude, 0.05);
    }

    [Fact]
    public void The_unit_does_not_matter_and_silence_stays_silent()
    {
        float[] signal = Sum(Sine(8192, 0.11, 1), GaussianNoise.Of(8192, seed: 9));
        float[] random = DiscreteRandomSeparation.Separate(signal).Random;
        float[] scaled = DiscreteRandomSeparation.Separate([.. signal.Select(v => v * 1e-12f)]).Random;
        Assert.All(random.Zip(scaled), pair => Assert.Equal(pair.First, pair.Second * 1e12, 1e-4));
        SeparatedSignal silent = DiscreteRandomSeparation.Separate(new float[1000]);
        Assert.All(silent.Deterministic.Concat(silent.Random), v => Assert.Equal(0, v));
    }

    [Fact]
    public void What_does_not_fit_is_refused()
    {
        Assert.Throws<ArgumentException>(() => DiscreteRandomSeparation.Separate(new float[511]));
        Assert.Throws<ArgumentException>(() => DiscreteRandomSeparation.Separate(new float[1000], new[] { 1f }, new float[1000]));
        foreach ((int frame, int delay) in ((int, int)[])[(400, 0), (65, 0), (64, 31), (64, 500), (14, 0)])
        {
            DiscreteRandomOptions options = new() { FrameLength = frame, DelaySamples = delay };
            Assert.Throws<ArgumentException>(() => DiscreteRandomSeparation.Separate(new float[1000], options));
        }
    }
}
