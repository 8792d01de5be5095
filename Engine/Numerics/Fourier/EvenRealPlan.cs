using System.Numerics;
using BearingAnalytics.Numerics.Kernels;

namespace BearingAnalytics.Numerics.Fourier;

/// <summary>Even length N: neighbouring samples are taken as one complex point, transformed at N/2, and separated afterwards.</summary>
internal sealed class EvenRealPlan : RealFourierPlan
{
    private readonly INumericKernel _kernel;
    private readonly SplitTransform _transform;
    private readonly int _half;
    private readonly double[] _turnRe;
    private readonly double[] _turnIm;

    public EvenRealPlan(int length, INumericKernel kernel)
        : base(length)
    {
        _kernel = kernel;
        _half = length / 2;
        _transform = SplitTransform.Create(_half, kernel);
        _turnRe = new double[(_half / 2) + 1];
        _turnIm = new double[(_half / 2) + 1];
        for (int k = 0; k < _turnRe.Length; k++)
        {
            Complex root = UnitCircle.Root(k, length);
            (_turnRe[k], _turnIm[k]) = (root.Real, root.Imaginary);
        }
    }

    public override int ScratchLength => _half + (_transform.ExtraScratch / 2);

    private protected override void TransformForward(ReadOnlySpan<double> samples, Span<double> spectrum, Span<double> scratch)
    {
        // The spectrum's own memory is the second work buffer; the start is chosen so that the result lands in the scratch.
        Span<double> work = scratch[..Length];
        Span<double> outside = spectrum[..Length];
        Span<double> first = _transform.EndsInSecond ? outside : work;
        Span<double> second = _transform.EndsInSecond ? work : outside;
        _kernel.Deinterleave(samples, first[.._half], first[_half..]);
        _transform.Transform(first, second, scratch[Length..]);
        _kernel.PairsToHalfSpectrum(work[.._half], work[_half..], _turnRe, _turnIm, spectrum);
    }

    private protected override void TransformBack(ReadOnlySpan<double> spectrum, Span<double> samples, Span<double> scratch)
    {
        Span<double> work = scratch[..Length];
        Span<double> first = _transform.EndsInSecond ? samples : work;
        Span<double> second = _transform.EndsInSecond ? work : samples;

        // Real and imaginary halves change places on the way in and out: that makes the forward transform the inverse.
        _kernel.HalfSpectrumToPairs(spectrum, _turnRe, _turnIm, first[_half..], first[.._half]);
        _transform.Transform(first, second, scratch[Length..]);
        _kernel.Interleave(work[_half..], work[.._half], 1.0 / _half, samples);
    }
}
