using System.Numerics;
using BearingAnalytics.Numerics.Fourier;
using BearingAnalytics.Numerics.Kernels;

namespace BearingAnalytics.Numerics;

/// <summary>
/// Discrete Fourier transform of one length, X[k] = Σ x[n]·exp(−2πi·nk/N); the inverse divides by N. Every length ≥ 1: products of
/// 2, 3, 5 and 7 by mixed radix, any other by Bluestein's chirp convolution. Immutable and safe to share between threads; the
/// caller brings the scratch. Its specification is <see cref="ReferenceTransform"/>.
/// </summary>
public sealed class ComplexFourierPlan
{
    private readonly INumericKernel _kernel;
    private readonly SplitTransform _transform;

    internal ComplexFourierPlan(int length, INumericKernel kernel)
    {
        Length = length;
        _kernel = kernel;
        _transform = SplitTransform.Create(length, kernel);
    }

    /// <summary>Number of points N.</summary>
    public int Length { get; }

    /// <summary>Scratch that <see cref="Forward"/> and <see cref="Inverse"/> need, complex values.</summary>
    public int ScratchLength => Length + (_transform.ExtraScratch / 2);

    /// <summary>The plan for a length; plans are kept and shared.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The length is not positive.</exception>
    public static ComplexFourierPlan For(int length) => FourierPlanCache.Complex(length);

    /// <summary>Transforms in place.</summary>
    /// <param name="values">N values, overwritten with X[0..N−1].</param>
    /// <param name="scratch">At least <see cref="ScratchLength"/> values of any content.</param>
    public void Forward(Span<Complex> values, Span<Complex> scratch) => Run(values, scratch, inverse: false);

    /// <summary>Transforms back in place, with the factor 1/N.</summary>
    /// <param name="values">N values, overwritten.</param>
    /// <param name="scratch">At least <see cref="ScratchLength"/> values of any content.</param>
    public void Inverse(Span<Complex> values, Span<Complex> scratch) => Run(values, scratch, inverse: true);

    private void Run(Span<Complex> values, Span<Complex> scratch, bool inverse)
    {
        if (values.Length != Length)
        {
            throw new ArgumentException($"This plan transforms {Length} values; {values.Length} were given.", nameof(values));
        }

        if (scratch.Length < ScratchLength)
        {
            throw new ArgumentException($"The scratch needs {ScratchLength} values; {scratch.Length} were given.", nameof(scratch));
        }

        // The values' own memory is the second work buffer. Real and imaginary halves change places on the way in and out of an inverse.
        Span<double> outside = ComplexLayout.Parts(values);
        Span<double> work = ComplexLayout.Parts(scratch)[..(2 * Length)];
        (int re, int im) = inverse ? (Length, 0) : (0, Length);
        _kernel.Deinterleave(outside, work.Slice(re, Length), work.Slice(im, Length));
        _transform.Transform(work, outside, ComplexLayout.Parts(scratch)[(2 * Length)..]);
        if (_transform.EndsInSecond)
        {
            outside.CopyTo(work);
        }

        _kernel.Interleave(work.Slice(re, Length), work.Slice(im, Length), inverse ? 1.0 / Length : 1, outside);
    }
}
