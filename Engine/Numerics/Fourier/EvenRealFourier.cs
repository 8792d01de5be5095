using System.Numerics;
using BearingAnalytics.Numerics.Kernels;

namespace BearingAnalytics.Numerics.Fourier;

/// <summary>Even length n: neighbouring samples are taken as one complex point, transformed at n/2, and separated afterwards.</summary>
internal sealed class EvenRealFourier : RealFourierCore
{
    private readonly INumericKernel _kernel;
    private readonly SplitTransform _transform;
    private readonly int _half;
    private readonly double[] _turnRe;
    private readonly double[] _turnIm;

    public EvenRealFourier(int length, INumericKernel kernel)
    {
        _kernel = kernel;
        _half = length / 2;
        _transform = SplitTransform.Create(_half, kernel);
        _turnRe = new double[(_half / 2) + 1];
        _turnIm = new double[(_half / 2) + 1];
        for (int k = 0; k < _turnRe.Length; k++)
        {
            (_turnRe[k], _turnIm[k]) = UnitRoot.Of(k, length);
        }
    }

    public override int ScratchLength => (2 * _half) + _transform.ExtraScratch;

    public override void Forward(ReadOnlySpan<double> samples, Span<Complex> halfSpectrum, Span<double> scratch)
    {
        Span<double> work = scratch[..(2 * _half)];
        Span<double> outside = ComplexLayout.Parts(halfSpectrum);
        Span<double> first = _transform.EndsInSecond ? outside[..(2 * _half)] : work;
        Span<double> second = _transform.EndsInSecond ? work : outside[..(2 * _half)];
        _kernel.Deinterleave(samples, 1, first[.._half], first[_half..]);
        _transform.Transform(first, second, scratch[(2 * _half)..]);
        _kernel.PairsToHalfSpectrum(work[.._half], work[_half..], _turnRe, _turnIm, outside);
    }

    public override void Inverse(ReadOnlySpan<Complex> halfSpectrum, Span<double> samples, Span<double> scratch)
    {
        Span<double> work = scratch[..(2 * _half)];
        Span<double> first = _transform.EndsInSecond ? samples : work;
        Span<double> second = _transform.EndsInSecond ? work : samples;

        // Real and imaginary halves change places on the way in and out: that makes the forward transform the inverse.
        _kernel.HalfSpectrumToPairs(ComplexLayout.Parts(halfSpectrum), _turnRe, _turnIm, first[_half..], first[.._half]);
        _transform.Transform(first, second, scratch[(2 * _half)..]);
        _kernel.Interleave(work[_half..], work[.._half], 1.0 / _half, samples);
    }
}
