using BearingAnalytics.Spectra;

namespace BearingAnalytics.Tests.Spectra;

/// <summary>What must never be chosen as the most impulsive band: a lone click, the ends of a record, and rounding.</summary>
public class KurtogramEdgeTest
{
    private const double RateHz = 12000;

    [Fact]
    public void A_record_that_ends_far_from_where_it_began_has_no_impulsive_band()
    {
        float[] ramp = [.. GaussianNoise.Of(1 << 15, 3).Select((v, i) => v + (0.01f * i))];
        Kurtogram kurtogram = FastKurtogram.Compute(ramp, RateHz, 5);
        Assert.True(kurtogram.BestKurtosis < 1, $"{kurtogram.BestKurtosis} in {kurtogram.BestBand}");
    }

    [Theory]
    [InlineData(200)]
    [InlineData(33333)]
    [InlineData((1 << 16) - 200)]
    public void A_click_at_an_end_or_within_does_not_hide_the_band_that_rings(int clickAt)
    {
        float[] signal = RingingTrain(1 << 16, 3200);
        float[] clicked = [.. signal];
        clicked[clickAt] += 3000;
        Kurtogram clean = FastKurtogram.Compute(signal, RateHz, 5);
        Kurtogram kurtogram = FastKurtogram.Compute(clicked, RateHz, 5);
        Assert.True(kurtogram.Rows.Max(row => row.Kurtosis.Max()) > 100, "The click should rule the grid.");
        Assert.Equal(clean.BestBand, kurtogram.BestBand);
        Assert.InRange(3200, kurtogram.BestBand.LowHz, kurtogram.BestBand.HighHz);
        Assert.Equal(clean.BestKurtosis, kurtogram.BestKurtosis, 0.02 * clean.BestKurtosis);
    }

    [Fact]
    public void A_constant_and_a_silent_record_choose_nothing()
    {
        foreach (float level in (float[])[0, 0.1f, -1e6f])
        {
            float[] signal = new float[8192];
            Array.Fill(signal, level);
            Kurtogram kurtogram = FastKurtogram.Compute(signal, RateHz, 5);
            Assert.Equal(0, kurtogram.BestKurtosis);
            Assert.Equal(new FrequencyBand(0, RateHz / 2), kurtogram.BestBand);
        }
    }

    [Fact]
    public void The_scale_of_the_samples_does_not_matter()
    {
        float[] signal = RingingTrain(1 << 14, 2000);
        Kurtogram one = FastKurtogram.Compute(signal, RateHz, 4);
        Kurtogram tiny = FastKurtogram.Compute([.. signal.Select(v => v * 7.8886091e-31)], RateHz, 4);
        Assert.Equal(one.BestBand, tiny.BestBand);
        Assert.Equal(one.BestKurtosis, tiny.BestKurtosis, 1e-5);
    }

    [Fact]
    public void Reading_a_record_backwards_in_time_or_at_another_rate_moves_no_band()
    {
        float[] signal = RingingTrain(1 << 15, 4100);
        Kurtogram forward = FastKurtogram.Compute(signal, RateHz, 4);
        Kurtogram faster = FastKurtogram.Compute(signal, 4 * RateHz, 4);
        Array.Reverse(signal);
        Kurtogram backward = FastKurtogram.Compute(signal, RateHz, 4);
        Assert.Equal(forward.BestBand, backward.BestBand);
        Assert.Equal(4 * forward.BestBand.LowHz, faster.BestBand.LowHz, 1e-9);
        Assert.Equal(forward.BestKurtosis, faster.BestKurtosis, 1e-12);
    }

    private static float[] RingingTrain(int length, double resonanceHz)
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

        return signal;
    }
}
