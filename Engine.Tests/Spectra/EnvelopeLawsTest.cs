using BearingAnalytics.Spectra;

namespace BearingAnalytics.Tests.Spectra;

/// <summary>Envelope spectra against what can be worked out by hand.</summary>
public class EnvelopeLawsTest
{
    private const double RateHz = 20000;

    [Fact]
    public void An_impulse_train_in_a_flat_band_shows_a_comb_that_falls_in_a_straight_line_to_the_bandwidth()
    {
        // A train of period T has equal lines at every k/T. In a band of M lines the line k of |z|² is the number of pairs k apart,
        // M − k, against M for the mean; both signs of k make it 2(M − k)/M.
        const int Period = 200;
        const double RepetitionHz = RateHz / Period;
        float[] train = new float[1 << 17];
        for (int i = 50; i < train.Length; i += Period)
        {
            train[i] = 1;
        }

        // The edges lie between lines: 4050 to 6050 Hz holds the lines 4100, 4200, ... 6000.
        const int Lines = 20;
        EnvelopeSpectrum spectrum = new BandEnvelope(train, RateHz).Spectrum(new FrequencyBand(4050, 6050), 1000);
        for (int k = 1; k <= 9; k++)
        {
            Assert.Equal(2.0 * (Lines - k) / Lines, LineAt(spectrum, k * RepetitionHz), 0.02);
            Assert.True(LineAt(spectrum, (k + 0.5) * RepetitionHz) < 0.01);
        }
    }

    [Theory]
    [InlineData(180)]
    [InlineData(700)]
    [InlineData(1400)]
    public void What_the_short_rate_folds_stays_above_the_frequency_asked_for(double beatHz)
    {
        // Two tones of one band beat at their distance; asked only up to 150 Hz, that beat must not turn up below.
        float[] tones = [.. Enumerable.Range(0, 1 << 16).Select(n =>
            (float)(Math.Cos(2 * Math.PI * 4000 / RateHz * n) + Math.Cos(2 * Math.PI * (4000 + beatHz) / RateHz * n)))];
        EnvelopeSpectrum spectrum = new BandEnvelope(tones, RateHz).Spectrum(new FrequencyBand(3900, 5500), 150);
        Assert.True(spectrum.Values.Length * spectrum.BinHz >= 150);
        Assert.All(spectrum.Values[..(int)(150 / spectrum.BinHz)], value => Assert.True(value < 0.01));
    }

    [Fact]
    public void A_tone_modulated_in_amplitude_shows_its_depth_whatever_the_sampling_rate()
    {
        // |1 + m cos|² over its mean 1 + m²/2.
        foreach (double rateHz in (double[])[8000, 20000, 51200])
        {
            const double Depth = 0.3;
            float[] signal = [.. Enumerable.Range(0, (int)(2 * rateHz)).Select(n =>
                (float)((1 + (Depth * Math.Cos(2 * Math.PI * 31 / rateHz * n))) * Math.Cos(2 * Math.PI * 2500 / rateHz * n)))];
            EnvelopeSpectrum spectrum = new BandEnvelope(signal, rateHz).Spectrum(new FrequencyBand(2000, 3000), 200);
            Assert.Equal(2 * Depth / (1 + (Depth * Depth / 2)), LineAt(spectrum, 31), 0.01);
        }
    }

    // A line between two bins is spread by the window; its power is not: 1.5 bins wide.
    private static double LineAt(EnvelopeSpectrum spectrum, double frequencyHz)
    {
        int bin = (int)Math.Round(frequencyHz / spectrum.BinHz);
        return Math.Sqrt(spectrum.Values[(bin - 3)..(bin + 4)].Sum(v => v * v) / 1.5);
    }
}
