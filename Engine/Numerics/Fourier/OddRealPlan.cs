using BearingAnalytics.Numerics.Kernels;

namespace BearingAnalytics.Numerics.Fourier;

/// <summary>Odd length: a complex transform with imaginary parts of zero.</summary>
internal sealed class OddRealPlan(int length, INumericKernel kernel) : RealFourierPlan(length)
{
    private readonly INumericKernel _kernel = kernel;
    private readonly SplitTransform _transform = SplitTransform.Create(length, kernel);

    public override int ScratchLength => (2 * Length) + (_transform.ExtraScratch / 2);

    private protected override void TransformForward(ReadOnlySpan<double> samples, Span<double> spectrum, Span<double> scratch)
    {
        Span<double> first = scratch[..(2 * Length)];
        Span<double> second = scratch.Slice(2 * Length, 2 * Length);
        samples.CopyTo(first);
        first[Length..].Clear();
        _transform.Transform(first, second, scratch[(4 * Length)..]);
        Span<double> result = _transform.EndsInSecond ? second : first;
        _kernel.Interleave(result[..SpectrumLength], result.Slice(Length, SpectrumLength), 1, spectrum);
    }

    private protected override void TransformBack(ReadOnlySpan<double> spectrum, Span<double> samples, Span<double> scratch)
    {
        Span<double> first = scratch[..(2 * Length)];
        Span<double> second = scratch.Slice(2 * Length, 2 * Length);

        // Real parts in the upper half, imaginary in the lower: the forward transform then is the inverse.
        Span<double> im = first[..Length];
        Span<double> re = first[Length..];
        (re[0], im[0]) = (spectrum[0], 0);
        for (int k = 1; k < SpectrumLength; k++)
        {
            re[k] = re[Length - k] = spectrum[2 * k];
            im[k] = spectrum[(2 * k) + 1];
            im[Length - k] = -im[k];
        }

        _transform.Transform(first, second, scratch[(4 * Length)..]);
        Span<double> result = (_transform.EndsInSecond ? second : first)[Length..];
        for (int i = 0; i < samples.Length; i++)
        {
            samples[i] = result[i] / Length;
        }
    }
}
