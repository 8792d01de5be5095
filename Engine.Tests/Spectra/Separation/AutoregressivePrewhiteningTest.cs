using BearingAnalytics.Numerics;
using BearingAnalytics.Spectra;
using static BearingAnalytics.Tests.Spectra.Separation.SeparationSignals;

namespace BearingAnalytics.Tests.Spectra.Separation;

public class AutoregressivePrewhiteningTest
{
    private const double First = 1.6;
    private const double Second = -0.9;
    private const int Length = 200_000;

    [Fact]
    public void A_resonance_is_recovered_within_theory_and_leaves_white_noise()
    {
        float[] noise = GaussianNoise.Of(Length, seed: 11);
        AutoregressiveResidual result = AutoregressivePrewhitening.Apply(
            Resonance(noise), new AutoregressiveOptions { LargestOrder = 2, Order = AutoregressiveOrder.Largest });

        // Both coefficients have the variance (1 − a2²)/n (Box and Jenkins 1976, section 7.2.6); five times its root.
        double deviation = Math.Sqrt((1 - (Second * Second)) / Length);
        Assert.Equal(First, result.Coefficients[0], 5 * deviation);
        Assert.Equal(Second, result.Coefficients[1], 5 * deviation);
        Assert.Equal(Length - 2, result.Values.Length);

        // White: densities of 2 σ²/fs, each within five deviations of a mean over 780 segments.
        Spectrum spectrum = WelchEstimator.Estimate(result.Values, 1, new WelchOptions { SegmentLength = 512 });
        Assert.All(spectrum.Values[2..^2], value => Assert.InRange(value / 2, 0.8, 1.25));
        Assert.All(Enumerable.Range(0, 1000), i => Assert.Equal(noise[i + 2], result.Values[i], 0.05));

        // σ² = γ0 (1 − ρ1 a1 − ρ2 a2), ρ1 = a1/(1 − a2), ρ2 = a2 + a1 ρ1.
        double one = First / (1 - Second);
        Assert.Equal(1 - (one * First) - ((Second + (First * one)) * Second), result.UnexplainedShare, 0.003);
    }

    [Fact]
    public void Coefficients_and_residual_are_those_of_another_program()
    {
        double[] golden = GoldenNumbers.Read("autoregressive.csv");
        AutoregressiveResidual result = AutoregressivePrewhitening.Apply(
            Golden(3000), new AutoregressiveOptions { LargestOrder = 12, Order = AutoregressiveOrder.Largest });
        Assert.All(golden[..12].Zip(result.Coefficients), pair => Assert.Equal(pair.First, pair.Second, 1e-6));
        Assert.Equal(golden.Length - 12, result.Values.Length);
        Assert.All(golden[12..].Zip(result.Values), pair => Assert.Equal(pair.First, pair.Second, 1e-5));
    }

    [Fact]
    public void Akaike_finds_the_order_of_a_resonance_and_no_order_for_noise()
    {
        // The criterion overshoots by a few at times and never undershoots here (Shibata 1976).
        AutoregressiveOptions options = new() { LargestOrder = 40, Order = AutoregressiveOrder.ByAkaike };
        Assert.InRange(AutoregressivePrewhitening.Apply(Resonance(GaussianNoise.Of(20000, seed: 12)), options).Order, 2, 8);
        Assert.InRange(AutoregressivePrewhitening.Apply(GaussianNoise.Of(20000, seed: 13), options).Order, 0, 6);
    }

    [Fact]
    public void Impacts_under_tones_and_a_resonance_come_out()
    {
        float[] impacts = new float[96_000];
        for (int i = 300; i < impacts.Length; i += 447)
        {
            impacts[i] = 8;
        }

        float[] signal = Sum(
            Resonance(Sum(impacts, GaussianNoise.Of(impacts.Length, seed: 14))),
            Sine(impacts.Length, 0.021, 30),
            Sine(impacts.Length, 0.2, 20));
        AutoregressiveResidual result = AutoregressivePrewhitening.Apply(signal);
        Assert.InRange(Moments.Of(signal).Kurtosis, 1.5, 3);

        // Of noise and one impact of 8 deviations in 447: (3 + 6·64/447 + 8⁴/447)/(1 + 64/447)² = 9.98.
        Assert.InRange(Moments.Of(result.Values).Kurtosis, 9, 10.5);
        Assert.InRange(result.Order, 4, 128);
    }

    [Theory]
    [InlineData(-40)]
    [InlineData(30)]
    public void The_order_by_kurtosis_does_not_depend_on_the_unit(int power)
    {
        float[] impacts = new float[40_000];
        for (int i = 300; i < impacts.Length; i += 447)
        {
            impacts[i] = 8;
        }

        float[] signal = Resonance(Sum(impacts, GaussianNoise.Of(impacts.Length, seed: 21)));
        AutoregressiveResidual expected = AutoregressivePrewhitening.Apply(signal);
        Assert.NotEqual(0, expected.Order);
        Assert.Equal(expected.Order, AutoregressivePrewhitening.Apply([.. signal.Select(v => MathF.ScaleB(v, power))]).Order);
    }

    [Fact]
    public void A_sine_alone_is_foreseen_and_silence_gives_silence()
    {
        AutoregressiveResidual sine = AutoregressivePrewhitening.Apply(Sine(20000, 0.0371, 3));
        Assert.True(MeanSquare(sine.Values) < 4.5e-4, $"{MeanSquare(sine.Values)}");
        foreach (float value in (float[])[0, -2.5f])
        {
            AutoregressiveResidual nothing = AutoregressivePrewhitening.Apply([.. Enumerable.Repeat(value, 500)]);
            Assert.Equal(0, nothing.Order);
            Assert.All(nothing.Values, v => Assert.Equal(0, v));
        }
    }

    [Fact]
    public void A_long_record_in_segments_has_the_same_coefficients()
    {
        float[] signal = Resonance(GaussianNoise.Of((1 << 20) + 70_000, seed: 15));
        AutoregressiveOptions options = new() { LargestOrder = 2, Order = AutoregressiveOrder.Largest };
        AutoregressiveResidual result = AutoregressivePrewhitening.Apply(signal, options);
        Assert.Equal(First, result.Coefficients[0], 0.003);
        Assert.Equal(Second, result.Coefficients[1], 0.003);
    }

    [Fact]
    public void An_order_that_the_samples_cannot_carry_is_refused()
    {
        Assert.Throws<ArgumentException>(() => AutoregressivePrewhitening.Apply(new float[128]));
        AutoregressiveOptions none = new() { LargestOrder = 0 };
        Assert.Throws<ArgumentException>(() => AutoregressivePrewhitening.Apply(new float[128], none));
    }

    private static float[] Resonance(float[] driven)
    {
        double[] values = new double[driven.Length];
        for (int n = 0; n < values.Length; n++)
        {
            values[n] = driven[n] + (n > 0 ? First * values[n - 1] : 0) + (n > 1 ? Second * values[n - 2] : 0);
        }

        return [.. values.Select(v => (float)v)];
    }
}
