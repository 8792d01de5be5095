using System.Numerics;
using BearingAnalytics.Numerics.Fourier;
using BearingAnalytics.Numerics.Kernels;

namespace BearingAnalytics.Numerics;

/// <summary>
/// Fourier transform of N real values to the N/2+1 values that are not mirror images, and back. Even lengths go through a complex
/// transform of half the length. Immutable and safe to share between threads; the caller brings the scratch.
/// </summary>
public abstract class RealFourierPlan
{
    private protected RealFourierPlan(int length) => Length = length;

    /// <summary>Number of real values N.</summary>
    public int Length { get; }

    /// <summary>Number of complex values N/2+1.</summary>
    public int SpectrumLength => (Length / 2) + 1;

    /// <summary>Scratch needed, complex values.</summary>
    public abstract int ScratchLength { get; }

    /// <summary>The plan for a length; plans are kept and shared.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The length is not positive.</exception>
    public static RealFourierPlan For(int length) => FourierPlanCache.Real(length);

    /// <summary>X[k] = Σ x[n]·exp(−2πi·nk/N) for k = 0..N/2.</summary>
    /// <param name="samples">N values, unchanged.</param>
    /// <param name="spectrum">N/2+1 values, overwritten; not the memory of the samples.</param>
    /// <param name="scratch">At least <see cref="ScratchLength"/> values of any content.</param>
    public void Forward(ReadOnlySpan<double> samples, Span<Complex> spectrum, Span<Complex> scratch)
    {
        Check(samples, spectrum, scratch.Length);
        TransformForward(samples, ComplexLayout.Parts(spectrum), ComplexLayout.Parts(scratch));
    }

    /// <summary>The inverse of <see cref="Forward"/>, with the factor 1/N. Imaginary parts of bins 0 and N/2 are ignored.</summary>
    /// <param name="spectrum">N/2+1 values, unchanged.</param>
    /// <param name="samples">N values, overwritten; not the memory of the spectrum.</param>
    /// <param name="scratch">At least <see cref="ScratchLength"/> values of any content.</param>
    public void Inverse(ReadOnlySpan<Complex> spectrum, Span<double> samples, Span<Complex> scratch)
    {
        Check(samples, spectrum, scratch.Length);
        TransformBack(ComplexLayout.Parts(spectrum), samples, ComplexLayout.Parts(scratch));
    }

    internal static RealFourierPlan Create(int length, INumericKernel kernel) =>
        length % 2 == 0 ? new EvenRealPlan(length, kernel) : new OddRealPlan(length, kernel);

    private protected abstract void TransformForward(ReadOnlySpan<double> samples, Span<double> spectrum, Span<double> scratch);

    private protected abstract void TransformBack(ReadOnlySpan<double> spectrum, Span<double> samples, Span<double> scratch);

    private void Check(ReadOnlySpan<double> samples, ReadOnlySpan<Complex> spectrum, int scratch)
    {
        if (samples.Length != Length || spectrum.Length != SpectrumLength || scratch < ScratchLength)
        {
            throw new ArgumentException(
                $"This plan needs {Length} samples, {SpectrumLength} spectrum values and {ScratchLength} of scratch; given were {samples.Length}, {spectrum.Length} and {scratch}.");
        }

        if (samples.Overlaps(ComplexLayout.Parts(spectrum)))
        {
            throw new ArgumentException("Samples and spectrum must not share memory.");
        }
    }
}
