using System.Numerics;
using BearingAnalytics.Numerics.Kernels;
using BearingAnalytics.Numerics.Kernels.Transforms;

namespace BearingAnalytics.Numerics.Fourier;

/// <summary>Any length as a convolution with a chirp (see <see cref="ChirpConvolution{T}"/>).</summary>
internal sealed class ChirpComplexPlan<T>(int length, INumericKernel kernel) : ComplexFourierPlan<T>(length)
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private readonly ChirpConvolution<T> _convolution = ChirpConvolution<T>.Create(length, length, kernel.VectorBytes);
    private readonly T _scale = T.One / T.CreateTruncating(length);

    public override int ScratchLength => _convolution.ScratchLength + (2 * Length);

    public override int ColumnScratchLength => ScratchLength + (2 * Length);

    internal override void AddPairPower(in SegmentPair<T> pair, ReadOnlySpan<T> before, Span<T> after, Span<T> scratch)
    {
        Span<T> values = scratch[..(2 * Length)];
        pair.CopyTo(values);
        TransformForward(values, values, scratch[(2 * Length)..]);
        for (int k = 0; k < Length; k++)
        {
            after[k] = before[k] + ((values[2 * k] * values[2 * k]) + (values[(2 * k) + 1] * values[(2 * k) + 1]));
        }
    }

    private protected override void TransformForward(ReadOnlySpan<T> values, Span<T> spectrum, Span<T> scratch) =>
        _convolution.Forward(values, spectrum, scratch);

    private protected override void TransformBack(ReadOnlySpan<T> spectrum, Span<T> values, Span<T> scratch) =>
        _convolution.Inverse(spectrum, values, _scale, scratch);

    private protected override void TransformBackToPower(ReadOnlySpan<T> spectrum, Span<T> power, Span<T> scratch)
    {
        Span<T> values = scratch[..(2 * Length)];
        TransformBack(spectrum, values, scratch[(2 * Length)..]);
        PairPower.Of(values, power);
    }

    private protected override void TransformColumns(ReadOnlySpan<T> values, Span<T> spectra, int columns, bool inverse, Span<T> scratch)
    {
        Span<T> column = scratch[..(2 * Length)];
        Span<T> rest = scratch[(2 * Length)..];
        for (int c = 0; c < columns; c++)
        {
            for (int n = 0; n < Length; n++)
            {
                values.Slice(2 * ((n * columns) + c), 2).CopyTo(column[(2 * n)..]);
            }

            if (inverse)
            {
                TransformBack(column, column, rest);
            }
            else
            {
                TransformForward(column, column, rest);
            }

            for (int n = 0; n < Length; n++)
            {
                column.Slice(2 * n, 2).CopyTo(spectra[(2 * ((n * columns) + c))..]);
            }
        }
    }
}
