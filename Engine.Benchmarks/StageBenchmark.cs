using BearingAnalytics.Benchmarks.Rivals.Stages;
using BenchmarkDotNet.Attributes;

namespace BearingAnalytics.Benchmarks;

/// <summary>The stages of an analysis on ten seconds at 48 kHz; <c>rivals stages</c> has SciPy beside them.</summary>
[MemoryDiagnoser]
public class StageBenchmark
{
    private Action _run = () => { };

    public static IEnumerable<string> Stages => OurStages.Names;

    [ParamsSource(nameof(Stages))]
    public string Stage { get; set; } = "";

    [GlobalSetup]
    public void SetUp() => _run = OurStages.Of(Stage)!.Run;

    [Benchmark]
    public void Run() => _run();
}
