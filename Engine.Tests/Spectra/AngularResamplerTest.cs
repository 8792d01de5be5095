using BearingAnalytics.Spectra;

namespace BearingAnalytics.Tests.Spectra;

[Trait("floor", "spectra")]
public class AngularResamplerTest
{
    private const double RateHz = 10000;
    private static readonly TurningShaft RunUp = new(20, 40, 4);

    [Theory]
    [InlineData(1)]
    [InlineData(7.3)]
    [InlineData(100)]
    public void Every_order_of_a_run_up_becomes_a_sine(double order)
    {
        // Order 100 rises to 4 kHz, 0.8 of half the rate.
        float[] signal = RunUp.Sines(RateHz, noise: 0, seed: 1, order);
        RotationTrack track = RotationTrackTest.Track(RunUp, 400);
        AngularSignal angular = AngularResampler.Resample(signal, RateHz, track);
        Assert.Equal(500, angular.SamplesPerRevolution, 2.0);
        Assert.Equal(30, angular.MeanSpeedHz, 0.01);
        Assert.Equal(angular.SamplesPerRevolution * angular.MeanSpeedHz, angular.EquivalentSampleRateHz, 1e-9);
        Assert.Equal(120 * angular.SamplesPerRevolution, angular.Samples.Length, 10.0);
        double worst = 0;
        for (int j = 1000; j < angular.Samples.Length - 1000; j++)
        {
            worst = Math.Max(worst, Math.Abs(angular.Samples[j] - Math.Sin(2 * Math.PI * order * j / angular.SamplesPerRevolution)));
        }

        Assert.InRange(worst, 0, 1e-3);
    }

    [Fact]
    public void With_few_samples_per_revolution_nothing_folds()
    {
        // 160 samples hold 80 orders, at the lowest speed 1.6 kHz; order 130 would fold to order 30.
        float[] signal = RunUp.Sines(RateHz, noise: 0, seed: 1, 130);
        AngularSignal angular = AngularResampler.Resample(signal, RateHz, RotationTrackTest.Track(RunUp, 400), 160);
        Assert.InRange(angular.Samples[500..^500].Max(Math.Abs), 0, 1e-3);
    }

    [Fact]
    public void A_steady_recording_stays_what_it_is()
    {
        float[] signal = GaussianNoise.Of(20_000, 5);
        AngularSignal angular = AngularResampler.Resample(signal, RateHz, RotationTrack.Constant(25, 2));
        Assert.Equal(400, angular.SamplesPerRevolution);
        Assert.Equal(RateHz, angular.EquivalentSampleRateHz, 1e-6);
        Assert.Equal(signal.Length, angular.Samples.Length, 1.0);
        Assert.All(angular.Samples.Skip(50).Take(19_900).Zip(signal.Skip(50)), pair => Assert.Equal(pair.Second, pair.First, 1e-3f));
    }

    [Fact]
    public void Arguments_out_of_range_are_refused()
    {
        RotationTrack track = RotationTrack.Constant(25, 2);
        Assert.Throws<ArgumentException>(() => AngularResampler.Resample(new float[1], RateHz, track));
        Assert.Throws<ArgumentException>(() => AngularResampler.Resample(new float[100], RateHz, track, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => AngularResampler.Resample(new float[100], 0, track));
    }
}
