using BearingAnalytics.Noise.Combs;
using BearingAnalytics.Spectra;

namespace BearingAnalytics.Tests.Noise.Combs;

[Trait("floor", "noise")]
public class FlooredSpectrumTest
{
    private const int Bins = 4001;
    private const int Line = 2000;

    /// <summary>A Rayleigh distribution of scale 1 has mean power 2 and median √(2 ln 2).</summary>
    [Fact]
    public void Noise_power_is_the_mean_power_of_Rayleigh_magnitudes_with_that_median()
    {
        Assert.Equal(2, CombBench.Noise(10, 1).NoisePower(5), 1e-3);
        FlooredSpectrum measured = Measured(CombBench.Rayleigh(Bins, 2));
        double mean = Enumerable.Range(0, Bins).Average(measured.NoisePower);
        Assert.InRange(mean, 0.95 * 2, 1.05 * 2);
    }

    [Fact]
    public void A_line_is_cut_to_the_noise_and_the_rest_is_left()
    {
        double[] values = WithLine(CombBench.Rayleigh(Bins, 3));
        FlooredSpectrum spectrum = Measured([.. values]);
        FlooredSpectrum without = spectrum.Without([Line * CombBench.BinHz]);
        Assert.Equal(values, spectrum.Values);
        double level = Math.Sqrt(spectrum.NoisePower(Line));
        Assert.All(Around(without.Values), value => Assert.InRange(value, 0, 1.05 * level));
        int[] changed = [.. Enumerable.Range(0, Bins).Where(i => without.Values[i] != values[i])];
        Assert.True(changed.Length >= 3 && changed.All(i => Math.Abs(i - Line) <= 3), string.Join(' ', changed));
    }

    [Fact]
    public void What_is_below_the_noise_is_not_lifted_to_it()
    {
        double[] values = CombBench.Rayleigh(Bins, 4);
        values[Line] = 0.01;
        Assert.Equal(0.01, Measured(values).Without([Line * CombBench.BinHz]).Values[Line]);
    }

    [Fact]
    public void A_line_beyond_the_spectrum_cuts_nothing()
    {
        double[] values = CombBench.Rayleigh(Bins, 5);
        Assert.Equal(values, Measured([.. values]).Without([2 * Bins * CombBench.BinHz]).Values);
    }

    [Fact]
    public void The_floor_moves_under_a_line_without_being_lifted_by_it()
    {
        double[] noise = CombBench.Rayleigh(Bins, 6);
        double[] floor = Measured([.. noise]).Floor;
        double[] underLine = Measured(WithLine(noise)).Floor;
        Assert.InRange(underLine[Line] / floor[Line], 1, 1.05);
    }

    private static IEnumerable<double> Around(double[] values) => values.Skip(Line - 2).Take(5);

    // The main lobe of a Hann window: half the height a bin beside.
    private static double[] WithLine(double[] values)
    {
        values = [.. values];
        (values[Line - 1], values[Line], values[Line + 1]) = (25, 50, 25);
        return values;
    }

    private static FlooredSpectrum Measured(double[] values) => FlooredSpectrum.Of(
        [new EnvelopeSpectrum { Values = values, BinHz = CombBench.BinHz, Band = new FrequencyBand(0, 1000) }], floorWidthHz: 50).Single();
}
