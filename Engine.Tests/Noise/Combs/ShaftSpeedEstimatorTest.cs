using BearingAnalytics.Noise;
using BearingAnalytics.Noise.Simulation;
using BearingAnalytics.Numerics;
using BearingAnalytics.Quality;
using BearingAnalytics.Signals;

namespace BearingAnalytics.Tests.Noise.Combs;

/// <summary>Recordings whose true speed is known, with a stated one that is wrong.</summary>
[Trait("floor", "noise")]
public class ShaftSpeedEstimatorTest
{
    private const double Rpm = 1772;

    [Theory]
    [InlineData(NoiseMode.None, -0.08)]
    [InlineData(NoiseMode.None, -0.04)]
    [InlineData(NoiseMode.None, -0.025)]
    [InlineData(NoiseMode.None, 0.025)]
    [InlineData(NoiseMode.None, 0.05)]
    [InlineData(NoiseMode.None, 0.08)]
    [InlineData(NoiseMode.InnerRaceFlaw, -0.06)]
    [InlineData(NoiseMode.InnerRaceFlaw, 0.03)]
    [InlineData(NoiseMode.InnerRaceFlaw, 0.08)]
    [InlineData(NoiseMode.OuterRaceFlaw, -0.08)]
    [InlineData(NoiseMode.OuterRaceFlaw, 0.06)]
    public void A_wrong_speed_is_corrected_by_the_lines_of_the_shaft(NoiseMode mode, double error)
    {
        FaultDiagnosis result = CombBench.Diagnose(Turning(mode) with { SpeedStatementError = error });
        Assert.InRange(result.SpeedRpm!.Value / Rpm, 0.997, 1.003);
        Assert.True(result.SpeedFromSignal && result.SpeedConfirmed);
        Assert.Contains(result.Findings, finding => finding is { Code: "speed-contradicted", Severity: FindingSeverity.Warning });
        AssertUncertaintyHolds(result);
    }

    [Theory]
    [InlineData(NoiseMode.None, 0)]
    [InlineData(NoiseMode.None, 0.01)]
    [InlineData(NoiseMode.InnerRaceFlaw, 0)]
    [InlineData(NoiseMode.OuterRaceFlaw, -0.005)]
    [InlineData(NoiseMode.CageFlaw, 0)]
    [InlineData(NoiseMode.ElementFlaw, 0)]
    public void A_speed_that_is_right_to_a_nameplate_is_confirmed_and_not_contradicted(NoiseMode mode, double error)
    {
        FaultDiagnosis result = CombBench.Diagnose(Turning(mode) with { SpeedStatementError = error });
        Assert.True(result.SpeedConfirmed && !result.SpeedFromSignal);
        Assert.DoesNotContain(result.Findings, finding => finding.Code is "speed-contradicted" or "speed-not-confirmed");
        Assert.InRange(result.SpeedRpm!.Value / Rpm, 0.999, 1.001);
        AssertUncertaintyHolds(result);
    }

    /// <summary>An element of a 6203 strikes 3.99 times a turn: its comb must not stand for the shaft's fourth harmonic.</summary>
    [Theory]
    [InlineData(2)]
    [InlineData(5)]
    public void A_passage_beside_a_whole_order_does_not_pull_the_speed(ulong seed)
    {
        SimulationOptions options = CombBench.Options(NoiseMode.ElementFlaw, "6203-2RS JEM SKF", 1750, seed) with { Slip = 0.008 };
        Assert.InRange(CombBench.Diagnose(options).SpeedRpm!.Value / 1750, 0.999, 1.001);
    }

    /// <summary>Two and a half turns of a cage are nearly one of the shaft: its lines, where the shaft shows few, are not the shaft's.</summary>
    [Theory]
    [InlineData("6205-2RS JEM SKF", 1)]
    [InlineData("6205-2RS JEM SKF", 2)]
    [InlineData("PRONOSTIA", 3)]
    [InlineData("NICE", 4)]
    [InlineData("ZA-2115", 5)]
    public void The_comb_of_a_damaged_cage_contradicts_no_speed(string bearing, ulong seed)
    {
        FaultDiagnosis result = CombBench.Diagnose(CombBench.Options(NoiseMode.CageFlaw, bearing, Rpm, seed));
        Assert.DoesNotContain(result.Findings, finding => finding.Code == "speed-contradicted");
    }

    /// <summary>Gaussian noise has no lines: whatever is stated is all there is.</summary>
    [Theory]
    [InlineData(1500)]
    [InlineData(1772)]
    public void Without_lines_of_a_shaft_the_stated_speed_stays_and_is_called_unchecked(double statedRpm)
    {
        float[] noise = new float[100_000];
        RandomStream random = new(9, purpose: 79);
        for (int i = 0; i < noise.Length; i++)
        {
            noise[i] = (float)random.Gaussian();
        }

        Channel channel = new() { Name = "1", Samples = noise, SampleRateHz = 20000 };
        FaultDiagnosis result = new FaultDiagnoser().Diagnose(channel, CombBench.Bearing("6205-2RS JEM SKF"), statedRpm);
        Assert.Equal(statedRpm, result.SpeedRpm!.Value, 1e-6);
        Assert.False(result.SpeedConfirmed || result.SpeedFromSignal);
        Assert.Null(result.SpeedUncertaintyRpm);
        Assert.Contains(result.Findings, finding => finding is { Code: "speed-not-confirmed", Severity: FindingSeverity.Info });
    }

    private static void AssertUncertaintyHolds(FaultDiagnosis result)
    {
        double uncertainty = result.SpeedUncertaintyRpm!.Value;
        Assert.InRange(uncertainty / Rpm, 1e-6, 0.003);
        Assert.InRange(result.SpeedRpm!.Value, Rpm - (4 * uncertainty), Rpm + (4 * uncertainty));
    }

    private static SimulationOptions Turning(NoiseMode mode) =>
        CombBench.Options(mode, "6205-2RS JEM SKF", Rpm).WithShaftLines() with { SpeedJitter = 0.0005 };
}
