using System.Numerics;
using BearingAnalytics.Numerics.Fourier;

namespace BearingAnalytics.Numerics;

/// <summary>
/// Discrete Fourier transform of one length, X[k] = Σ x[n]·exp(−2πi·nk/N); the inverse divides by N. Every length ≥ 1: products of
/// 2, 3, 5 and 7 by mixed radix, any other by Bluestein's chirp convolution. Immutable and safe to share between threads; the
/// caller brings the scratch. Its specification is <see cref="ReferenceTransform"/>.
/// </summary>
public abstract class ComplexFourierPlan
{
    private protected ComplexFourierPlan(int length) => Length = length;

    /// <summary>Number of points N.</summary>
    public int Length { get; }

    /// <summary>Scratch that <see cref="Forward"/> and <see cref="Inverse"/> need, complex values.</summary>
    public abstract int ScratchLength { get; }

    /// <summary>The plan for a length; plans are kept and shared.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The length is not positive.</exception>
    public static ComplexFourierPlan For(int length) => FourierPlanCache.Complex(length);

    /// <summary>Transforms in place.</summary>
    /// <param name="values">N values, overwritten with X[0..N−1].</param>
    /// <param name="scratch">At least <see cref="ScratchLength"/> values of any content.</param>
    public void Forward(Span<Complex> values, Span<Complex> scratch)
    {
        Check(values, scratch);
        Transform(values, scratch[..ScratchLength]);
    }

    /// <summary>Transforms back in place, with the factor 1/N.</summary>
    /// <param name="values">N values, overwritten.</param>
    /// <param name="scratch">At least <see cref="ScratchLength"/> values of any content.</param>
    public void Inverse(Span<Complex> values, Span<Complex> scratch)
    {
        Check(values, scratch);

        // Swapping real and imaginary parts before and after turns the forward transform into the unscaled inverse.
        double scale = 1.0 / Length;
        Swap(values, 1);
        Transform(values, scratch[..ScratchLength]);
        Swap(values, scale);
    }

    private protected abstract void Transform(Span<Complex> values, Span<Complex> scratch);

    private static void Swap(Span<Complex> values, double scale)
    {
        foreach (ref Complex value in values)
        {
            value = new Complex(value.Imaginary * scale, value.Real * scale);
        }
    }

    private void Check(Span<Complex> values, Span<Complex> scratch)
    {
        if (values.Length != Length)
        {
            throw new ArgumentException($"This plan transforms {Length} values; {values.Length} were given.", nameof(values));
        }

        if (scratch.Length < ScratchLength)
        {
            throw new ArgumentException($"The scratch needs {ScratchLength} values; {scratch.Length} were given.", nameof(scratch));
        }
    }
}
