using System.Numerics;
using System.Runtime.InteropServices;
using MathNet.Numerics;
using MathNet.Numerics.IntegralTransforms;

namespace BearingAnalytics.Benchmarks.Rivals.Transforms;

/// <summary>
/// MathNet.Numerics with its managed provider on one thread. It works in place: the copy is part of what the same result costs.
/// </summary>
internal sealed class MathNetTransforms : ITransformLibrary
{
    public MathNetTransforms()
    {
        Control.UseManaged();
        Control.UseSingleThread();
    }

    /// <inheritdoc/>
    public string Name => "MathNet";

    /// <inheritdoc/>
    public string Description =>
        $"MathNet.Numerics {typeof(Fourier).Assembly.GetName().Version?.ToString(3)}, managed provider, one thread";

    /// <inheritdoc/>
    public PreparedTransform<T> Prepare<T>(TransformTask<T> task)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        T[] work = new T[task.Output.Length];
        if (task.IsReal)
        {
            return new PreparedTransform<T>(Real(task, work), () => work);
        }

        return typeof(T) == typeof(float)
            ? Whole<T, Complex32>(task, values => Fourier.Forward(values, FourierOptions.NoScaling))
            : Whole<T, Complex>(task, values => Fourier.Forward(values, FourierOptions.NoScaling));
    }

    private static Action Real<T>(TransformTask<T> task, T[] work)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        Action<Array> forward = typeof(T) == typeof(float)
            ? values => Fourier.ForwardReal((float[])values, task.Length, FourierOptions.NoScaling)
            : values => Fourier.ForwardReal((double[])values, task.Length, FourierOptions.NoScaling);
        return () =>
        {
            task.Input.Span.CopyTo(work);
            forward(work);
        };
    }

    private static PreparedTransform<T> Whole<T, TComplex>(TransformTask<T> task, Action<TComplex[]> forward)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TComplex : unmanaged
    {
        TComplex[] work = new TComplex[task.Length];
        return new PreparedTransform<T>(
            () =>
            {
                MemoryMarshal.Cast<T, TComplex>(task.Input.Span).CopyTo(work);
                forward(work);
            },
            () => MemoryMarshal.Cast<TComplex, T>(work).ToArray());
    }
}
