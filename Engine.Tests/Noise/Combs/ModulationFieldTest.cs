using BearingAnalytics.Noise.Combs;
using BearingAnalytics.Numerics;
using BearingAnalytics.Spectra;

namespace BearingAnalytics.Tests.Noise.Combs;

/// <summary>Noise whose power is modulated by a known depth: x = √(1 + A·cos φ(t))·n has the squared envelope 1 + A·cos φ(t) in the mean.</summary>
[Trait("floor", "noise")]
public class ModulationFieldTest
{
    private const double RateHz = 10000;
    private const int Samples = 200_000;
    private const double LineHz = 31.3;

    /// <summary>Noise makes a depth of 0.36 uncertain by 2 % in one recording of 20 s.</summary>
    private const int Seeds = 6;

    [Theory]
    [InlineData(0.6, LineHz)]
    [InlineData(0.6, LineHz + 0.0125)]
    [InlineData(0.6, LineHz + 0.025)]
    [InlineData(0.9, LineHz)]
    public void The_depth_of_a_line_is_its_squared_amplitude_over_the_mean(double amplitude, double lineHz)
    {
        double depth = Enumerable.Range(1, Seeds).Average(seed => Depth(Field(Modulated(amplitude, lineHz, spread: 0, (ulong)seed)), lineHz, 0.003));
        Assert.InRange(depth / (amplitude * amplitude), 0.96, 1.04);
    }

    /// <summary>A phase that wanders makes the line a Lorentzian; its power stays the same, and only a wide window holds it.</summary>
    [Fact]
    public void A_spread_line_keeps_its_power()
    {
        const double Fast = 97.3;
        ModulationField field = Field(Modulated(0.6, Fast, spread: 1));
        double wide = Depth(field, Fast, 0.03) / 0.36;
        double narrow = Depth(field, Fast, 0.0005) / 0.36;
        Assert.InRange(wide, 0.75, 1.15);
        Assert.InRange(narrow, 0, 0.4);
    }

    [Fact]
    public void Harmonics_that_are_asked_for_count_and_masked_ones_do_not()
    {
        ModulationField field = Field(Modulated(0.6, LineHz, spread: 0));
        Assert.InRange(Depth(field, LineHz / 2, 0.003, 1, 4) / 0.36, 0.9, 1.1);
        Assert.InRange(Depth(field, LineHz / 2, 0.003, 3, 4), 0, 0.01);
        LineMask mask = LineMask.Empty(1000, RateHz / Samples).With([LineHz], 0.001);
        Assert.Equal(0, field.Depth(LineHz, 1, 1, 0.003, [0], mask));
        Assert.Equal(0, field.Depth(LineHz, 1, 4, 0.003, [], mask));
    }

    [Fact]
    public void Of_three_bands_the_middle_one_counts()
    {
        float[][] bands = [Modulated(0.2, LineHz, 0), Modulated(0.8, LineHz, 0), Modulated(0.5, LineHz, 0)];
        ModulationField field = new([.. bands.Select(Spectrum)]);
        double depth = field.Depth(LineHz, 1, 1, 0.003, [0, 1, 2], LineMask.Empty(1000, RateHz / Samples));
        Assert.InRange(depth / 0.25, 0.92, 1.08);
    }

    private static double Depth(ModulationField field, double lineHz, double width, int first = 1, int last = 1) =>
        field.Depth(lineHz, first, last, width, [0], LineMask.Empty(1000, RateHz / Samples));

    private static ModulationField Field(float[] samples) => new([Spectrum(samples)]);

    private static FlooredSpectrum Spectrum(float[] samples) => FlooredSpectrum.Of(
        EnvelopeSpectra.Of(samples, RateHz, [new FrequencyBand(0, RateHz / 2)], 500, white: false), floorWidthHz: 20).Single();

    // The phase diffuses so fast that the line is 'spread' Hz wide between its half-power points: variance 2π·spread per second.
    private static float[] Modulated(double amplitude, double lineHz, double spread, ulong seed = 1)
    {
        RandomStream random = new(seed, purpose: 78);
        float[] samples = new float[Samples];
        double phase = 0;
        for (int i = 0; i < Samples; i++)
        {
            phase += (2 * Math.PI * lineHz / RateHz) + (spread > 0 ? Math.Sqrt(2 * Math.PI * spread / RateHz) * random.Gaussian() : 0);
            samples[i] = (float)(Math.Sqrt(1 + (amplitude * Math.Cos(phase))) * random.Gaussian());
        }

        return samples;
    }
}
