using BearingAnalytics.Bearings;
using BearingAnalytics.Noise;
using BearingAnalytics.Noise.Simulation;
using BearingAnalytics.Quality;
using BearingAnalytics.Signals;

namespace BearingAnalytics.Tests.Noise;

public class FaultDiagnoserTest
{
    private static readonly FaultDiagnoser Diagnoser = new();

    [Theory]
    [InlineData(NoiseMode.OuterRaceFlaw, "6205-2RS JEM SKF", 1797)]
    [InlineData(NoiseMode.InnerRaceFlaw, "6205-2RS JEM SKF", 1797)]
    [InlineData(NoiseMode.ElementFlaw, "6203-2RS JEM SKF", 1750)]
    [InlineData(NoiseMode.CageFlaw, "PRONOSTIA", 1800)]
    [InlineData(NoiseMode.None, "NICE", 1500)]
    public void The_part_that_was_damaged_is_named(NoiseMode mode, string bearing, double rpm)
    {
        FaultDiagnosis result = Diagnose(Simulated(mode, bearing, rpm), bearing, rpm);
        Assert.Equal(mode, result.Diagnosis.Mode);
        Assert.Equal(mode, result.Diagnosis.Ranked[0].Mode);
        Assert.Equal(1, result.Diagnosis.Ranked.Sum(r => r.Confidence), 1e-9);
    }

    [Fact]
    public void Healthy_bearings_stay_healthy()
    {
        string[] bearings = ["6205-2RS JEM SKF", "6203-2RS JEM SKF", "NICE", "ZA-2115", "PRONOSTIA"];
        for (int seed = 1; seed <= 20; seed++)
        {
            string bearing = bearings[seed % bearings.Length];
            double rpm = 600 + (137 * seed);
            Assert.Equal(NoiseMode.None, Diagnose(Simulated(NoiseMode.None, bearing, rpm, (ulong)seed), bearing, rpm).Diagnosis.Mode);
        }
    }

    /// <summary>On several public rigs a healthy bearing is louder than a damaged one: the answer may not depend on the level.</summary>
    [Fact]
    public void The_level_does_not_matter()
    {
        Channel channel = Simulated(NoiseMode.InnerRaceFlaw, "NICE", 1500);
        NoiseDiagnosis plain = Diagnose(channel, "NICE", 1500).Diagnosis;
        NoiseDiagnosis loud = Diagnose(channel with { Samples = [.. channel.Samples.Select(x => 4096 * x)] }, "NICE", 1500).Diagnosis;
        Assert.Equal(plain.Mode, loud.Mode);
        Assert.Equal(plain.Confidence, loud.Confidence, 1e-6);
    }

    /// <summary>3×BPFO and 2×BPFI of a 6205 lie 0.7 % apart, within any window of 1 %: a pure outer fault scores a high BPFI.</summary>
    [Fact]
    public void A_coincidence_of_harmonics_is_explained_away()
    {
        NoiseDiagnosis diagnosis = Diagnose(Simulated(NoiseMode.OuterRaceFlaw, "6205-2RS JEM SKF", 1797), "6205-2RS JEM SKF", 1797).Diagnosis;
        RankedMode inner = diagnosis.Ranked.First(r => r.Mode == NoiseMode.InnerRaceFlaw);
        Assert.True(inner.Confidence < 0.05);
    }

    [Fact]
    public void A_wrong_speed_is_contradicted_by_the_shaft_itself()
    {
        // A shaft out of balance and misaligned: harmonics of 1772 r/min in the signal itself.
        Channel channel = Simulated(NoiseMode.InnerRaceFlaw, "6205-2RS JEM SKF", 1772);
        float[] samples = [.. channel.Samples.Select((x, i) => x + (float)Enumerable.Range(1, 10).Sum(k => 0.3 * Math.Cos(2 * Math.PI * k * 1772 / 60 * i / 20000)))];
        channel = channel with { Samples = samples };
        FaultDiagnosis result = Diagnose(channel, "6205-2RS JEM SKF", 1700);
        Assert.True(result.SpeedFromSignal);
        Assert.InRange(result.SpeedRpm!.Value, 1763, 1781);
        Assert.Contains(result.Findings, f => f.Code == "speed-contradicted");
        Assert.Equal(NoiseMode.InnerRaceFlaw, result.Diagnosis.Mode);
    }

    [Fact]
    public void Evidence_tells_where_it_was_expected_and_found()
    {
        FaultDiagnosis result = Diagnose(Simulated(NoiseMode.OuterRaceFlaw, "6205-2RS JEM SKF", 1797), "6205-2RS JEM SKF", 1797);
        IReadOnlyList<Evidence> lines = result.Diagnosis.Ranked[0].Evidence;
        Assert.Equal(["BPFO", "2×BPFO", "3×BPFO", "4×BPFO"], lines.Select(l => l.Line));
        Assert.All(lines, line =>
        {
            Assert.InRange(line.FoundHz / line.ExpectedHz, 0.98, 1.02);
            Assert.InRange(line.FalseAlarmProbability, 0, 1e-3);
            Assert.True(line.Prominence > 3 && line.Harmonics == 4);
        });
    }

    [Fact]
    public void What_cannot_be_decided_is_undecided()
    {
        Channel channel = Simulated(NoiseMode.OuterRaceFlaw, "6205-2RS JEM SKF", 1797);
        FaultDiagnosis brief = Diagnose(channel with { Samples = channel.Samples[..4000] }, "6205-2RS JEM SKF", 1797);
        Assert.Equal(NoiseMode.Undecided, brief.Diagnosis.Mode);
        Assert.Contains(brief.Findings, f => f is { Code: "too-few-revolutions", Severity: FindingSeverity.Blocking });

        FaultDiagnosis noSpeed = Diagnoser.Diagnose(Simulated(NoiseMode.None, "608", 3000), BearingCatalogue.Shipped.Find("608")!, null);
        Assert.Equal(NoiseMode.Undecided, noSpeed.Diagnosis.Mode);
        Assert.Contains(noSpeed.Findings, f => f.Code == "speed-unknown");

        Assert.Throws<ArgumentException>(() => Diagnose(channel with { SampleRateHz = null }, "6205", 1797));
    }

    [Fact]
    public void A_bearing_too_fast_for_the_sampling_rate_is_not_judged()
    {
        Channel channel = Simulated(NoiseMode.None, "6205-2RS JEM SKF", 1797) with { SampleRateHz = 400 };
        Assert.Equal(NoiseMode.Undecided, Diagnose(channel, "6205-2RS JEM SKF", 1797).Diagnosis.Mode);
    }

    [Fact]
    public void Silence_and_a_constant_are_no_fault()
    {
        Channel silence = new() { Name = "1", Samples = new float[100_000], SampleRateHz = 20000 };
        Assert.DoesNotContain(Diagnose(silence, "NICE", 1500).Diagnosis.Mode, (NoiseMode[])[NoiseMode.OuterRaceFlaw, NoiseMode.InnerRaceFlaw, NoiseMode.ElementFlaw, NoiseMode.CageFlaw]);
    }

    private static FaultDiagnosis Diagnose(Channel channel, string bearing, double rpm) =>
        Diagnoser.Diagnose(channel, BearingCatalogue.Shipped.Find(bearing)!, rpm);

    private static Channel Simulated(NoiseMode mode, string bearing, double rpm, ulong seed = 5) => RecordingSimulator.Simulate(new SimulationOptions
    {
        Mode = mode,
        Bearing = BearingCatalogue.Shipped.Find(bearing)!,
        SpeedRpm = rpm,
        DurationSeconds = 5,
        SampleRateHz = 20000,
        Seed = seed,
        SignalToNoiseDb = 3,
        Slip = 0.008,
        SpeedJitter = 0.001,
    }).Channels[0];
}
