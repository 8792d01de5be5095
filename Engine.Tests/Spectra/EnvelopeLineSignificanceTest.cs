using BearingAnalytics.Spectra;

namespace BearingAnalytics.Tests.Spectra;

/// <summary>Significance of lines and combs in envelope spectra: false alarms as often as stated, true combs far below.</summary>
public class EnvelopeLineSignificanceTest
{
    private const double RateHz = 12000;

    [Theory]
    [InlineData(false, 1)]
    [InlineData(true, 1)]
    [InlineData(true, 4)]
    public void A_comb_at_a_known_place_is_as_rare_in_noise_as_stated(bool coloured, int harmonics)
    {
        int[] alarms = new int[4];
        int trials = 0;
        for (int seed = 0; seed < 8; seed++)
        {
            EnvelopeSpectrum spectrum =
                new BandEnvelope(ColouredNoise.Of(1 << 17, seed, coloured), RateHz).Spectrum(new FrequencyBand(1500, 3000), 500);

            // Combs that share no bin and no main lobe: fundamentals four bins apart, below the first second harmonic.
            double binHz = spectrum.BinHz;
            for (double fundamentalHz = 60; fundamentalHz < (harmonics == 1 ? 480 : 119); fundamentalHz += 4 * binHz)
            {
                CombSignificance comb =
                    EnvelopeLineSignificance.Of(spectrum, new CombSearch { FundamentalHz = fundamentalHz, Harmonics = harmonics });
                trials++;
                alarms[0] += comb.Probability < 0.01 ? 1 : 0;
                alarms[1] += comb.Probability < 0.001 ? 1 : 0;
                alarms[2] += comb.BreadthProbability < 0.01 ? 1 : 0;
                alarms[3] += comb.BreadthProbability < 0.001 ? 1 : 0;
            }
        }

        for (int i = 0; i < alarms.Length; i++)
        {
            FalseAlarmBounds.Hold(int.IsEvenInteger(i) ? 0.01 : 0.001, alarms[i], trials);
        }
    }

    [Fact]
    public void A_searched_comb_is_at_most_as_probable_as_stated()
    {
        int alarms = 0;
        const int Trials = 400;
        for (int seed = 0; seed < Trials / 20; seed++)
        {
            EnvelopeSpectrum spectrum = new BandEnvelope(ColouredNoise.Of(1 << 16, seed, coloured: true), RateHz)
                .Spectrum(new FrequencyBand(1500, 3000), 500);
            for (int i = 0; i < 20; i++)
            {
                CombSearch search = new() { FundamentalHz = 60 + (5 * i), Harmonics = 3, Tolerance = 0.02 };
                alarms += EnvelopeLineSignificance.Of(spectrum, search).Probability < 0.05 ? 1 : 0;
            }
        }

        // Conservative, but not idle: half as many at least a sixth of the time.
        Assert.InRange(alarms, 2, (0.05 * Trials) + (3.3 * Math.Sqrt(0.05 * Trials)));
    }

    [Fact]
    public void Impacts_are_found_and_a_single_line_is_not_a_comb()
    {
        float[] signal = BurstSignal.Of(2200, 1 << 17, 3, 4);
        EnvelopeSpectrum spectrum = new BandEnvelope(signal, RateHz).Spectrum(new FrequencyBand(1500, 3000), 500);
        CombSearch search = new() { FundamentalHz = 1.01 * BurstSignal.ImpactHz, Harmonics = 5, Tolerance = 0.02, BandsTried = 60 };
        CombSignificance comb = EnvelopeLineSignificance.Of(spectrum, search);
        Assert.Equal(BurstSignal.ImpactHz, comb.FundamentalHz, 0.5 * spectrum.BinHz);
        Assert.True(comb.Probability < 1e-6 && comb.BreadthProbability < 1e-4, $"{comb}");

        double[] one = [.. spectrum.Values];
        int bin = (int)Math.Round(77.3 / spectrum.BinHz);
        one[bin] = 100 * one.Max();
        comb = EnvelopeLineSignificance.Of(spectrum with { Values = one }, new CombSearch { FundamentalHz = 77.3, Harmonics = 5 });
        Assert.True(comb.Probability < 1e-6 && comb.BreadthProbability > 0.01, $"{comb}");
    }

    [Fact]
    public void What_lies_outside_the_spectrum_proves_nothing_and_nonsense_is_refused()
    {
        EnvelopeSpectrum spectrum = new() { Values = new double[1000], BinHz = 0.5, Band = new FrequencyBand(0, 1000) };
        Assert.Equal(new CombSignificance(600, 0, 1, 1), EnvelopeLineSignificance.Of(spectrum, new CombSearch { FundamentalHz = 600 }));
        Assert.Equal(1, EnvelopeLineSignificance.Of(spectrum, new CombSearch { FundamentalHz = 60, Harmonics = 3 }).Probability);
        Assert.Throws<ArgumentException>(() => EnvelopeLineSignificance.Of(spectrum, new CombSearch { FundamentalHz = 0 }));
        Assert.Throws<ArgumentException>(
            () => EnvelopeLineSignificance.Of(spectrum, new CombSearch { FundamentalHz = 60, Tolerance = 1 }));
    }
}
