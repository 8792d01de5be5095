using BearingAnalytics.Noise.Combs;

namespace BearingAnalytics.Tests.Noise.Combs;

[Trait("floor", "noise")]
public class EnvelopeFieldTest
{
    private const int Bins = 4096;
    private const int Centre = 2000;

    /// <summary>Half width of the field that looks for spread lines, relative.</summary>
    private const double Wide = 0.012;

    /// <summary>Where a line stands between two bins, none of what its window leaves in the higher one may be lost.</summary>
    [Fact]
    public void A_sharp_line_between_two_bins_loses_nothing()
    {
        const double Height = 20;
        for (double place = 300; place <= 301; place += 0.125)
        {
            double[] values = new double[Bins];
            for (int i = 0; i < Bins; i++)
            {
                values[i] = Math.Max(1, Height * HannLobe(i - place));
            }

            EnvelopeField field = new([Flat(values)]);
            for (double asked = place - 0.5; asked <= place + 0.5; asked += 0.1)
            {
                Assert.Equal(Math.Log(values.Max()), field.LogProminence(0, asked * CombBench.BinHz), 1e-4);
            }

            Assert.InRange(Math.Exp(field.LogProminence(0, place * CombBench.BinHz)), 0.848 * Height, 1.0001 * Height);
        }
    }

    [Fact]
    public void One_giant_line_gets_no_stronger_than_the_cap()
    {
        double[] values = [.. Enumerable.Repeat(1.0, Bins)];
        values[Centre] = 1000;
        Assert.Equal(Math.Log(50), new EnvelopeField([Flat(values)]).LogProminence(0, Centre * CombBench.BinHz), 1e-4);
        Assert.Equal(Math.Log(6), new EnvelopeField([Flat(values)], cap: 6).LogProminence(0, Centre * CombBench.BinHz), 1e-4);
    }

    /// <summary>
    /// As much power again as the noise has, spread over ±1 %: 41 bins of 51 hold twice the power, so that the broad field shows
    /// ½·ln(1 + 41/51) = 0.30 where noise scatters by about ½/√51 = 0.07.
    /// </summary>
    [Fact]
    public void Power_spread_over_one_per_cent_is_seen_by_a_broad_field_and_not_by_a_sharp_one()
    {
        (double broadShift, double broadClearness) = Shown(Wide);
        (_, double sharpClearness) = Shown(0);
        Assert.InRange(broadShift, 0.24, 0.36);
        Assert.True(broadClearness > 3, $"{broadClearness} standard deviations");
        Assert.True(sharpClearness < 1.7, $"{sharpClearness} standard deviations");
    }

    /// <summary>And the other way round: one bin of 5 times the noise is nothing in the mean of 51.</summary>
    [Fact]
    public void A_single_bin_is_seen_by_the_sharp_field()
    {
        double[] values = [.. CombBench.Noise(Bins, 1).Values];
        values[Centre] = 5 * CombBench.RayleighMedian;
        FlooredSpectrum spectrum = CombBench.Noise(Bins, 1) with { Values = values };
        Assert.Equal(Math.Log(5), new EnvelopeField([spectrum]).LogProminence(0, Centre * CombBench.BinHz), 1e-4);
        Assert.True(new EnvelopeField([spectrum], Wide).LogProminence(0, Centre * CombBench.BinHz) < 0.5);
    }

    // How far the field's value at the line lies above that of noise, and that in standard deviations of the noise's.
    private static (double Shift, double Clearness) Shown(double lineWidth)
    {
        List<double> noise = [];
        List<double> line = [];
        for (ulong seed = 1; seed <= 80; seed++)
        {
            FlooredSpectrum plain = CombBench.Noise(Bins, seed);
            double[] values = [.. plain.Values.Select((value, bin) => Math.Abs(bin - Centre) <= 20 ? Math.Sqrt(2) * value : value)];
            noise.Add(At(plain, lineWidth));
            line.Add(At(plain with { Values = values }, lineWidth));
        }

        double mean = noise.Average();
        double deviation = Math.Sqrt(noise.Average(x => (x - mean) * (x - mean)));
        return (line.Average() - mean, (line.Average() - mean) / deviation);
    }

    // Unclipped means below the floor count as the floor, as everywhere in a field.
    private static double At(FlooredSpectrum spectrum, double lineWidth) =>
        new EnvelopeField([spectrum], lineWidth).LogProminence(0, Centre * CombBench.BinHz);

    // Magnitude of a Hann window's transform, 1 in the middle.
    private static double HannLobe(double bins) => Math.Abs(bins) < 1e-9 ? 1
        : Math.Abs(Math.Abs(bins) - 1) < 1e-9 ? 0.5
        : Math.Abs(Math.Sin(Math.PI * bins) / (Math.PI * bins * (1 - (bins * bins))));

    private static FlooredSpectrum Flat(double[] values) => CombBench.Noise(Bins, 1) with
    {
        Values = values,
        Floor = [.. Enumerable.Repeat(1.0, Bins)],
    };
}
