using BearingAnalytics.Noise;
using BearingAnalytics.Noise.Simulation;
using BearingAnalytics.Signals;

namespace BearingAnalytics.Tests.Noise;

/// <summary>
/// A sample of docs/validation/false-alarms.md: healthy bearings on difficult rigs, seven of each kind, cut to 3 s. The whole is
/// <c>Engine.Benchmarks -- healthy</c>.
/// </summary>
public class FalseAlarmTest
{
    private const ulong First = 1;
    private const int Count = 63;
    private const double LongestSeconds = 3;

    private static readonly NoiseMode[] NoFault = [NoiseMode.None, NoiseMode.Undecided];

    [Fact]
    public void No_healthy_bearing_on_a_difficult_rig_is_called_faulty()
    {
        FaultDiagnoser diagnoser = new();
        string[] alarms =
        [
            .. Enumerable.Range(0, Count).AsParallel().AsOrdered()
                .Select(i => HealthyPopulation.Draw(First + (ulong)i).Options)
                .Select(options => options with { DurationSeconds = Math.Min(LongestSeconds, options.DurationSeconds) })
                .Select(options => (options.Seed, Answer: Answer(diagnoser, options)))
                .Where(a => !NoFault.Contains(a.Answer))
                .Select(a => $"seed {a.Seed}: {a.Answer}"),
        ];
        Assert.Empty(alarms);
    }

    private static NoiseMode Answer(FaultDiagnoser diagnoser, SimulationOptions options)
    {
        Channel channel = RecordingSimulator.Simulate(options).Channels[0];
        return diagnoser.Diagnose(channel, options.Bearing, options.StatedSpeedRpm).Diagnosis.Mode;
    }
}
