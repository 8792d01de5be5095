using BearingAnalytics.Spectra;

namespace BearingAnalytics.Tests.Spectra;

public class LogEnvelopeTest
{
    private const double RateHz = 10000;
    private const double ModulationHz = 37;
    private const double Depth = 0.6;

    // (1 + m cos)² has the logarithm 2 ln(…) + 4 Σ (−1)^(k+1) bᵏ/k cos k, b = (1 − √(1 − m²))/m.
    private static double Law(int k) => 4 * Math.Pow((1 - Math.Sqrt(1 - (Depth * Depth))) / Depth, k) / k;

    [Fact]
    public void A_modulated_tone_has_the_lines_of_the_logarithm()
    {
        float[] tone = Signal(40000, t => Modulation(t) * Math.Cos(2 * Math.PI * 2500 * t));
        EnvelopeSpectrum spectrum = Of(tone, 200);
        Assert.Equal(EnvelopeForm.Logarithm, spectrum.Form);
        Assert.All(Enumerable.Range(1, 4), k => Assert.Equal(Law(k), LineAt(spectrum, k * ModulationHz), 0.005));
        Assert.True(LineAt(spectrum, 55) < 0.002);
    }

    [Fact]
    public void Modulated_noise_has_the_same_lines_above_a_floor_of_the_logarithm_of_an_exponential()
    {
        Random random = new(41);
        float[] noise = Signal(400_000, t => Modulation(t) * GaussianNoise.Next(random));
        EnvelopeSpectrum spectrum = new BandEnvelope(noise, RateHz).Spectrum(new FrequencyBand(0, 5000), 5000, EnvelopeForm.Logarithm);
        Assert.All(Enumerable.Range(1, 2), k => Assert.Equal(Law(k), LineAt(spectrum, k * ModulationHz), 0.03));

        // Lines as amplitudes, floor as density: Σ of squares over 2 · 1.5 is the variance, π²/6 of the noise and Σ Law²/2 of the lines.
        double variance = spectrum.Values.Sum(v => v * v) / 3;
        double lines = Enumerable.Range(1, 40).Sum(k => Law(k) * Law(k) / 2);
        Assert.Equal((Math.PI * Math.PI / 6) + lines, variance, 0.05);
    }

    [Fact]
    public void One_huge_spike_leaves_the_line_and_drowns_the_squared_envelope()
    {
        Random random = new(43);
        float[] clean = Signal(100_000, t => Modulation(t) * GaussianNoise.Next(random));
        float[] spiked = [.. clean];
        spiked[43210] += 300;
        Assert.Equal(LineAt(Of(clean, 200), ModulationHz), LineAt(Of(spiked, 200), ModulationHz), 0.03);

        // Modulated before it is filtered, noise of a band B wide smooths the modulation by about 1 − f/B.
        Assert.InRange(LineAt(Of(spiked, 200), ModulationHz) / Law(1), 0.9, 1.02);
        EnvelopeSpectrum squared = new BandEnvelope(spiked, RateHz).Spectrum(new FrequencyBand(2000, 3000), 200);
        Assert.InRange(LineAt(squared, ModulationHz) / LineAt(squared, 55), 0.2, 3);
        Assert.True(LineAt(Of(spiked, 200), ModulationHz) > 10 * LineAt(Of(spiked, 200), 55));
    }

    [Fact]
    public void A_stretch_of_zeros_is_no_end_of_the_world()
    {
        Random random = new(47);
        float[] signal = Signal(50_000, t => Modulation(t) * GaussianNoise.Next(random));
        signal.AsSpan(20_000, 5_000).Clear();
        EnvelopeSpectrum spectrum = Of(signal, 200);
        Assert.All(spectrum.Values, value => Assert.True(double.IsFinite(value)));
        Assert.Empty(Of(new float[1000], 200).Values);
    }

    [Fact]
    public void Lengths_are_those_of_the_squared_envelope_in_memory_of_anyones()
    {
        Random random = new(53);
        float[] signal = Signal(30_000, t => Modulation(t) * GaussianNoise.Next(random));
        FrequencyBand band = new(1000, 4000);
        BandEnvelope envelope = new(signal, RateHz);
        EnvelopeSpectrum squared = envelope.Spectrum(band, 300);
        EnvelopeSpectrum logarithm = envelope.Spectrum(band, 300, EnvelopeForm.Logarithm);
        Assert.Equal((squared.Values.Length, squared.BinHz), (logarithm.Values.Length, logarithm.BinHz));
        double[] values = new double[logarithm.Values.Length];
        Assert.Equal((values.Length, logarithm.BinHz), envelope.Spectrum(band, 300, values, EnvelopeForm.Logarithm));
        Assert.Equal(logarithm.Values, values);
        Assert.Equal(logarithm.Values, Assert.Single(EnvelopeSpectra.Of(signal, RateHz, [band], 300, EnvelopeForm.Logarithm)).Values);
        Assert.Equal(squared.Values, Assert.Single(EnvelopeSpectra.Of(signal, RateHz, [band], 300)).Values);
    }

    private static EnvelopeSpectrum Of(float[] signal, double maximumHz) =>
        new BandEnvelope(signal, RateHz).Spectrum(new FrequencyBand(2000, 3000), maximumHz, EnvelopeForm.Logarithm);

    private static double Modulation(double seconds) => 1 + (Depth * Math.Cos(2 * Math.PI * ModulationHz * seconds));

    private static float[] Signal(int length, Func<double, double> value) =>
        [.. Enumerable.Range(0, length).Select(n => (float)value(n / RateHz))];

    // A line between two bins is spread by the window; its power is not: 1.5 bins wide.
    private static double LineAt(EnvelopeSpectrum spectrum, double frequencyHz)
    {
        int bin = (int)Math.Round(frequencyHz / spectrum.BinHz);
        return Math.Sqrt(spectrum.Values[(bin - 2)..(bin + 3)].Sum(v => v * v) / 1.5);
    }
}
