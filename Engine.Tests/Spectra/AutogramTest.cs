using BearingAnalytics.Spectra;

namespace BearingAnalytics.Tests.Spectra;

/// <summary>The autogram against SciPy (Golden/autogram.py), and signals whose band is known.</summary>
public class AutogramTest
{
    [Fact]
    public void With_every_bin_kept_the_grid_is_that_of_filters_in_time()
    {
        float[] signal = new float[8192];
        for (int n = 0; n < signal.Length; n++)
        {
            double burst = n % 350 < 40 ? Math.Sin(0.9 * n) : 0;
            signal[n] = (float)(burst + (n % 1531 == 7 ? 2 : 0) + ((long)n * n % 1013 / 1013.0));
        }

        BandMap map = AutogramEstimator.Compute(signal, 1, 3, leastGain: 0);
        double[][] golden = GoldenGrid.Read("autogram.csv");
        Assert.Equal(golden.Length, map.Rows.Count);
        for (int row = 0; row < golden.Length; row++)
        {
            Assert.Equal(golden[row], map.Rows[row].Values, (a, b) => Math.Abs(a - b) <= 1e-7 * a);
        }
    }

    [Fact]
    public void Coarser_sampling_of_narrow_packets_changes_little()
    {
        float[] signal = BurstSignal.Of(2200, 20000, 7, 10);
        BandMap fine = AutogramEstimator.Compute(signal, BurstSignal.RateHz, 5, leastGain: 0);
        BandMap coarse = AutogramEstimator.Compute(signal, BurstSignal.RateHz, 5);
        for (int row = 0; row < fine.Rows.Count; row++)
        {
            Assert.Equal(fine.Rows[row].Values, coarse.Rows[row].Values, (a, b) => Math.Abs(a - b) <= 0.05 * a);
        }

        Assert.Equal(fine.BestBand, coarse.BestBand);
    }

    [Theory]
    [InlineData(900)]
    [InlineData(3300)]
    [InlineData(4100)]
    public void Impacts_that_repeat_are_found_in_the_band_they_ring_in(double carrierHz)
    {
        BandMap map = AutogramEstimator.Compute(BurstSignal.Of(carrierHz, 1 << 16, 5, 2.5), BurstSignal.RateHz, 4);
        Assert.InRange(carrierHz, map.BestBand.LowHz, map.BestBand.HighHz);
    }

    [Fact]
    public void One_knock_does_not_win()
    {
        float[] signal = BurstSignal.Of(1650, 1 << 16, 5, 4, knock: 100);
        FrequencyBand band = AutogramEstimator.Compute(signal, BurstSignal.RateHz, 4).BestBand;
        Assert.InRange(1650, band.LowHz, band.HighHz);
        Assert.False(BurstSignal.KnockHz > band.LowHz && BurstSignal.KnockHz < band.HighHz, $"{band}");
    }

    [Fact]
    public void Silence_has_nothing_and_nonsense_is_refused()
    {
        foreach (float level in (float[])[0, 0.1f])
        {
            BandMap silent = AutogramEstimator.Compute([.. Enumerable.Repeat(level, 4096)], 1, 3);
            Assert.All(silent.Rows, row => Assert.All(row.Values, value => Assert.Equal(0, value)));
        }

        Assert.Throws<ArgumentException>(() => AutogramEstimator.Compute(new float[511], 1, 3));
        Assert.Throws<ArgumentException>(() => AutogramEstimator.Compute(new float[4096], 1, 0));
    }
}
