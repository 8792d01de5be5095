using BearingAnalytics.Numerics;
using BearingAnalytics.Spectra;

namespace BearingAnalytics.Tests.Spectra;

public class ShortTimeTransformTest
{
    private const double RateHz = 1000;

    // The signal of Golden/welch.py.
    private static readonly float[] Signal =
        [.. Enumerable.Range(0, 3000).Select(
            n => (float)(Math.Sin(0.7 * n) + (0.5 * Math.Cos(0.05 * Math.Pow(n, 1.3))) + ((n % 7) / 7.0)))];

    // Its spectra are two-sided: RMS values in bins that have a mirror image are √2 of them.
    [Theory]
    [InlineData("short_time_256.csv", 256, 64, false, WindowShape.Hann, SpectrumScaling.Rms)]
    [InlineData("short_time_250_density.csv", 250, 200, true, WindowShape.Hamming, SpectrumScaling.Density)]
    [InlineData("short_time_331.csv", 331, 231, false, WindowShape.BlackmanHarris, SpectrumScaling.Rms)]
    public void Complex_spectra_and_axes_agree_with_an_independent_program(
        string golden, int length, int hop, bool detrend, WindowShape window, SpectrumScaling scaling)
    {
        ShortTimeOptions options = new() { FrameLength = length, Hop = hop, Detrend = detrend, Window = window, Scaling = scaling };
        ShortTimeTransform transform = new(RateHz, options);
        (int frames, int bins) = (transform.FrameCount(Signal.Length), transform.BinCount);
        double[] expected = GoldenNumbers.Read(golden);
        Assert.Equal(frames + bins + (2 * frames * bins), expected.Length);

        ShortTimeSpectrum spectrum = transform.Of(Signal);
        Assert.Equal(frames, spectrum.FrameCount);
        Assert.All(Enumerable.Range(0, frames), frame => Assert.Equal(expected[frame], spectrum.TimeSeconds(frame), 1e-9));
        Assert.All(Enumerable.Range(0, bins), bin => Assert.Equal(expected[frames + bin], spectrum.FrequencyHz(bin), 1e-9));

        float[] pairs = new float[2 * frames * bins];
        transform.WriteComplex(Signal, pairs, new float[transform.ScratchLength]);
        double largest = expected[(frames + bins)..].Max(Math.Abs);
        for (int i = 0; i < frames * bins; i++)
        {
            int bin = i % bins;
            double sides = bin == 0 || (length % 2 == 0 && bin == bins - 1) ? 1 : Math.Sqrt(2);
            (double re, double im) = (sides * expected[frames + bins + (2 * i)], sides * expected[frames + bins + (2 * i) + 1]);
            Assert.Equal(re, pairs[2 * i], 1e-6 * largest);
            Assert.Equal(im, pairs[(2 * i) + 1], 1e-6 * largest);
            double magnitude = Math.Sqrt((re * re) + (im * im));
            (double value, double scale) = scaling == SpectrumScaling.Density
                ? (magnitude * magnitude, largest * largest)
                : (magnitude, largest);
            Assert.Equal(value, spectrum.Frame(i / bins)[bin], 4e-6 * scale);
        }
    }

    [Fact]
    public void A_sine_reads_its_amplitude_and_a_constant_its_value_in_every_frame()
    {
        float[] sine = [.. Enumerable.Range(0, 4096).Select(n => (float)(3.5 * Math.Sin(2 * Math.PI * 64 * n / 1024)) + 2)];
        ShortTimeSpectrum spectrum = new ShortTimeTransform(1024, new ShortTimeOptions { Unit = "g" }).Of(sine);
        Assert.Equal("g", spectrum.Unit);
        Assert.Equal(13, spectrum.FrameCount);
        Assert.All(Enumerable.Range(0, 13), frame => Assert.Equal(3.5, spectrum.Frame(frame)[64], 1e-5));
        Assert.All(Enumerable.Range(0, 13), frame => Assert.Equal(2, spectrum.Frame(frame)[0], 1e-5));
    }

    [Fact]
    public void Writing_allocates_nothing_and_too_short_a_signal_has_no_frames()
    {
        ShortTimeTransform transform = new(RateHz);
        float[] values = new float[transform.FrameCount(Signal.Length) * transform.BinCount];
        float[] scratch = new float[transform.ScratchLength];
        Assert.Equal(0, AllocatedBytes.Of(() => transform.Write(Signal, values, scratch)));
        Assert.Equal(0, transform.Of(Signal.AsSpan(0, 1023)).FrameCount);
        Assert.Equal(1, transform.Of(Signal.AsSpan(0, 1024)).FrameCount);
    }

    [Fact]
    public void Settings_and_spans_that_do_not_fit_are_refused()
    {
        Assert.Throws<ArgumentException>(() => new ShortTimeTransform(0));
        Assert.Throws<ArgumentException>(() => new ShortTimeTransform(RateHz, new ShortTimeOptions { Hop = 0 }));
        Assert.Throws<ArgumentException>(() => new ShortTimeTransform(RateHz, new ShortTimeOptions { FrameLength = 1 }));
        ShortTimeTransform transform = new(RateHz);
        Assert.Throws<ArgumentException>(() => transform.Write(Signal, new float[513], new float[transform.ScratchLength]));
        Assert.Throws<ArgumentException>(() => transform.Write(Signal, new float[513 * 8], []));
    }
}
