using System.Numerics;
using System.Runtime.InteropServices;
using BearingAnalytics.Numerics;

namespace BearingAnalytics.Benchmarks.Rivals.Transforms;

/// <summary>Ours. The one place that knows how our plans are called.</summary>
internal sealed class OurTransforms : ITransformLibrary
{
    /// <inheritdoc/>
    public string Name => "ours";

    /// <inheritdoc/>
    public string Description => "ours: plans in float64 alone; float32 goes through them, both ways of conversion counted";

    /// <inheritdoc/>
    public PreparedTransform<T> Prepare<T>(TransformTask<T> task)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> =>
        new(typeof(T) == typeof(double) ? InDouble((TransformTask<double>)(object)task) : ThroughDouble(task), () => task.Output.Memory);

    private static Action InDouble(TransformTask<double> task) =>
        task.IsReal ? Real(task.Input, task.Output) : Complex(task.Input, task.Output);

    // Plans exist in double precision alone: what a caller with floats has to do today.
    private static Action ThroughDouble<T>(TransformTask<T> task)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        AlignedBuffer<double> input = new(task.Input.Length);
        AlignedBuffer<double> output = new(task.Output.Length);
        Action transform = task.IsReal ? Real(input, output) : Complex(input, output);
        return () =>
        {
            Convert(task.Input.Span, input.Span);
            transform();
            Convert(output.Span, task.Output.Span);
        };
    }

    private static Action Real(AlignedBuffer<double> input, AlignedBuffer<double> output)
    {
        RealFourierPlan plan = RealFourierPlan.For(input.Length);
        AlignedBuffer<Complex> scratch = new(plan.ScratchLength);
        return () => plan.Forward(input.Span, MemoryMarshal.Cast<double, Complex>(output.Span), scratch.Span);
    }

    private static Action Complex(AlignedBuffer<double> input, AlignedBuffer<double> output)
    {
        ComplexFourierPlan plan = ComplexFourierPlan.For(input.Length / 2);
        AlignedBuffer<Complex> scratch = new(plan.ScratchLength);
        return () =>
        {
            // Works in place: the copy is part of what the same result costs.
            input.Span.CopyTo(output.Span);
            plan.Forward(MemoryMarshal.Cast<double, Complex>(output.Span), scratch.Span);
        };
    }

    private static void Convert<TFrom, TTo>(ReadOnlySpan<TFrom> from, Span<TTo> to)
        where TFrom : INumber<TFrom>
        where TTo : INumber<TTo>
    {
        for (int i = 0; i < to.Length; i++)
        {
            to[i] = TTo.CreateTruncating(from[i]);
        }
    }
}
