using System.Numerics;

namespace BearingAnalytics.Benchmarks.Rivals.Transforms;

/// <summary>Intel MKL on one thread.</summary>
internal sealed class MklTransforms(Mkl library) : ITransformLibrary
{
    /// <inheritdoc/>
    public string Name => "MKL";

    /// <inheritdoc/>
    public string Description => library.Version + ", one thread";

    /// <inheritdoc/>
    public PreparedTransform<T>? Prepare<T>(TransformTask<T> task)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        nint plan = library.Plan(typeof(T) == typeof(float), task.IsReal, task.Length);
        nint input = task.Input.Address;
        nint output = task.Output.Address;
        return plan == 0
            ? null
            : new PreparedTransform<T>(() => library.Execute(plan, input, output), () => task.Output.Memory, () => library.Destroy(plan));
    }
}
