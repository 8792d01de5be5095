using System.Numerics;

namespace BearingAnalytics.Numerics.Kernels.Transforms;

/// <summary>What is transformed is (samples − mean) · weights.</summary>
internal readonly ref struct WindowedSegment<T>(ReadOnlySpan<T> samples, ReadOnlySpan<T> weights, T mean)
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    public readonly ReadOnlySpan<T> Samples = samples;
    public readonly ReadOnlySpan<T> Weights = weights;
    public readonly T Mean = mean;

    /// <summary>The values, for a transform that cannot load them itself.</summary>
    public void CopyTo(Span<T> values)
    {
        for (int i = 0; i < values.Length; i++)
        {
            values[i] = (Samples[i] - Mean) * Weights[i];
        }
    }
}
