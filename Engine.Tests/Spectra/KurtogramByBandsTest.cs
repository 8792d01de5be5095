using BearingAnalytics.Spectra;

namespace BearingAnalytics.Tests.Spectra;

/// <summary>The kurtogram by ideal bands: the same grid and, of a clear signal, the same choice as the filter tree.</summary>
public class KurtogramByBandsTest
{
    private const double RateHz = 12000;

    [Theory]
    [InlineData(900, 1 << 16)]
    [InlineData(3200, 50021)]
    [InlineData(5200, 1 << 16)]
    public void Ringing_impacts_are_found_in_the_band_they_ring_in_by_both(double resonanceHz, int length)
    {
        float[] signal = GaussianNoise.Of(length, 5);
        for (int start = 400; start < length; start += 500)
        {
            for (int i = start; i < Math.Min(length, start + 300); i++)
            {
                double t = (i - start) / RateHz;
                signal[i] += (float)(15 * Math.Exp(-400 * t) * Math.Sin(2 * Math.PI * resonanceHz * t));
            }
        }

        Kurtogram tree = FastKurtogram.Compute(signal, RateHz, 5);
        Kurtogram bands = FastKurtogram.ComputeByBands(signal, RateHz, 5);
        Assert.InRange(resonanceHz, tree.BestBand.LowHz, tree.BestBand.HighHz);
        Assert.InRange(resonanceHz, bands.BestBand.LowHz, bands.BestBand.HighHz);
        Assert.True(bands.BestKurtosis > 2, $"{bands.BestKurtosis}");
        Assert.Equal(tree.Rows.Select(row => (row.Level, row.Kurtosis.Length)), bands.Rows.Select(row => (row.Level, row.Kurtosis.Length)));
    }

    [Fact]
    public void Gaussian_noise_has_none_anywhere()
    {
        Kurtogram kurtogram = FastKurtogram.ComputeByBands(GaussianNoise.Of(1 << 17, 1), RateHz, 5);
        foreach (KurtogramRow row in kurtogram.Rows)
        {
            // The standard error of the kurtosis of n complex Gaussian samples is near 4.5 / √n: five of them.
            double samples = (1 << 16) / (double)row.Kurtosis.Length;
            Assert.All(row.Kurtosis, kurtosis => Assert.InRange(kurtosis, 0, 5 * 4.5 / Math.Sqrt(samples)));
        }
    }

    [Fact]
    public void A_constant_and_a_silent_record_choose_nothing()
    {
        foreach (float level in (float[])[0, 0.1f, -1e6f])
        {
            float[] signal = new float[8192];
            Array.Fill(signal, level);
            Kurtogram kurtogram = FastKurtogram.ComputeByBands(signal, RateHz, 5);
            Assert.Equal(0, kurtogram.BestKurtosis);
            Assert.Equal(new FrequencyBand(0, RateHz / 2), kurtogram.BestBand);
        }
    }

    [Fact]
    public void Too_short_a_record_is_refused() =>
        Assert.Throws<ArgumentException>(() => FastKurtogram.ComputeByBands(new float[511], RateHz, 3));
}
