using System.Numerics;

namespace BearingAnalytics.Numerics.Kernels.Transforms;

/// <summary>
/// Two segments of one length that are transformed at once, as real and imaginary parts: |Z[k]|² + |Z[N − k]|² is twice the sum of their
/// squared magnitudes, so a sum over segments needs nothing to separate them.
/// </summary>
internal readonly ref struct SegmentPair<T>(
    ReadOnlySpan<float> first, ReadOnlySpan<float> second, T firstMean, T secondMean, ReadOnlySpan<T> weights)
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    public readonly ReadOnlySpan<float> First = first;
    public readonly ReadOnlySpan<float> Second = second;

    /// <summary>Subtracted from the first before the window.</summary>
    public readonly T FirstMean = firstMean;

    /// <summary>Subtracted from the second before the window.</summary>
    public readonly T SecondMean = secondMean;

    /// <summary>The window.</summary>
    public readonly ReadOnlySpan<T> Weights = weights;

    /// <summary>The values as pairs, for a transform that cannot load them itself.</summary>
    public void CopyTo(Span<T> pairs)
    {
        for (int i = 0; i < Weights.Length; i++)
        {
            pairs[2 * i] = (T.CreateTruncating(First[i]) - FirstMean) * Weights[i];
            pairs[(2 * i) + 1] = (T.CreateTruncating(Second[i]) - SecondMean) * Weights[i];
        }
    }
}
