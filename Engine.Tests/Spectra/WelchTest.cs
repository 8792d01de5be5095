using System.Globalization;
using BearingAnalytics.Numerics;
using BearingAnalytics.Spectra;

namespace BearingAnalytics.Tests.Spectra;

public class WelchTest
{
    /// <summary>Golden/welch.py makes the same signal and asks scipy.signal.welch.</summary>
    [Theory]
    [InlineData("density-hann", 256, 0.5, WindowShape.Hann, SegmentDetrend.Mean, SpectrumScaling.Density)]
    [InlineData("density-line", 250, 0.75, WindowShape.Hamming, SegmentDetrend.Line, SpectrumScaling.Density)]
    [InlineData("density-raw-odd", 255, 0, WindowShape.BlackmanHarris, SegmentDetrend.None, SpectrumScaling.Density)]
    [InlineData("power-flat-top", 500, 0.5, WindowShape.FlatTop, SegmentDetrend.Mean, SpectrumScaling.Rms)]
    public void Spectra_agree_with_another_program(
        string name, int length, double overlap, WindowShape window, SegmentDetrend detrend, SpectrumScaling scaling)
    {
        float[] samples = new float[5000];
        for (long i = 0; i < samples.Length; i++)
        {
            double noise = (((i * i * 7919) + (i * 104729)) % 10007 / 16384.0) - 0.25;
            samples[i] = (float)(noise + (Math.Abs((i % 40) - 20) / 16.0) + 0.5);
        }

        WelchOptions options = new() { SegmentLength = length, Overlap = overlap, Window = window, Detrend = detrend, Scaling = scaling };
        Spectrum spectrum = WelchEstimator.Estimate(samples, 1000, options);
        double[] expected = Golden(name);
        Assert.Equal(expected.Length, spectrum.Values.Length);
        Assert.Equal(1000.0 / length, spectrum.BinHz, 1e-12);
        for (int k = 0; k < expected.Length; k++)
        {
            double power = scaling == SpectrumScaling.Density ? spectrum.Values[k] : spectrum.Values[k] * spectrum.Values[k];
            Assert.True(Math.Abs(power - expected[k]) <= (1e-11 * expected[k]) + 1e-18, $"{name}, bin {k}: {power} instead of {expected[k]}");
        }
    }

    [Fact]
    public void The_integral_of_the_density_is_the_variance()
    {
        float[] noise = BandEnvelopeTest.Noise(200_000, seed: 12);
        Spectrum density = WelchEstimator.Estimate(noise, 8000);
        Assert.Equal(Moments.Of(noise).Variance, density.Values.Sum() * density.BinHz, 0.01);
        Assert.Equal(1.5 * density.BinHz, density.NoiseBandwidthHz, 1e-9);
    }

    [Theory]
    [InlineData(SpectrumScaling.Peak, 3.0)]
    [InlineData(SpectrumScaling.Rms, 2.1213203435596424)]
    public void A_sine_shows_its_amplitude(SpectrumScaling scaling, double expected)
    {
        float[] sine = [.. Enumerable.Range(0, 40_000).Select(i => (float)(3 * Math.Sin(2 * Math.PI * i / 16)))];
        Spectrum spectrum = WelchEstimator.Estimate(sine, 16_000, new WelchOptions { Scaling = scaling }, "m/s²");
        Assert.Equal(expected, spectrum.Values[(int)Math.Round(1000 / spectrum.BinHz)], 1e-5);
        Assert.Equal("m/s²", spectrum.Unit);
        Assert.Equal(18, spectrum.Averages);
    }

    [Fact]
    public void A_short_recording_is_padded_and_keeps_its_level()
    {
        float[] noise = BandEnvelopeTest.Noise(1000, seed: 4);
        WelchOptions options = new() { Window = WindowShape.Rectangular };
        Spectrum density = WelchEstimator.Estimate(noise, 8000, options);
        Assert.Equal(2049, density.Values.Length);
        Assert.Equal(1, density.Averages);
        Assert.Equal(8, density.NoiseBandwidthHz, 1e-9);
        Assert.Equal(Moments.Of(noise).Variance, density.Values.Sum() * density.BinHz, 1e-9);
    }

    [Fact]
    public void Nonsense_is_refused()
    {
        Assert.Throws<ArgumentException>(() => WelchEstimator.Estimate([], 1000));
        Assert.Throws<ArgumentOutOfRangeException>(() => WelchEstimator.Estimate(new float[10], 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => WelchEstimator.Estimate(new float[10], 1, new WelchOptions { Overlap = 1 }));
    }

    private static double[] Golden(string name)
    {
        using Stream stream = typeof(WelchTest).Assembly.GetManifestResourceStream("welch.csv")!;
        using StreamReader reader = new(stream);
        string line = reader.ReadToEnd().Split('\n').Single(row => row.StartsWith(name + ",", StringComparison.Ordinal));
        return [.. line.Split(',').Skip(1).Select(field => double.Parse(field, CultureInfo.InvariantCulture))];
    }
}
