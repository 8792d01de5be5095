using System.Numerics;
using BearingAnalytics.Numerics;
using BenchmarkDotNet.Attributes;

namespace BearingAnalytics.Benchmarks;

/// <summary>Real transforms of rig lengths, beside MathNet.Numerics.</summary>
public class FourierBenchmark
{
    private double[] _signal = [];
    private double[] _rival = [];
    private Complex[] _spectrum = [];
    private Complex[] _scratch = [];
    private RealFourierPlan _plan = RealFourierPlan.For(2);

    [Params(4096, 48000, 65536, 480000)]
    public int Length { get; set; }

    [GlobalSetup]
    public void SetUp()
    {
        _signal = Signals.Noise(Length);
        _rival = new double[Length + 2];
        _plan = RealFourierPlan.For(Length);
        _spectrum = new Complex[_plan.SpectrumLength];
        _scratch = new Complex[_plan.ScratchLength];
    }

    [Benchmark]
    public void Ours() => _plan.Forward(_signal, _spectrum, _scratch);

    [Benchmark(Baseline = true)]
    public void MathNet()
    {
        _signal.CopyTo(_rival, 0);
        global::MathNet.Numerics.IntegralTransforms.Fourier.ForwardReal(_rival, Length);
    }
}
