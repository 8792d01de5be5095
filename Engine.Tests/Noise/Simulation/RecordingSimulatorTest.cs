using BearingAnalytics.Noise;
using BearingAnalytics.Noise.Simulation;
using BearingAnalytics.Signals;
using static BearingAnalytics.Tests.Noise.Simulation.SimulationTestBed;

namespace BearingAnalytics.Tests.Noise.Simulation;

public class RecordingSimulatorTest
{
    [Theory]
    [InlineData(0.5)]
    [InlineData(7)]
    public void A_healthy_recording_has_the_level_asked_for(double levelRms) =>
        Assert.Equal(levelRms, Math.Sqrt(Power(Samples(Options(NoiseMode.None) with { LevelRms = levelRms }))), 1e-5 * levelRms);

    [Fact]
    public void Without_a_level_noise_rises_in_proportion_to_speed()
    {
        Assert.Equal(1.0, Math.Sqrt(Power(Samples(Options(NoiseMode.None, rpm: 1800)))), 1e-5);
        Assert.Equal(0.5, Math.Sqrt(Power(Samples(Options(NoiseMode.None, rpm: 900)))), 1e-5);
    }

    [Theory]
    [InlineData(NoiseMode.OuterRaceFlaw, 6)]
    [InlineData(NoiseMode.InnerRaceFlaw, 0)]
    [InlineData(NoiseMode.ElementFlaw, -10)]
    public void The_flaw_stands_over_the_healthy_recording_of_the_same_seed_as_far_as_asked(NoiseMode mode, double snrDb)
    {
        SimulationOptions options = Options(mode) with { SignalToNoiseDb = snrDb };
        float[] healthy = Samples(options with { Mode = NoiseMode.None });
        IEnumerable<float> flaw = Samples(options).Zip(healthy, (a, b) => a - b);
        Assert.Equal(snrDb, 10 * Math.Log10(Power(flaw) / Power(healthy)), 0.01);
    }

    [Fact]
    public void Impacts_make_a_recording_impulsive_and_rolling_does_not()
    {
        Assert.InRange(Kurtosis(Samples(Options(NoiseMode.None))), 2.8, 3.3);
        Assert.True(Kurtosis(Samples(Options(NoiseMode.OuterRaceFlaw))) > 3.5);
    }

    [Fact]
    public void Equal_options_give_equal_samples_also_beside_other_work_and_another_seed_gives_others()
    {
        SimulationOptions options = Options(NoiseMode.ElementFlaw) with { DurationSeconds = 1 };
        float[] once = Samples(options);
        float[][] together = new float[4][];
        Parallel.For(0, together.Length, i => together[i] = Samples(options));
        Assert.All(together, samples => Assert.Equal(once, samples));
        Assert.NotEqual(once, Samples(options with { Seed = 8 }));
    }

    [Fact]
    public void A_longer_recording_begins_with_the_same_rolling_noise()
    {
        SimulationOptions options = Options(NoiseMode.None) with { DurationSeconds = 1 };
        float[] brief = Samples(options);
        float[] longer = Samples(options with { DurationSeconds = 2 })[..brief.Length];
        double product = brief.Zip(longer, (a, b) => (double)a * b).Average();
        Assert.True(product / Math.Sqrt(Power(brief) * Power(longer)) > 0.9);
    }

    [Fact]
    public void The_recording_carries_its_truth()
    {
        Recording recording = RecordingSimulator.Simulate(Options(NoiseMode.InnerRaceFlaw) with { DurationSeconds = 0.5 });
        Channel channel = Assert.Single(recording.Channels);
        Assert.Equal(10000, channel.Samples.Length);
        Assert.Equal(20000, channel.SampleRateHz);
        Assert.Equal(Quantity.Acceleration, channel.Quantity);
        Assert.Equal("inner-race-flaw", recording.Label);
        Assert.Equal("6205", recording.Conditions.Bearing);
        Assert.Equal(1797, recording.Conditions.SpeedRpm);
        Assert.Equal("simulated", recording.Conditions.Rig);
    }

    [Fact]
    public void The_note_says_that_the_interior_is_estimated() =>
        Assert.Contains("interior estimated", RecordingSimulator.Notes(Options(NoiseMode.None, "NU206")).Note);

    [Fact]
    public void Options_out_of_range_are_refused_by_name_value_and_range()
    {
        SimulationOptions good = Options(NoiseMode.OuterRaceFlaw);
        foreach ((SimulationOptions bad, string name) in new[]
        {
            (good with { Mode = NoiseMode.Undecided }, "Mode"),
            (good with { SpeedRpm = 0 }, "SpeedRpm"),
            (good with { SpeedRpm = double.NaN }, "SpeedRpm"),
            (good with { DurationSeconds = 0.01 }, "DurationSeconds"),
            (good with { SampleRateHz = 20000.5 }, "SampleRateHz"),
            (good with { LevelRms = -1 }, "LevelRms"),
            (good with { Slip = 0.5 }, "Slip"),
            (good with { LoadZone = 3 }, "LoadZone"),
            (good with { FlawLengthMm = -1 }, "FlawLengthMm"),
        })
        {
            var refused = Assert.Throws<ArgumentException>(() => RecordingSimulator.Simulate(bad));
            Assert.Equal(name, refused.ParamName);
            Assert.Contains("allowed:", refused.Message);
        }
    }

    private static double Kurtosis(float[] samples)
    {
        double square = Power(samples);
        return samples.Average(x => Math.Pow(x, 4)) / (square * square);
    }
}
