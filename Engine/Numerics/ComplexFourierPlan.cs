using System.Numerics;
using BearingAnalytics.Numerics.Fourier;
using BearingAnalytics.Numerics.Kernels;
using BearingAnalytics.Numerics.Kernels.Transforms;

namespace BearingAnalytics.Numerics;

/// <summary>
/// Discrete Fourier transform of one length, X[k] = Σ x[n]·exp(−2πi·nk/N); the inverse divides by N. Every length ≥ 1: products of
/// 2, 3, 5 and 7 by mixed radix, any other by Bluestein's chirp convolution. Immutable and safe to share between threads; the
/// caller brings the scratch. Complex values lie as pairs: real part, imaginary part. Its specification is
/// <see cref="ReferenceTransform"/>.
/// </summary>
/// <typeparam name="T">float or double.</typeparam>
public abstract class ComplexFourierPlan<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private protected ComplexFourierPlan(int length) => Length = length;

    /// <summary>Number of points N.</summary>
    public int Length { get; }

    /// <summary>Numbers of scratch that every method needs.</summary>
    public abstract int ScratchLength { get; }

    /// <summary>Transforms N values.</summary>
    /// <param name="values">2N numbers.</param>
    /// <param name="spectrum">2N numbers, overwritten with X[0..N−1]; may be the memory of the values.</param>
    /// <param name="scratch">At least <see cref="ScratchLength"/> numbers of any content.</param>
    public void Forward(ReadOnlySpan<T> values, Span<T> spectrum, Span<T> scratch)
    {
        Check(values.Length, spectrum.Length, 2 * Length, scratch.Length);
        TransformForward(values, spectrum, scratch);
    }

    /// <summary>Transforms back, with the factor 1/N.</summary>
    /// <param name="spectrum">2N numbers.</param>
    /// <param name="values">2N numbers, overwritten; may be the memory of the spectrum.</param>
    /// <param name="scratch">At least <see cref="ScratchLength"/> numbers of any content.</param>
    public void Inverse(ReadOnlySpan<T> spectrum, Span<T> values, Span<T> scratch)
    {
        Check(spectrum.Length, values.Length, 2 * Length, scratch.Length);
        TransformBack(spectrum, values, scratch);
    }

    /// <summary>Transforms back to |x[n]|², at the cost of a transform alone.</summary>
    /// <param name="spectrum">2N numbers.</param>
    /// <param name="power">N numbers, overwritten; may begin where the spectrum does.</param>
    /// <param name="scratch">At least <see cref="ScratchLength"/> numbers of any content.</param>
    public void InversePower(ReadOnlySpan<T> spectrum, Span<T> power, Span<T> scratch)
    {
        Check(spectrum.Length, 2 * power.Length, 2 * Length, scratch.Length);
        TransformBackToPower(spectrum, power, scratch);
    }

    /// <summary>Many transforms, one after the other in memory.</summary>
    /// <param name="values">A multiple of 2N numbers.</param>
    /// <param name="spectra">As many numbers, overwritten; may be the memory of the values.</param>
    /// <param name="scratch">At least <see cref="ScratchLength"/> numbers of any content.</param>
    public void ForwardMany(ReadOnlySpan<T> values, Span<T> spectra, Span<T> scratch)
    {
        int size = 2 * Length;
        if (values.Length % size != 0 || spectra.Length != values.Length)
        {
            throw new ArgumentException(
                $"Values and spectra need the same multiple of {size} numbers; given were {values.Length} and {spectra.Length}.");
        }

        for (int at = 0; at < values.Length; at += size)
        {
            Forward(values.Slice(at, size), spectra.Slice(at, size), scratch);
        }
    }

    /// <summary>Numbers of scratch that <see cref="ForwardColumns"/> and <see cref="InverseColumns"/> need.</summary>
    public abstract int ColumnScratchLength { get; }

    /// <summary>Transforms every column of a matrix of N rows, rows one after the other.</summary>
    /// <param name="values">2N numbers for each column.</param>
    /// <param name="spectra">As many numbers, overwritten, laid out alike; may be the memory of the values.</param>
    /// <param name="columns">Number of columns, from 0.</param>
    /// <param name="scratch">At least <see cref="ColumnScratchLength"/> numbers of any content.</param>
    public void ForwardColumns(ReadOnlySpan<T> values, Span<T> spectra, int columns, Span<T> scratch)
    {
        CheckColumns(values.Length, spectra.Length, columns, scratch.Length);
        TransformColumns(values, spectra, columns, inverse: false, scratch);
    }

    /// <summary>Transforms every column back, with the factor 1/N.</summary>
    /// <param name="spectra">2N numbers for each column.</param>
    /// <param name="values">As many numbers, overwritten, laid out alike; may be the memory of the spectra.</param>
    /// <param name="columns">Number of columns, from 0.</param>
    /// <param name="scratch">At least <see cref="ColumnScratchLength"/> numbers of any content.</param>
    public void InverseColumns(ReadOnlySpan<T> spectra, Span<T> values, int columns, Span<T> scratch)
    {
        CheckColumns(spectra.Length, values.Length, columns, scratch.Length);
        TransformColumns(spectra, values, columns, inverse: true, scratch);
    }

    /// <summary>|Z[k]|² of a pair of segments of N added to N numbers; after is other memory than before.</summary>
    internal abstract void AddPairPower(in SegmentPair<T> pair, ReadOnlySpan<T> before, Span<T> after, Span<T> scratch);

    internal static ComplexFourierPlan<T> Create(int length, INumericKernel kernel) =>
        TransformCore<T>.Handles(length, kernel.VectorBytes, chirpCost: 5)
            ? new DirectComplexPlan<T>(length, kernel)
            : new ChirpComplexPlan<T>(length, kernel);

    private protected abstract void TransformForward(ReadOnlySpan<T> values, Span<T> spectrum, Span<T> scratch);

    private protected abstract void TransformBack(ReadOnlySpan<T> spectrum, Span<T> values, Span<T> scratch);

    private protected abstract void TransformBackToPower(ReadOnlySpan<T> spectrum, Span<T> power, Span<T> scratch);

    private protected abstract void TransformColumns(ReadOnlySpan<T> values, Span<T> spectra, int columns, bool inverse, Span<T> scratch);

    private void CheckColumns(int from, int to, int columns, int scratch)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(columns);
        if (from != 2L * Length * columns || to != from || scratch < ColumnScratchLength)
        {
            throw new ArgumentException(
                $"{columns} columns of this plan are {2L * Length * columns} numbers on both sides, " +
                $"with {ColumnScratchLength} of scratch; given were {from}, {to} and {scratch}.");
        }
    }

    private void Check(int from, int to, int needed, int scratch)
    {
        if (from != needed || to != needed || scratch < ScratchLength)
        {
            throw new ArgumentException(
                $"This plan transforms {Length} complex values with {ScratchLength} numbers of scratch; " +
                $"given were {from / 2.0} and room for {to / 2.0}, scratch {scratch}.");
        }
    }
}
