using System.Numerics;
using BearingAnalytics.Numerics;

namespace BearingAnalytics.Benchmarks.Rivals.Transforms;

/// <summary>Ours. The one place that knows how our plans are called.</summary>
internal sealed class OurTransforms : ITransformLibrary
{
    /// <inheritdoc/>
    public string Name => "ours";

    /// <inheritdoc/>
    public string Description => $"ours: kernel {KernelInfo.Name}";

    /// <inheritdoc/>
    public PreparedTransform<T> Prepare<T>(TransformTask<T> task)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> =>
        new(task.IsReal ? Real(task.Input, task.Output) : Complex(task.Input, task.Output), () => task.Output.Memory);

    private static Action Real<T>(AlignedBuffer<T> input, AlignedBuffer<T> output)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        RealFourierPlan<T> plan = FourierPlan.Real<T>(input.Length);
        AlignedBuffer<T> scratch = new(plan.ScratchLength);
        return () => plan.Forward(input.Span, output.Span, scratch.Span);
    }

    private static Action Complex<T>(AlignedBuffer<T> input, AlignedBuffer<T> output)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        ComplexFourierPlan<T> plan = FourierPlan.Complex<T>(input.Length / 2);
        AlignedBuffer<T> scratch = new(plan.ScratchLength);
        return () => plan.Forward(input.Span, output.Span, scratch.Span);
    }
}
