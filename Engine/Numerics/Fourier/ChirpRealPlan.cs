using System.Numerics;
using BearingAnalytics.Numerics.Kernels;
using BearingAnalytics.Numerics.Kernels.Transforms;

namespace BearingAnalytics.Numerics.Fourier;

/// <summary>
/// Any length as a convolution with a chirp (see <see cref="ChirpConvolution{T}"/>); since only N/2+1 bins are wanted, a shorter one than
/// a complex transform needs.
/// </summary>
internal sealed class ChirpRealPlan<T>(int length, INumericKernel kernel) : OddRealPlan<T>(length, kernel)
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private readonly ChirpConvolution<T> _convolution = ChirpConvolution<T>.Create(length, (length / 2) + 1, kernel.VectorBytes);

    private protected override int TransformScratch => Math.Max(base.TransformScratch, _convolution.ScratchLength + (2 * SpectrumLength));

    private protected override void TransformForward(ReadOnlySpan<T> samples, Span<T> spectrum, Span<T> scratch)
    {
        _convolution.ForwardReal(samples, spectrum, scratch);

        // What must be real has rounding left in its imaginary part.
        spectrum[1] = T.Zero;
        if (int.IsEvenInteger(Length))
        {
            spectrum[^1] = T.Zero;
        }
    }

    private protected override void TransformToPower(ReadOnlySpan<T> samples, Span<T> power, Span<T> scratch)
    {
        Span<T> spectrum = scratch[..(2 * SpectrumLength)];
        TransformForward(samples, spectrum, scratch[(2 * SpectrumLength)..]);
        PairPower.Of(spectrum, power);
    }
}
