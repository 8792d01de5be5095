using BearingAnalytics.Bearings;
using BearingAnalytics.Noise;
using BearingAnalytics.Noise.Simulation;
using BearingAnalytics.Signals;
using BearingAnalytics.Spectra;

namespace BearingAnalytics.Tests.Noise;

/// <summary>What a diagnosis gains from following the speed, on recordings whose truth is known.</summary>
[Trait("floor", "noise")]
public class WanderingSpeedTest
{
    private const double Rpm = 1797;
    private static readonly CatalogueBearing Bearing = BearingCatalogue.Shipped.Find("6205-2RS JEM SKF")!;

    [Theory]
    [InlineData(NoiseMode.InnerRaceFlaw, 0.01)]
    [InlineData(NoiseMode.InnerRaceFlaw, 0.02)]
    [InlineData(NoiseMode.InnerRaceFlaw, 0.03)]
    [InlineData(NoiseMode.OuterRaceFlaw, 0.01)]
    [InlineData(NoiseMode.OuterRaceFlaw, 0.02)]
    [InlineData(NoiseMode.OuterRaceFlaw, 0.03)]
    [InlineData(NoiseMode.ElementFlaw, 0.02)]
    public void A_fault_under_a_wandering_speed_is_named_after_resampling(NoiseMode mode, double jitter)
    {
        Channel channel = Simulated(mode, jitter, seed: 1);
        SpeedTracking? found = Track(channel);
        Assert.NotNull(found);
        Assert.False(found.IsSteady);
        Assert.InRange(found.Track.RelativeSpread / jitter, 0.6, 1.5);
        double before = Confidence(channel, Rpm, mode);
        (Channel angular, double rpm) = Resampled(channel, found.Track);
        FaultDiagnosis after = new FaultDiagnoser().Diagnose(angular, Bearing, rpm);
        Assert.Equal(mode, after.Diagnosis.Mode);
        Assert.True(after.Diagnosis.Confidence >= before, $"{after.Diagnosis.Confidence} after, {before} before");
    }

    /// <summary>The strong inner faults that are missed without it: found by none of the seeds before, by all after.</summary>
    [Fact]
    public void An_inner_fault_that_nobody_hears_is_heard()
    {
        for (ulong seed = 3; seed <= 4; seed++)
        {
            Channel channel = Simulated(NoiseMode.InnerRaceFlaw, 0.03, seed);
            (Channel angular, double rpm) = Resampled(channel, Track(channel)!.Track);
            Assert.InRange(Confidence(channel, Rpm, NoiseMode.InnerRaceFlaw), 0, 0.3);
            Assert.InRange(Confidence(angular, rpm, NoiseMode.InnerRaceFlaw), 0.9, 1);
        }
    }

    [Theory]
    [InlineData(NoiseMode.InnerRaceFlaw)]
    [InlineData(NoiseMode.OuterRaceFlaw)]
    [InlineData(NoiseMode.ElementFlaw)]
    [InlineData(NoiseMode.None)]
    public void A_steady_speed_is_called_steady_and_the_answer_remains(NoiseMode mode)
    {
        for (ulong seed = 1; seed <= 2; seed++)
        {
            Channel channel = Simulated(mode, 0.001, seed);
            Assert.True(Track(channel)?.IsSteady ?? true);
            FaultDiagnosis plain = new FaultDiagnoser().Diagnose(channel, Bearing, Rpm);
            (Channel angular, double rpm) = Resampled(channel, RotationTrack.Constant(Rpm / 60, channel.DurationSeconds));
            FaultDiagnosis after = new FaultDiagnoser().Diagnose(angular, Bearing, rpm);
            Assert.Equal(plain.Diagnosis.Mode, after.Diagnosis.Mode);
        }
    }

    private static SpeedTracking? Track(Channel channel) => TacholessTracker.Track(
        channel.Samples, channel.SampleRateHz!.Value, Rpm / 60,
        new TacholessOptions { Orders = [Bearing.Orders.Outer, Bearing.Orders.Inner] });

    private static (Channel Angular, double Rpm) Resampled(Channel channel, RotationTrack track)
    {
        AngularSignal angular = AngularResampler.Resample(channel.Samples, channel.SampleRateHz!.Value, track);
        return (channel with { Samples = angular.Samples, SampleRateHz = angular.EquivalentSampleRateHz }, 60 * angular.MeanSpeedHz);
    }

    private static double Confidence(Channel channel, double rpm, NoiseMode mode) =>
        new FaultDiagnoser().Diagnose(channel, Bearing, rpm).Diagnosis.Ranked.Single(r => r.Mode == mode).Confidence;

    private static Channel Simulated(NoiseMode mode, double jitter, ulong seed) => RecordingSimulator.Simulate(new SimulationOptions
    {
        Mode = mode,
        Bearing = Bearing,
        SpeedRpm = Rpm,
        DurationSeconds = 5,
        Seed = seed,
        SignalToNoiseDb = 5,
        SpeedJitter = jitter,
    }).Channels[0];
}
