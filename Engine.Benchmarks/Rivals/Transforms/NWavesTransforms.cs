#if NWAVES
using System.Numerics;
using NWaves.Transforms;

namespace BearingAnalytics.Benchmarks.Rivals.Transforms;

/// <summary>
/// NWaves' real transform: float32, powers of two, real and imaginary parts in arrays of their own. Built only with <c>-p:Nwaves=true</c>.
/// </summary>
internal sealed class NWavesTransforms : ITransformLibrary
{
    /// <inheritdoc/>
    public string Name => "NWaves";

    /// <inheritdoc/>
    public string Description => $"NWaves {typeof(RealFft).Assembly.GetName().Version?.ToString(3)}";

    /// <inheritdoc/>
    public PreparedTransform<T>? Prepare<T>(TransformTask<T> task)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        if (task is not TransformTask<float> { IsReal: true } single || !BitOperations.IsPow2(task.Length))
        {
            return null;
        }

        RealFft transform = new(task.Length);
        float[] values = single.Input.Span.ToArray();
        float[] real = new float[task.Bins];
        float[] imaginary = new float[task.Bins];
        return new PreparedTransform<T>(
            () => transform.Direct(values, real, imaginary),
            () => (T[])(object)real.Zip(imaginary, (re, im) => (float[])[re, im]).SelectMany(pair => pair).ToArray());
    }
}
#endif
