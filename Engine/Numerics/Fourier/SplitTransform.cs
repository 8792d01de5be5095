using BearingAnalytics.Numerics.Kernels;

namespace BearingAnalytics.Numerics.Fourier;

/// <summary>
/// A forward transform on split buffers: real parts in the first half, imaginary parts in the second. Swapping the two halves
/// going in and coming out makes it the inverse (without the 1/n), at no cost.
/// </summary>
internal abstract class SplitTransform(int length)
{
    public int Length { get; } = length;

    /// <summary>Doubles needed beside the two buffers of 2 · <see cref="Length"/>.</summary>
    public abstract int ExtraScratch { get; }

    /// <summary>True where the result lies in the second buffer, false where in the first.</summary>
    public abstract bool EndsInSecond { get; }

    /// <summary>Transforms <paramref name="first"/>; both buffers are overwritten.</summary>
    public abstract void Transform(Span<double> first, Span<double> second, Span<double> extra);

    /// <summary>The quickest transform of <paramref name="length"/>, any length from 1.</summary>
    public static SplitTransform Create(int length, INumericKernel kernel) =>
        StockhamTransform.Handles(length) ? new StockhamTransform(length, kernel) : new BluesteinTransform(length, kernel);
}
