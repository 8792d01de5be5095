using BearingAnalytics.Bearings;
using BearingAnalytics.Noise;
using BearingAnalytics.Noise.Simulation;
using BearingAnalytics.Numerics;
using BearingAnalytics.Signals;

namespace BearingAnalytics.Tests.Noise;

public class PeriodicFamilyFinderTest
{
    private static readonly PeriodicFamilyFinder Finder = new();

    [Theory]
    [InlineData("6205-2RS JEM SKF", NoiseMode.OuterRaceFlaw, "BPFO", 1797)]
    [InlineData("6205-2RS JEM SKF", NoiseMode.InnerRaceFlaw, "BPFI", 1797)]
    [InlineData("NICE", NoiseMode.OuterRaceFlaw, "BPFO", 1500)]
    [InlineData("NICE", NoiseMode.InnerRaceFlaw, "BPFI", 1500)]
    [InlineData("ZA-2115", NoiseMode.OuterRaceFlaw, "BPFO", 2000)]
    [InlineData("PRONOSTIA", NoiseMode.OuterRaceFlaw, "BPFO", 1800)]
    public void The_order_is_right_and_the_right_bearing_is_among_the_explanations(string designation, NoiseMode mode, string line,
        double rpm)
    {
        CatalogueBearing bearing = BearingCatalogue.Shipped.Find(designation)!;
        double truth = mode == NoiseMode.OuterRaceFlaw ? bearing.Orders.Outer : bearing.Orders.Inner;
        PeriodicFamilies found = Finder.Find(Simulated(mode, bearing, rpm), BearingCatalogue.Shipped, rpm);
        PeriodicFamily family = found.Families.First(f => f.Kind == FamilyKind.Other);
        Assert.InRange(family.Order!.Value / truth, 0.995, 1.005);
        Assert.Contains(family.Explanations, e => e.Designation == bearing.Designation && e.Line == line);
        Assert.InRange(family.FalseAlarmProbability, 0, 0.001);
        Assert.True(family.MatchesByChance > 0 && family.MatchingBearings >= 1);
        Assert.Equal(family.Explanations.Count > 1, family.IsAmbiguous);
    }

    [Fact]
    public void An_inner_race_shows_the_shaft_as_the_distance_of_its_sidebands()
    {
        CatalogueBearing bearing = BearingCatalogue.Shipped.Find("NICE")!;
        PeriodicFamily family = Finder.Find(Simulated(NoiseMode.InnerRaceFlaw, bearing, 1500), BearingCatalogue.Shipped, 1500)
            .Families.First(f => f.Kind == FamilyKind.Other);
        Assert.InRange(family.SidebandOrder!.Value, 0.98, 1.02);
        Assert.True(family.Explanations.First(e => e.Designation == "NICE").SidebandsAgree);
    }

    [Fact]
    public void A_healthy_bearing_shows_no_family_but_those_of_shaft_and_mains()
    {
        string[] bearings = ["6205-2RS JEM SKF", "6203-2RS JEM SKF", "NICE", "ZA-2115", "PRONOSTIA"];
        for (int seed = 1; seed <= 6; seed++)
        {
            double rpm = 600 + (237 * seed);
            Channel channel = Simulated(NoiseMode.None, BearingCatalogue.Shipped.Find(bearings[seed % 5])!, rpm, (ulong)seed);
            Assert.DoesNotContain(Finder.Find(channel, BearingCatalogue.Shipped, rpm).Families, f => f.Kind == FamilyKind.Other);
        }
    }

    /// <summary>The chance a family is given is that of the best comb where nothing repeats: in white noise it must be uniform or
    /// above.</summary>
    [Fact]
    public void In_noise_small_chances_are_as_rare_as_they_say()
    {
        const int Records = 40;
        PeriodicFamilyFinder lenient = new(new FamilyOptions { FalseAlarmProbability = 0.1, ModulationThreshold = 0 });
        int alarms = 0;
        for (ulong seed = 1; seed <= Records; seed++)
        {
            RandomStream random = new(seed, 99);
            float[] samples = [.. Enumerable.Range(0, 24_000).Select(_ => (float)random.Gaussian())];
            Channel noise = new() { Name = "n", Samples = samples, SampleRateHz = 12_000 };
            alarms += lenient.Find(noise, BearingCatalogue.Shipped, 1800).Families.Any(f => f.Kind == FamilyKind.Other) ? 1 : 0;
        }

        // Binomial with 40 trials of 0.1: 11 and more happen once in 650.
        Assert.True(alarms <= 10, $"{alarms} of {Records}");
    }

    [Fact]
    public void Without_a_speed_there_are_frequencies_or_a_speed_that_was_found()
    {
        CatalogueBearing bearing = BearingCatalogue.Shipped.Find("6205-2RS JEM SKF")!;
        PeriodicFamilies found = Finder.Find(Simulated(NoiseMode.OuterRaceFlaw, bearing, 1797), BearingCatalogue.Shipped, null);
        Assert.Single(found.Findings, f => f.Code is "speed-estimated" or "families-without-speed");
        Assert.Contains(found.Families, f => Math.Abs((f.FundamentalHz / (bearing.Orders.Outer * 1797 / 60)) - 1) < 0.02);
        Assert.All(found.Families, f => Assert.Equal(found.SpeedRpm is null, f.Order is null));
    }

    [Fact]
    public void The_level_does_not_matter_and_silence_shows_nothing()
    {
        Channel channel = Simulated(NoiseMode.OuterRaceFlaw, BearingCatalogue.Shipped.Find("NICE")!, 1500);
        PeriodicFamily plain = Finder.Find(channel, BearingCatalogue.Shipped, 1500).Families[0];
        PeriodicFamily loud = Finder.Find(channel with { Samples = [.. channel.Samples.Select(x => 1024 * x)] }, BearingCatalogue.Shipped,
            1500).Families[0];
        Assert.Equal(plain.FundamentalHz, loud.FundamentalHz, 1e-9);
        Assert.Equal(plain.Modulation, loud.Modulation, 1e-6);
        Assert.Empty(Finder.Find(channel with { Samples = new float[50_000] }, BearingCatalogue.Shipped, 1500).Families);
        Assert.Empty(Finder.Find(channel with { Samples = channel.Samples[..2000] }, BearingCatalogue.Shipped, 1500).Families);
        Assert.Throws<ArgumentException>(() => Finder.Find(channel with { SampleRateHz = null }, BearingCatalogue.Shipped, 1500));
    }

    private static Channel Simulated(NoiseMode mode, CatalogueBearing bearing, double rpm, ulong seed = 5) =>
        RecordingSimulator.Simulate(new SimulationOptions
        {
            Mode = mode,
            Bearing = bearing,
            SpeedRpm = rpm,
            DurationSeconds = 5,
            SampleRateHz = 20000,
            Seed = seed,
            SignalToNoiseDb = 3,
            Slip = 0.008,
            SpeedJitter = 0.001,
        }).Channels[0];
}
