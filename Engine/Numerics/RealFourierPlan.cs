using System.Numerics;
using BearingAnalytics.Numerics.Fourier;
using BearingAnalytics.Numerics.Kernels;
using BearingAnalytics.Numerics.Kernels.Transforms;

namespace BearingAnalytics.Numerics;

/// <summary>
/// Fourier transform of N real values to the N/2+1 values that are not mirror images, and back. Immutable and safe to share between
/// threads; the caller brings the scratch. Complex values lie as pairs: real part, imaginary part.
/// </summary>
/// <typeparam name="T">float or double.</typeparam>
public abstract class RealFourierPlan<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private protected RealFourierPlan(int length) => Length = length;

    /// <summary>Number of real values N.</summary>
    public int Length { get; }

    /// <summary>Number of complex values in the spectrum, N/2+1.</summary>
    public int SpectrumLength => (Length / 2) + 1;

    /// <summary>Numbers of scratch that every method needs.</summary>
    public abstract int ScratchLength { get; }

    /// <summary>X[k] = Σ x[n]·exp(−2πi·nk/N) for k from 0 to N/2.</summary>
    /// <param name="samples">N values.</param>
    /// <param name="spectrum">2(N/2+1) numbers, overwritten; may begin where the samples do.</param>
    /// <param name="scratch">At least <see cref="ScratchLength"/> numbers of any content.</param>
    public void Forward(ReadOnlySpan<T> samples, Span<T> spectrum, Span<T> scratch)
    {
        Check(samples.Length, spectrum.Length, 2 * SpectrumLength, scratch.Length);
        TransformForward(samples, spectrum, scratch);
    }

    /// <summary>|X[k]|² for k from 0 to N/2, at the cost of a transform alone.</summary>
    /// <param name="samples">N values.</param>
    /// <param name="power">N/2+1 numbers, overwritten; may begin where the samples do.</param>
    /// <param name="scratch">At least <see cref="ScratchLength"/> numbers of any content.</param>
    public void Power(ReadOnlySpan<T> samples, Span<T> power, Span<T> scratch)
    {
        Check(samples.Length, power.Length, SpectrumLength, scratch.Length);
        TransformToPower(samples, power, scratch);
    }

    /// <summary>The inverse of <see cref="Forward"/>, with the factor 1/N. Imaginary parts of bins 0 and N/2 are ignored.</summary>
    /// <param name="spectrum">2(N/2+1) numbers.</param>
    /// <param name="samples">N values, overwritten; may begin where the spectrum does.</param>
    /// <param name="scratch">At least <see cref="ScratchLength"/> numbers of any content.</param>
    public void Inverse(ReadOnlySpan<T> spectrum, Span<T> samples, Span<T> scratch)
    {
        Check(samples.Length, spectrum.Length, 2 * SpectrumLength, scratch.Length);
        TransformBack(spectrum, samples, scratch);
    }

    /// <summary>Many transforms, one after the other in memory.</summary>
    /// <param name="samples">A multiple of N values.</param>
    /// <param name="spectra">2(N/2+1) numbers for each, overwritten.</param>
    /// <param name="scratch">At least <see cref="ScratchLength"/> numbers of any content.</param>
    public void ForwardMany(ReadOnlySpan<T> samples, Span<T> spectra, Span<T> scratch)
    {
        int size = 2 * SpectrumLength;
        if (samples.Length % Length != 0 || spectra.Length != samples.Length / Length * size || samples.Overlaps(spectra))
        {
            throw new ArgumentException(
                $"Many transforms need a multiple of {Length} samples and {size} numbers of other memory for each; " +
                $"given were {samples.Length} and {spectra.Length}.");
        }

        for (int i = 0; i < samples.Length / Length; i++)
        {
            Forward(samples.Slice(i * Length, Length), spectra.Slice(i * size, size), scratch);
        }
    }

    /// <summary>
    /// The spectrum of a windowed segment. This and the two that follow: as their public kin, at the cost of a transform alone.
    /// </summary>
    internal abstract void ForwardWindowed(in WindowedSegment<T> segment, Span<T> spectrum, Span<T> scratch);

    internal abstract void PowerWindowed(in WindowedSegment<T> segment, Span<T> power, Span<T> scratch);

    /// <summary>|X[k]| of a windowed segment.</summary>
    internal abstract void MagnitudeWindowed(in WindowedSegment<T> segment, Span<T> magnitude, Span<T> scratch);

    /// <summary>The spectrum with one magnitude for all bins.</summary>
    internal abstract void Phases(ReadOnlySpan<T> samples, in PhaseScale<T> scale, Span<T> spectrum, Span<T> scratch);

    internal static RealFourierPlan<T> Create(int length, INumericKernel kernel)
    {
        if (int.IsEvenInteger(length) && TransformCore<T>.Handles(length / 2, kernel.VectorBytes, chirpCost: 8))
        {
            return new EvenRealPlan<T>(length, kernel);
        }

        return TransformCore<T>.Handles(length, kernel.VectorBytes, chirpCost: 4)
            ? new OddRealPlan<T>(length, kernel)
            : new ChirpRealPlan<T>(length, kernel);
    }

    private protected abstract void TransformForward(ReadOnlySpan<T> samples, Span<T> spectrum, Span<T> scratch);

    private protected abstract void TransformToPower(ReadOnlySpan<T> samples, Span<T> power, Span<T> scratch);

    private protected abstract void TransformBack(ReadOnlySpan<T> spectrum, Span<T> samples, Span<T> scratch);

    private void Check(int samples, int other, int needed, int scratch)
    {
        if (samples != Length || other != needed || scratch < ScratchLength)
        {
            throw new ArgumentException(
                $"This plan needs {Length} samples, {needed} numbers on the other side and {ScratchLength} of scratch; " +
                $"given were {samples}, {other} and {scratch}.");
        }
    }
}
