using BearingAnalytics.Spectra;

namespace BearingAnalytics.Tests.Spectra;

/// <summary>The protrugram: the law of noise, and signals whose band is known.</summary>
public class ProtrugramTest
{
    private static readonly ProtrugramOptions Options = new() { MaximumCyclicHz = 100 };

    [Fact]
    public void Amplitudes_of_noise_have_the_kurtosis_of_Rayleighs_law()
    {
        // In a band much wider than the range of the spectrum, whose floor is flat then.
        float[] noise = GaussianNoise.Of(1 << 18, 8);
        BandMap wide = ProtrugramEstimator.Compute(noise, BurstSignal.RateHz, Options with { BandwidthHz = 3000, StepHz = 300 });
        double rayleigh = (32 - (3 * Math.PI * Math.PI)) / Math.Pow(4 - Math.PI, 2);
        Assert.Equal(rayleigh, wide.Rows[0].Values.Average(), 0.15);
        BandMap map = ProtrugramEstimator.Compute(noise, BurstSignal.RateHz, Options);
        Assert.Equal(57, map.Rows[0].Values.Length);
        Assert.Equal(new FrequencyBand(5600, 6000), map.Rows[0].Band(56));
    }

    [Theory]
    [InlineData(900)]
    [InlineData(3200)]
    [InlineData(5200)]
    public void Impacts_too_weak_for_the_eye_are_found_in_the_band_they_ring_in(double carrierHz)
    {
        BandMap map = ProtrugramEstimator.Compute(BurstSignal.Of(carrierHz, 1 << 18, 5, 3), BurstSignal.RateHz, Options);
        Assert.InRange(carrierHz, map.BestBand.LowHz, map.BestBand.HighHz);
        Assert.True(map.BestValue > 20, $"{map.BestValue}");
    }

    [Fact]
    public void One_knock_has_no_line()
    {
        float[] signal = BurstSignal.Of(1500, 1 << 16, 5, 4, knock: 100);
        BandMap map = ProtrugramEstimator.Compute(signal, BurstSignal.RateHz, Options);
        Assert.InRange(1500, map.BestBand.LowHz, map.BestBand.HighHz);
    }

    [Fact]
    public void Silence_has_nothing_and_nonsense_is_refused()
    {
        Assert.All(ProtrugramEstimator.Compute(new float[8192], 12000, Options).Rows[0].Values, value => Assert.Equal(0, value));
        Assert.Throws<ArgumentException>(() => ProtrugramEstimator.Compute(new float[8192], 12000, Options with { BandwidthHz = 300 }));
        Assert.Throws<ArgumentException>(() => ProtrugramEstimator.Compute(new float[8192], 700, Options));
        Assert.Throws<ArgumentException>(() => ProtrugramEstimator.Compute(new float[8192], 12000, Options with { StepHz = 0 }));
    }
}
