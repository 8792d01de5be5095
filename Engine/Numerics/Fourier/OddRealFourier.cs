using System.Numerics;
using BearingAnalytics.Numerics.Kernels;

namespace BearingAnalytics.Numerics.Fourier;

/// <summary>Odd length: a complex transform with imaginary parts of zero.</summary>
internal sealed class OddRealFourier(int length, INumericKernel kernel) : RealFourierCore
{
    private readonly SplitTransform _transform = SplitTransform.Create(length, kernel);

    public override int ScratchLength => (4 * length) + _transform.ExtraScratch;

    public override void Forward(ReadOnlySpan<double> samples, Span<Complex> halfSpectrum, Span<double> scratch)
    {
        Span<double> first = scratch[..(2 * length)];
        Span<double> second = scratch.Slice(2 * length, 2 * length);
        samples.CopyTo(first);
        first[length..].Clear();
        _transform.Transform(first, second, scratch[(4 * length)..]);
        Span<double> result = _transform.EndsInSecond ? second : first;
        int bins = halfSpectrum.Length;
        kernel.Interleave(result[..bins], result.Slice(length, bins), 1, ComplexLayout.Parts(halfSpectrum));
    }

    public override void Inverse(ReadOnlySpan<Complex> halfSpectrum, Span<double> samples, Span<double> scratch)
    {
        Span<double> first = scratch[..(2 * length)];
        Span<double> second = scratch.Slice(2 * length, 2 * length);
        Span<double> im = first[..length];
        Span<double> re = first[length..];
        (re[0], im[0]) = (halfSpectrum[0].Real, 0);
        for (int k = 1; k < halfSpectrum.Length; k++)
        {
            re[k] = re[length - k] = halfSpectrum[k].Real;
            (im[k], im[length - k]) = (halfSpectrum[k].Imaginary, -halfSpectrum[k].Imaginary);
        }

        _transform.Transform(first, second, scratch[(4 * length)..]);
        Span<double> result = _transform.EndsInSecond ? second : first;
        kernel.ShiftAndScale(result[length..], 0, 1.0 / length, samples);
    }
}
