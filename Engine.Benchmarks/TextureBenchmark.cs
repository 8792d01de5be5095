using BearingAnalytics.Rollers;
using BenchmarkDotNet.Attributes;

namespace BearingAnalytics.Benchmarks;

/// <summary>Texture of a profile of 8000 points with a pitch of 1.24 µm, as a roller scan has it. One core may spend 1.5 ms.</summary>
[MemoryDiagnoser]
public class TextureBenchmark
{
    private const double PitchMm = 0.00124;

    private readonly TextureEvaluator _evaluator = new();
    private readonly GaussianProfileFilter _gaussian = new();
    private readonly RobustProfileFilter _robust = new();
    private readonly TextureOptions _options = new() { CutoffMm = 0.8 };
    private double[] _whole = [];
    private double[] _gapped = [];
    private double[] _meanLine = [];
    private double[] _trace = [];

    [GlobalSetup]
    public void Setup()
    {
        Random random = new(1);
        _whole = [.. Enumerable.Range(0, 8000).Select(i => random.NextDouble() + (0.1 * Math.Sin(i / 200.0)))];
        _gapped = [.. _whole];
        _gapped.AsSpan(3000, 120).Fill(double.NaN);
        _meanLine = new double[8000];
        _trace = [.. Enumerable.Range(0, 3600).Select(i => Math.Cos(i / 191.0) + random.NextDouble())];
    }

    [Benchmark]
    public void GaussianFilter() => _gaussian.Smooth(_whole, PitchMm, 0.8, _meanLine);

    [Benchmark]
    public void GaussianFilterWithGap() => _gaussian.Smooth(_gapped, PitchMm, 0.8, _meanLine);

    [Benchmark]
    public int RobustFilter() => _robust.Smooth(_whole, PitchMm, 0.8, _meanLine);

    [Benchmark(Baseline = true)]
    public TextureResult Texture() => _evaluator.Evaluate(_whole, PitchMm, _options);

    [Benchmark]
    public TextureResult TextureWithGap() => _evaluator.Evaluate(_gapped, PitchMm, _options);

    [Benchmark]
    public RoundnessResult Roundness() => RoundnessEvaluator.Evaluate(_trace, new RoundnessOptions());
}
