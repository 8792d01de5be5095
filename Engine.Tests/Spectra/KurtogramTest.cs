using BearingAnalytics.Spectra;
using BearingAnalytics.Tests.Numerics;

namespace BearingAnalytics.Tests.Spectra;

public class KurtogramTest
{
    private const double RateHz = 12_000;

    [Fact]
    public void Rows_go_from_one_band_to_the_narrowest_by_halves_and_thirds()
    {
        Kurtogram kurtogram = FastKurtogram.Compute(BandEnvelopeTest.Noise(4096, seed: 1), RateHz, levels: 3);
        Assert.Equal([1, 2, 3, 4, 6, 8], kurtogram.Rows.Select(row => row.Kurtosis.Length));
        Assert.Equal([6000, 3000, 2000, 1500, 1000, 750], kurtogram.Rows.Select(row => row.BandwidthHz));
        Assert.Equal(Math.Log2(6), kurtogram.Rows[4].Level, 1e-12);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Impacts_in_a_resonance_are_found_where_they_are(bool sharpBands)
    {
        float[] signal = WithImpacts(resonanceHz: 3600);
        Kurtogram kurtogram = sharpBands
            ? BandKurtogram.Compute(new BandEnvelope(signal, RateHz), 5)
            : FastKurtogram.Compute(signal, RateHz, 5);
        Assert.InRange(kurtogram.BestBand.CentreHz, 3100, 4100);
        Assert.True(kurtogram.BestKurtosis > 2, $"{kurtogram.BestKurtosis}");

        (FrequencyBand band, _) = kurtogram.BestWithin(new FrequencyBand(3000, 6000), minimumWidthHz: 900);
        Assert.True(band.WidthHz >= 900 && band.LowHz >= 3000, $"{band}");
        Assert.True(double.IsNaN(kurtogram.BestWithin(new FrequencyBand(10, 20), 0).Kurtosis));
    }

    /// <summary>Trap: no energy near half the sampling rate and a step from end to beginning. The top band must not win.</summary>
    [Fact]
    public void The_top_band_does_not_win_by_the_step_from_end_to_beginning()
    {
        float[] signal = WithImpacts(resonanceHz: 1800);
        for (int pass = 0; pass < 6; pass++)
        {
            float smooth = 0;
            for (int i = 0; i < signal.Length; i++)
            {
                signal[i] = smooth = (0.6f * smooth) + (0.4f * signal[i]);
            }
        }

        for (int i = 0; i < signal.Length; i++)
        {
            signal[i] += 3f * i / signal.Length;
        }

        Kurtogram careless = BandKurtogram.Compute(new BandEnvelope(signal, RateHz, new EnvelopeOptions { EdgeFraction = 0 }), 5);
        Kurtogram careful = BandKurtogram.Compute(new BandEnvelope(signal, RateHz), 5);
        Assert.True(careless.Rows[^1].Kurtosis[^1] > 50, $"{careless.Rows[^1].Kurtosis[^1]}");
        Assert.True(careful.Rows[^1].Kurtosis[^1] < 2, $"{careful.Rows[^1].Kurtosis[^1]}");
        Assert.False(careless.BestBand.CentreHz is > 1300 and < 2300, $"{careless.BestBand}");
        Assert.InRange(careful.BestBand.CentreHz, 1300, 2300);
    }

    [Fact]
    public void Silence_has_no_kurtosis_and_too_deep_a_tree_is_refused()
    {
        Kurtogram silence = FastKurtogram.Compute(new float[4096], RateHz, 3);
        Assert.All(silence.Rows, row => Assert.All(row.Kurtosis, value => Assert.Equal(0, value)));
        Assert.Contains("0 to 5", Assert.Throws<ArgumentOutOfRangeException>(() => FastKurtogram.Compute(new float[4096], RateHz, 6)).Message);
    }

    [Fact]
    public void Prewhitened_samples_have_a_flat_spectrum_and_unit_level()
    {
        double[] white = CepstrumPrewhitening.Apply(WithImpacts(resonanceHz: 3000).AsSpan(0, 9973));
        System.Numerics.Complex[] bins = new System.Numerics.Complex[(white.Length / 2) + 1];
        BearingAnalytics.Numerics.FourierPlans.Real(white.Length).Forward(white, bins);
        Assert.All(bins[1..], bin => Assert.Equal(Math.Sqrt(white.Length), bin.Magnitude, 1e-9));
        Assert.Equal(1, white.Sum(x => x * x) / white.Length, 1e-3);
        Assert.Equal([0.0, 0.0], CepstrumPrewhitening.Apply(new float[2]));
    }

    private static float[] WithImpacts(double resonanceHz)
    {
        float[] signal = BandEnvelopeTest.Noise(60_000, seed: 5);
        Random random = new(3);
        double impact = 0;
        double next = 0;
        for (int i = 0; i < signal.Length; i++)
        {
            if (i / RateHz >= next)
            {
                impact = next;
                next += (1 + (0.01 * StatisticsTest.Gaussian(random))) / 30;
            }

            double since = (i / RateHz) - impact;
            signal[i] += (float)(10 * Math.Exp(-600 * since) * Math.Sin(2 * Math.PI * resonanceHz * since));
        }

        return signal;
    }
}
