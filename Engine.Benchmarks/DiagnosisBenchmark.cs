using BearingAnalytics.Bearings;
using BearingAnalytics.Noise;
using BearingAnalytics.Noise.Simulation;
using BearingAnalytics.Signals;
using BenchmarkDotNet.Attributes;

namespace BearingAnalytics.Benchmarks;

/// <summary>The whole diagnosis of ten seconds at 48 kHz.</summary>
public class DiagnosisBenchmark
{
    private readonly FaultDiagnoser _diagnoser = new();
    private readonly CatalogueBearing _bearing = BearingCatalogue.Shipped.Find("6205-2RS JEM SKF")!;
    private Channel? _channel;

    [GlobalSetup]
    public void SetUp() => _channel = TenSeconds(_bearing);

    [Benchmark]
    public FaultDiagnosis Diagnose() => _diagnoser.Diagnose(_channel!, _bearing, 1797);

    internal static Channel TenSeconds(CatalogueBearing bearing) => RecordingSimulator.Simulate(new SimulationOptions
    {
        Mode = NoiseMode.OuterRaceFlaw, Bearing = bearing, SpeedRpm = 1797, DurationSeconds = 10, SampleRateHz = 48000, Seed = 1,
    }).Channels[0];
}
