using BearingAnalytics.Spectra;

namespace BearingAnalytics.Tests.Spectra;

[Trait("floor", "spectra")]
public class TacholessTrackerTest
{
    private const double RateHz = 10000;

    [Theory]
    [InlineData(29, 31, 0.01, 1e-3)]
    [InlineData(29, 31, 0.5, 1e-3)]
    [InlineData(29, 31, 1.5, 2e-3)]
    [InlineData(20, 40, 0.01, 4e-3)]
    [InlineData(20, 40, 0.5, 4e-3)]
    [InlineData(40, 20, 1.5, 6e-3)]
    public void A_shaft_that_changes_its_speed_is_followed(double fromHz, double toHz, double noise, double allowed)
    {
        TurningShaft shaft = new(fromHz, toHz, 10);
        float[] signal = shaft.Sines(RateHz, noise, seed: 3, 1, 2, 3);
        SpeedTracking? found = TacholessTracker.Track(signal, RateHz, 30, new TacholessOptions { SearchRange = 0.4 });
        Assert.NotNull(found);
        Assert.False(found.IsSteady);
        Assert.Equal(RotationSource.ShaftHarmonics, found.Track.Source);
        Assert.InRange(shaft.SpeedError(found.Track.SpeedHzAt), 0, allowed);
        Assert.Equal(Math.Abs(toHz - fromHz) / Math.Sqrt(12) / 30, found.Track.RelativeSpread, 0.012);
    }

    [Fact]
    public void After_resampling_every_order_is_a_line()
    {
        // Over the run-up each of them covers an octave.
        TurningShaft shaft = new(20, 40, 10);
        float[] signal = shaft.Sines(RateHz, 0.5, seed: 3, 1, 2, 3);
        SpeedTracking found = TacholessTracker.Track(signal, RateHz, 30, new TacholessOptions { SearchRange = 0.4 })!;
        AngularSignal angular = AngularResampler.Resample(signal, RateHz, found.Track);
        foreach (int order in (int[])[1, 2, 3])
        {
            Assert.InRange(Coherence(signal, 30 * order / RateHz), 0, 0.4);
            Assert.InRange(Coherence(angular.Samples, order / angular.SamplesPerRevolution), 0.8, 1.1);
        }

        double Coherence(float[] x, double cyclesPerSample)
        {
            // The best of a few bins: the amplitude of a line over 100 revolutions in the middle, as a share of what was put in.
            int count = (int)(100 / cyclesPerSample * Math.Round(cyclesPerSample * angular.SamplesPerRevolution));
            count = Math.Min(count, x.Length);
            int from = (x.Length - count) / 2;
            return Enumerable.Range(-2, 5).Max(bin => Amplitude(x.AsSpan(from, count), cyclesPerSample + (bin * 0.5 / count)))
                * Math.Round(cyclesPerSample * angular.SamplesPerRevolution);
        }
    }

    [Fact]
    public void A_comb_in_the_envelope_carries_the_track()
    {
        // Noise that swells 3.6 times a turn, and no line of the shaft at all.
        TurningShaft shaft = new(28, 32, 10);
        Random random = new(11);
        float[] signal = [.. Enumerable.Range(0, 100_000).Select(n =>
            (float)((1 + (0.9 * Math.Sin(2 * Math.PI * 3.6 * shaft.RevolutionsAt(n / RateHz)))) * GaussianNoise.Next(random)))];
        SpeedTracking? found = TacholessTracker.Track(signal, RateHz, 30, new TacholessOptions { Orders = [3.6] });
        Assert.NotNull(found);
        Assert.False(found.IsSteady);
        Assert.Equal(3.6, found.Order);
        Assert.Equal(RotationSource.OrderComb, found.Track.Source);
        Assert.InRange(shaft.SpeedError(found.Track.SpeedHzAt), 0, 3e-3);

        // Without the order the comb is taken for the fourth harmonic of a shaft at 0.9 of the speed: the course is right, the mean is not.
        RotationTrack other = TacholessTracker.Track(signal, RateHz, 30)!.Track;
        Assert.Equal(0.9 * 30, other.MeanSpeedHz, 0.2);
        Assert.InRange(shaft.SpeedError(other.WithMeanSpeed(30).SpeedHzAt), 0, 5e-3);
    }

    [Theory]
    [InlineData(0.01)]
    [InlineData(0.5)]
    [InlineData(1.5)]
    public void A_steady_shaft_stays_steady(double noise)
    {
        TurningShaft shaft = new(30.1, 30.1, 10);
        SpeedTracking? found = TacholessTracker.Track(shaft.Sines(RateHz, noise, seed: 7, 1, 2, 3), RateHz, 30);
        Assert.NotNull(found);
        Assert.True(found.IsSteady);
        Assert.Equal(0, found.Track.RelativeSpread, 1e-12);
        Assert.Equal(30.1, found.Track.MeanSpeedHz, 0.03);
    }

    /// <summary>A line at rest, such as the mains, must not hold a shaft that moves.</summary>
    [Fact]
    public void A_line_that_stands_still_does_not_hold_the_track()
    {
        TurningShaft shaft = new(28, 32, 10);
        float[] signal = shaft.Sines(RateHz, 0.5, seed: 9, 1, 2, 3);
        for (int n = 0; n < signal.Length; n++)
        {
            signal[n] += (float)Math.Sin(2 * Math.PI * 50 * n / RateHz);
        }

        SpeedTracking? found = TacholessTracker.Track(signal, RateHz, 30);
        Assert.NotNull(found);
        Assert.False(found.IsSteady);
        Assert.InRange(shaft.SpeedError(found.Track.SpeedHzAt), 0, 5e-3);
    }

    [Fact]
    public void In_noise_there_is_nothing_to_follow()
    {
        TacholessOptions options = new() { Orders = [3.585, 5.415] };
        for (int seed = 1; seed <= 15; seed++)
        {
            Assert.Null(TacholessTracker.Track(GaussianNoise.Of(60_000, seed), 12000, 30, options));
        }
    }

    [Fact]
    public void Silence_and_what_is_too_short_give_nothing()
    {
        Assert.Null(TacholessTracker.Track(new float[100_000], RateHz, 30));
        Assert.Null(TacholessTracker.Track(GaussianNoise.Of(5000, 1), RateHz, 30));
        Assert.Null(TacholessTracker.Track([], RateHz, 30));
    }

    [Fact]
    public void The_level_does_not_matter()
    {
        float[] signal = new TurningShaft(28, 32, 5).Sines(RateHz, 0.5, seed: 4, 1, 2, 3);
        SpeedTracking plain = TacholessTracker.Track(signal, RateHz, 30)!;
        SpeedTracking loud = TacholessTracker.Track([.. signal.Select(x => 65536 * x)], RateHz, 30)!;
        Assert.Equal(plain.Track.RevolutionsAt(4), loud.Track.RevolutionsAt(4), 1e-6);
    }

    [Fact]
    public void Arguments_out_of_range_are_refused()
    {
        Assert.Throws<ArgumentException>(() => TacholessTracker.Track(new float[1000], 0, 30));
        Assert.Throws<ArgumentException>(() => TacholessTracker.Track(new float[1000], RateHz, double.NaN));
        Assert.Throws<ArgumentException>(() => TacholessTracker.Track(new float[1000], RateHz, 30, new() { SearchRange = 0.9 }));
        Assert.Throws<ArgumentException>(() => TacholessTracker.Track(new float[1000], RateHz, 30, new() { Orders = [-1] }));
    }

    private static double Amplitude(ReadOnlySpan<float> x, double cyclesPerSample)
    {
        (double re, double im) = (0, 0);
        for (int n = 0; n < x.Length; n++)
        {
            (double sin, double cos) = Math.SinCos(2 * Math.PI * cyclesPerSample * n);
            (re, im) = (re + (x[n] * cos), im + (x[n] * sin));
        }

        return 2 * Math.Sqrt((re * re) + (im * im)) / x.Length;
    }
}
