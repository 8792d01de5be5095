using BearingAnalytics.Spectra;

namespace BearingAnalytics.Tests.Spectra;

public class BandEnvelopeTest
{
    private const double RateHz = 10000;

    [Fact]
    public void An_amplitude_modulated_tone_shows_its_depth()
    {
        // (1 + m cos Ωt)² about its mean 1 + m²/2: a line 2m at Ω and m²/2 at 2Ω.
        const double Depth = 0.4;
        float[] signal = Signal(40000, t => (1 + (Depth * Math.Cos(2 * Math.PI * 37 * t))) * Math.Cos(2 * Math.PI * 2500 * t));
        EnvelopeSpectrum spectrum = new BandEnvelope(signal, RateHz).Spectrum(new FrequencyBand(2000, 3000), 200);
        double mean = 1 + (Depth * Depth / 2);
        Assert.Equal(2 * Depth / mean, At(spectrum, 37), 0.02);
        Assert.Equal(Depth * Depth / 2 / mean, At(spectrum, 74), 0.02);
        Assert.True(At(spectrum, 55) < 0.005);
    }

    [Fact]
    public void Modulated_noise_shows_what_theory_says()
    {
        // Noise times (1 + sin): the mean squared envelope goes as (1 + sin)², mean 1.5, 2 at Ω and 0.5 at 2Ω.
        Random random = new(17);
        float[] signal = Signal(400_000, t => (1 + Math.Sin(2 * Math.PI * 20 * t)) * Gaussian(random));
        EnvelopeSpectrum spectrum = new BandEnvelope(signal, RateHz).Spectrum(new FrequencyBand(0, RateHz / 2), 100);
        Assert.Equal(2 / 1.5, At(spectrum, 20), 0.03);
        Assert.Equal(0.5 / 1.5, At(spectrum, 40), 0.03);
    }

    [Fact]
    public void A_step_between_the_ends_of_a_record_makes_no_impulse()
    {
        // A ramp wraps round with a step; in every band it would ring at the ends and nowhere else.
        Random random = new(23);
        float[] signal = Signal(60000, t => (20 * t) + Gaussian(random));
        foreach (FrequencyBand band in (FrequencyBand[])[new(4000, 5000), new(2000, 2500), new(0, 5000)])
        {
            (double[] envelope, _) = new BandEnvelope(signal, RateHz).SquaredEnvelope(band);
            double mean = envelope.Average();
            double kurtosis = envelope.Average(e => e * e) / (mean * mean);
            Assert.InRange(kurtosis, 1, 4);
        }
    }

    [Fact]
    public void A_short_envelope_shows_the_same_lines_as_a_long_one()
    {
        Random random = new(29);
        float[] signal = Signal(50000, t => (1 + (0.5 * Math.Cos(2 * Math.PI * 90 * t))) * Gaussian(random));
        BandEnvelope envelope = new(signal, RateHz);
        FrequencyBand band = new(1000, 4000);
        Assert.Equal(At(envelope.Spectrum(band, 3000), 90), At(envelope.Spectrum(band, 150), 90), 0.02);
    }

    [Fact]
    public void A_band_that_holds_nothing_gives_an_empty_spectrum()
    {
        BandEnvelope envelope = new(Signal(1000, t => Math.Sin(t)), RateHz);
        Assert.Empty(envelope.Spectrum(new FrequencyBand(100, 105), 50).Values);
        Assert.Empty(new BandEnvelope(new float[1000], RateHz).Spectrum(new FrequencyBand(0, 5000), 50).Values);
        Assert.Throws<ArgumentException>(() => new BandEnvelope(new float[3], RateHz));
    }

    [Fact]
    public void A_record_of_several_segments_shows_the_same_modulation()
    {
        Random random = new(31);
        float[] signal = Signal((1 << 21) + 5000, t => (1 + (0.6 * Math.Cos(2 * Math.PI * 50 * t))) * Gaussian(random));
        FrequencyBand[] bands = [new(0, 5000), new(2500, 5000)];
        IReadOnlyList<EnvelopeSpectrum> whole = EnvelopeSpectra.Of(signal, RateHz, bands, 200);
        IReadOnlyList<EnvelopeSpectrum> part = EnvelopeSpectra.Of(signal.AsSpan(0, 1 << 19), RateHz, bands, 200);
        Assert.Equal(2, whole.Count);
        Assert.All(whole.Zip(part), pair => Assert.Equal(At(pair.Second, 50), At(pair.First, 50), 0.05));
    }

    [Fact]
    public void Harmonics_of_a_slipping_impulse_train_obey_the_jitter_law()
    {
        // Slip accumulates: S(f) = λ [1 + 2 Re φ/(1−φ)], φ = exp(i2πfT − 2(πfsT)²); line over continuum is 1/(π²k²s²) (noise.md, section 5).
        const double Slip = 0.03;
        Random random = new(37);
        const int Count = 4000;
        const double Period = 0.01;
        double[] times = new double[Count];
        for (int i = 1; i < Count; i++)
        {
            times[i] = times[i - 1] + (Period * (1 + (Slip * Gaussian(random))));
        }

        foreach (int k in (int[])[3, 5])
        {
            // The periodogram of the train is averaged over segments of 100 impulses.
            double power = 0;
            for (int start = 0; start + 100 <= Count; start += 100)
            {
                double real = 0, imaginary = 0;
                for (int i = start; i < start + 100; i++)
                {
                    double phase = 2 * Math.PI * k / Period * times[i];
                    real += Math.Cos(phase);
                    imaginary += Math.Sin(phase);
                }

                power += ((real * real) + (imaginary * imaginary)) / 100;
            }

            double measured = power / (Count / 100.0);
            double law = 1 / (Math.PI * Math.PI * k * k * Slip * Slip);
            Assert.InRange(measured / law, 0.5, 1.6);
        }
    }

    private static float[] Signal(int length, Func<double, double> value) => [.. Enumerable.Range(0, length).Select(n => (float)value(n / RateHz))];

    // Amplitude from the power of the line: a Hann window spreads it over a few bins and has a noise bandwidth of 1.5 of them.
    private static double At(EnvelopeSpectrum spectrum, double frequencyHz)
    {
        int bin = (int)Math.Round(frequencyHz / spectrum.BinHz);
        return Math.Sqrt(spectrum.Values[(bin - 2)..(bin + 3)].Sum(v => v * v) / 1.5);
    }

    private static double Gaussian(Random random) => Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
}
