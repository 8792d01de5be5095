using BearingAnalytics.Spectra;

namespace BearingAnalytics.Tests.Spectra;

/// <summary>Infograms against NumPy (Golden/infogram.py), closed forms, and signals whose band is known.</summary>
public class InfogramTest
{
    private const double EulerGamma = 0.57721566490153286;

    [Fact]
    public void The_grids_are_those_of_NumPy()
    {
        float[] signal = new float[24576];
        for (int n = 0; n < signal.Length; n++)
        {
            double burst = n % 700 < 60 ? Math.Sin(0.9 * n) : 0;
            double carpet = (long)n * n % 1013 / 1013.0;
            signal[n] = (float)(burst + (n % 1531 == 7 ? 2 : 0) + (0.3 * Math.Sin(1e-4 * n * n)) + carpet);
        }

        Infogram infogram = InfogramEstimator.Compute(signal, 1, 4);
        Agree(GoldenGrid.Read("infogram_envelope.csv"), infogram.SquaredEnvelope);
        Agree(GoldenGrid.Read("infogram_spectrum.csv"), infogram.SquaredEnvelopeSpectrum);
        Assert.Equal(
            infogram.SquaredEnvelope.Rows[3].Values.Zip(infogram.SquaredEnvelopeSpectrum.Rows[3].Values, (a, b) => 0.5 * (a + b)),
            infogram.Average.Rows[3].Values);

        static void Agree(double[][] golden, BandMap map)
        {
            Assert.Equal(golden.Length, map.Rows.Count);
            for (int row = 0; row < golden.Length; row++)
            {
                Assert.Equal(golden[row], map.Rows[row].Values, (a, b) => Math.Abs(a - b) <= 2e-5 * (1 + a));
            }
        }
    }

    [Fact]
    public void Gaussian_noise_has_the_negentropies_of_exponential_powers_everywhere()
    {
        Infogram infogram = InfogramEstimator.Compute(GaussianNoise.Of(1 << 18, 4), 12000, 3);
        double ofEnvelope = 3 - (2 * EulerGamma) - Math.Log(2);
        Assert.All(infogram.SquaredEnvelope.Rows.SelectMany(row => row.Values), v => Assert.Equal(ofEnvelope, v, 0.06));
        Assert.All(infogram.SquaredEnvelopeSpectrum.Rows.SelectMany(row => row.Values), v => Assert.Equal(1 - EulerGamma, v, 0.04));
    }

    [Theory]
    [InlineData(900, 1 << 16)]
    [InlineData(3200, 50021)]
    [InlineData(4100, 1 << 16)]
    public void Impacts_that_repeat_are_found_in_the_band_they_ring_in_by_all_three(double carrierHz, int length)
    {
        Infogram infogram = InfogramEstimator.Compute(BurstSignal.Of(carrierHz, length, 5, 2.5), BurstSignal.RateHz, 5);
        foreach (BandMap map in (BandMap[])[infogram.SquaredEnvelope, infogram.SquaredEnvelopeSpectrum, infogram.Average])
        {
            Assert.InRange(carrierHz, map.BestBand.LowHz, map.BestBand.HighHz);
        }
    }

    [Fact]
    public void One_knock_wins_the_envelope_and_the_kurtogram_but_not_the_spectrum()
    {
        float[] signal = BurstSignal.Of(1500, 1 << 16, 5, 4, knock: 100);
        Infogram infogram = InfogramEstimator.Compute(signal, BurstSignal.RateHz, 5);
        KurtogramRow highest = FastKurtogram.Compute(signal, BurstSignal.RateHz, 5).Rows.MaxBy(row => row.Kurtosis.Max())!;
        Assert.NotEqual((int)(1500 / highest.BandwidthHz), Array.IndexOf(highest.Kurtosis, highest.Kurtosis.Max()));
        Assert.True(infogram.SquaredEnvelope.BestBand.LowHz > 2000, $"{infogram.SquaredEnvelope.BestBand}");
        FrequencyBand band = infogram.SquaredEnvelopeSpectrum.BestBand;
        Assert.InRange(1500, band.LowHz, band.HighHz);
        Assert.False(BurstSignal.KnockHz > band.LowHz && BurstSignal.KnockHz < band.HighHz);
    }

    [Fact]
    public void Scale_and_offset_do_not_matter_and_silence_has_nothing()
    {
        float[] signal = BurstSignal.Of(1500, 8192, 5, 12);
        Infogram one = InfogramEstimator.Compute(signal, 1, 3);
        Infogram other = InfogramEstimator.Compute([.. signal.Select(v => (float)(1e-6 * v))], 1, 3);
        Assert.Equal(one.Average.BestValue, other.Average.BestValue, 1e-4);
        foreach (float level in (float[])[0, 0.1f, -1e6f])
        {
            Infogram silent = InfogramEstimator.Compute([.. Enumerable.Repeat(level, 4096)], 1, 3);
            Assert.All(silent.Average.Rows, row => Assert.All(row.Values, value => Assert.Equal(0, value)));
            Assert.Equal(new FrequencyBand(0, 0.5), silent.Average.BestBand);
        }

        Assert.Throws<ArgumentException>(() => InfogramEstimator.Compute(new float[511], 1, 3));
    }
}
