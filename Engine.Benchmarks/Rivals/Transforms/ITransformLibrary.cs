using System.Numerics;

namespace BearingAnalytics.Benchmarks.Rivals.Transforms;

/// <summary>One who can transform.</summary>
internal interface ITransformLibrary
{
    /// <summary>Head of its column.</summary>
    string Name { get; }

    /// <summary>Name, version, and how it is used, for the page's head.</summary>
    string Description { get; }

    /// <summary>Plans the transform; null where the library has none of that kind.</summary>
    PreparedTransform<T>? Prepare<T>(TransformTask<T> task)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>;
}

/// <summary>A planned transform.</summary>
/// <param name="run">Transforms the task's input once.</param>
/// <param name="result">Where the result stands after that: pairs of real and imaginary part.</param>
/// <param name="release">Gives back what the library holds.</param>
internal sealed class PreparedTransform<T>(Action run, Func<ReadOnlyMemory<T>> result, Action? release = null) : IDisposable
{
    public Action Run { get; } = run;

    public ReadOnlySpan<T> Result => result().Span;

    /// <inheritdoc/>
    public void Dispose() => release?.Invoke();
}
