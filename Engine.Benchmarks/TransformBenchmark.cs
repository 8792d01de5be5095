using System.Numerics;
using BearingAnalytics.Benchmarks.Rivals.Transforms;
using BenchmarkDotNet.Attributes;

namespace BearingAnalytics.Benchmarks;

/// <summary>One transform of ours beside MathNet.Numerics; <c>rivals</c> has all lengths and all rivals.</summary>
/// <typeparam name="T">float or double.</typeparam>
[GenericTypeArguments(typeof(float))]
[GenericTypeArguments(typeof(double))]
public class TransformBenchmark<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private Action _ours = () => { };
    private Action _mathNet = () => { };

    [Params(4096, 65536, 480000)]
    public int Length { get; set; }

    [Params(true, false)]
    public bool IsReal { get; set; }

    [GlobalSetup]
    public void SetUp()
    {
        TransformTask<T> task = new(IsReal, Length);
        _ours = new OurTransforms().Prepare(task).Run;
        _mathNet = new MathNetTransforms().Prepare(task).Run;
    }

    [Benchmark]
    public void Ours() => _ours();

    [Benchmark(Baseline = true)]
    public void MathNet() => _mathNet();
}
