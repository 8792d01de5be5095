using BearingAnalytics.Noise;
using BearingAnalytics.Noise.Simulation;
using BearingAnalytics.Quality;

namespace BearingAnalytics.Tests.Noise.Combs;

[Trait("floor", "noise")]
public class BlindSpeedSearchTest
{
    [Theory]
    [InlineData(NoiseMode.OuterRaceFlaw, 1797)]
    [InlineData(NoiseMode.OuterRaceFlaw, 1130)]
    [InlineData(NoiseMode.InnerRaceFlaw, 1797)]
    [InlineData(NoiseMode.InnerRaceFlaw, 2440)]
    public void Speed_and_part_are_found_when_nobody_told_the_speed(NoiseMode mode, double rpm)
    {
        SimulationOptions options = CombBench.Options(mode, "6205-2RS JEM SKF", rpm).WithShaftLines() with { SpeedJitter = 0.0005 };
        FaultDiagnosis result = new FaultDiagnoser().Diagnose(CombBench.Channel(options), options.Bearing, null);
        Assert.InRange(result.SpeedRpm!.Value / rpm, 0.997, 1.003);
        Assert.True(result.SpeedFromSignal);
        Assert.Contains(result.Findings, finding => finding is { Code: "speed-estimated", Severity: FindingSeverity.Warning });
        Assert.Equal(mode, result.Diagnosis.Mode);
    }

    /// <summary>With speed and interior both free, either could be bent until it fits.</summary>
    [Fact]
    public void Of_a_bearing_whose_interior_is_estimated_no_speed_is_guessed()
    {
        SimulationOptions options = CombBench.Options(NoiseMode.OuterRaceFlaw, "6205-2RS JEM SKF", 1797).WithShaftLines();
        FaultDiagnosis result = new FaultDiagnoser().Diagnose(
            CombBench.Channel(options), options.Bearing with { IsEstimated = true }, null);
        Assert.Equal(NoiseMode.Undecided, result.Diagnosis.Mode);
        Assert.Contains(result.Findings, finding => finding.Code == "speed-unknown");
    }
}
