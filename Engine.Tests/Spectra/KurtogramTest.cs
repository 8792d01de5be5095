using BearingAnalytics.Spectra;

namespace BearingAnalytics.Tests.Spectra;

public class KurtogramTest
{
    [Fact]
    public void Gaussian_noise_has_none()
    {
        // The outermost bands touch 0 Hz or half the rate, where the filters are not quite analytic: up to 0.2 is theirs.
        Kurtogram kurtogram = FastKurtogram.Compute(Noise(1 << 17, 1), 10000, 5);
        Assert.All(kurtogram.Rows.Where(row => row.Level < 3), row => Assert.All(row.Kurtosis, k => Assert.InRange(k, 0, 0.3)));
    }

    [Fact]
    public void Ringing_impacts_are_found_where_they_ring()
    {
        float[] signal = Noise(1 << 16, 2);
        for (int start = 100; start < signal.Length; start += 700)
        {
            for (int i = start; i < Math.Min(signal.Length, start + 300); i++)
            {
                signal[i] += 12 * (float)(Math.Exp(-(i - start) / 40.0) * Math.Sin(2 * Math.PI * 3200 / 10000 * (i - start)));
            }
        }

        Kurtogram kurtogram = FastKurtogram.Compute(signal, 10000, 6);
        Assert.InRange(3200, kurtogram.BestBand.LowHz - 200, kurtogram.BestBand.HighHz + 200);
        Assert.True(kurtogram.BestKurtosis > 2);
        Assert.InRange(kurtogram.BestBand.WidthHz, 100, 2500);
    }

    [Fact]
    public void Rows_go_from_wide_to_narrow_and_cover_the_range()
    {
        Kurtogram kurtogram = FastKurtogram.Compute(Noise(8192, 3), 8000, 9);
        Assert.All(kurtogram.Rows, row => Assert.Equal(4000, row.BandwidthHz * row.Kurtosis.Length, 1e-6));
        Assert.Equal(kurtogram.Rows.Select(row => row.Level).Order(), kurtogram.Rows.Select(row => row.Level));
        Assert.True(kurtogram.Rows.Count < 18);
        Assert.Throws<ArgumentException>(() => FastKurtogram.Compute(new float[100], 8000, 3));
    }

    [Fact]
    public void Whitening_takes_a_tone_and_leaves_impulses()
    {
        float[] signal = Noise(20000, 4);
        for (int i = 0; i < signal.Length; i++)
        {
            signal[i] = (0.1f * signal[i]) + (10 * (float)Math.Sin(0.37 * i)) + (i % 1000 == 500 ? 3 : 0);
        }

        float[] white = CepstrumPrewhitening.Apply(signal);
        float[] peaks = [.. Enumerable.Range(0, 20).Select(i => Math.Abs(white[(1000 * i) + 500]))];
        double rms = Math.Sqrt(white.Average(v => v * v));
        Assert.Equal(1, rms, 1e-3);
        Assert.True(peaks.Average() > 3 * rms);
        Assert.Empty(CepstrumPrewhitening.Apply([]));
    }

    private static float[] Noise(int length, int seed)
    {
        Random random = new(seed);
        return [.. Enumerable.Range(0, length).Select(_ => (float)(Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble())))];
    }
}
