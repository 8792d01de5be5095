using System.Runtime.InteropServices;
using System.Security.Cryptography;
using BearingAnalytics.Noise;
using BearingAnalytics.Noise.Simulation;
using static BearingAnalytics.Tests.Noise.Simulation.SimulationTestBed;

namespace BearingAnalytics.Tests.Noise.Simulation;

public class PopulationTest
{
    [Fact]
    public void Members_keep_to_their_ranges_and_can_be_simulated()
    {
        for (ulong seed = 0; seed < 3000; seed++)
        {
            SimulationOptions options = FaultyPopulation.Draw(seed).Options;
            options.Validate();
            Assert.InRange(options.SpeedRpm, 300, 6000);
            Assert.InRange(options.DurationSeconds, 2, 10);
            Assert.InRange(options.SampleRateHz, 10000, 50000);
            Assert.InRange(options.StatedSpeedRpm / options.SpeedRpm, 0.98, 1.02);
            Assert.InRange(options.SignalToNoiseDb, -10, 10);
            Assert.InRange(options.Slip, 0.002, 0.02);
            Assert.True((options.Background!.Modulation?.BallPass ?? 0) <= RaceModulation.HealthyDepthLimit / 2);
        }
    }

    [Fact]
    public void Every_flaw_meets_every_kind_of_rig_equally_often()
    {
        var met = Enumerable.Range(0, 360).Select(seed => FaultyPopulation.Draw((ulong)seed)).GroupBy(c => (c.Kind, c.Options.Mode));
        Assert.Equal(36, met.Count());
        Assert.All(met, pair => Assert.Equal(10, pair.Count()));
    }

    [Fact]
    public void A_rig_of_a_kind_has_what_it_is_named_for_and_now_and_then_something_else()
    {
        Background[] gears = [.. Rigs(RigKind.Gears)];
        Assert.All(gears, rig => Assert.NotEmpty(rig.Gears));
        Assert.InRange(gears.Count(rig => rig.Hum is not null), 40, 80);
        Assert.All(Rigs(RigKind.Hum), rig => Assert.NotNull(rig.Hum));
        Assert.All(Rigs(RigKind.Everything), rig => Assert.True(
            rig is
            {
                Noise: not null, Hum: not null, Impacts: not null, Modulation: not null, Chain: not null, Tones.Count: > 0,
                Gears.Count: > 0, Combs.Count: > 1
            }));
    }

    [Fact]
    public void A_faulty_member_is_the_healthy_one_of_its_seed_with_a_flaw_as_strong_as_it_says()
    {
        // Race modulation: no level wanders and no converter rounds, so that the difference is the flaw alone.
        SimulationOptions faulty = FaultyPopulation.Draw(6).Options with { DurationSeconds = 2 };
        faulty = faulty with { Background = faulty.Background! with { Chain = null, LevelWanderDb = 0 } };
        float[] healthy = Samples(HealthyPopulation.Draw(6).Options with { DurationSeconds = 2, Background = faulty.Background });
        IEnumerable<float> flaw = Samples(faulty).Zip(healthy, (a, b) => a - b);
        Assert.Equal(faulty.SignalToNoiseDb, 10 * Math.Log10(Power(flaw) / Power(healthy)), 0.01);
        Assert.Equal(faulty.EffectiveLevelRms, Math.Sqrt(Power(healthy)), 1e-4 * faulty.EffectiveLevelRms);
    }

    [Fact]
    public void The_stated_speed_may_be_wrong_and_the_note_tells_the_true_one()
    {
        SimulationOptions options = Options(NoiseMode.None, rpm: 1000) with { SpeedStatementError = -0.02, DurationSeconds = 0.5 };
        Assert.Equal(980, RecordingSimulator.Simulate(options).Conditions.SpeedRpm!.Value, 1e-9);
        Assert.Equal(980, RecordingSimulator.Notes(options).SpeedRpm!.Value, 1e-9);
        Assert.Contains("true_speed_rpm=1000", RecordingSimulator.Notes(options).Note);
    }

    /// <summary>Compared with bits written down, so that the three ways of running this test hold each other.</summary>
    [Fact]
    [Trait("floor", "numerics")]
    public void Members_are_the_same_bits_on_every_processor()
    {
        using IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        for (ulong seed = 1; seed <= 9; seed++)
        {
            SimulationOptions options = FaultyPopulation.Draw(seed).Options with
            { Bearing = Options(NoiseMode.None).Bearing, DurationSeconds = 0.5 };
            hash.AppendData(MemoryMarshal.AsBytes<float>(Samples(options)));
        }

        Assert.Equal("5E555A4962BE4F62", Convert.ToHexString(hash.GetHashAndReset())[..16]);
    }

    private static IEnumerable<Background> Rigs(RigKind kind) =>
        Enumerable.Range(0, 200).Select(seed => DifficultRig.Draw((ulong)seed, kind, 1500, 20000));
}
