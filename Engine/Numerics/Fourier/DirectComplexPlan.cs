using System.Numerics;
using System.Runtime.CompilerServices;
using BearingAnalytics.Numerics.Kernels;
using BearingAnalytics.Numerics.Kernels.Transforms;

namespace BearingAnalytics.Numerics.Fourier;

/// <summary>A length without prime factors above 7.</summary>
internal sealed class DirectComplexPlan<T>(int length, INumericKernel kernel) : ComplexFourierPlan<T>(length)
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private readonly TransformCore<T> _core = TransformCore<T>.Create(length, kernel.VectorBytes);
    private readonly T _scale = T.One / T.CreateTruncating(length);
    private readonly ColumnPlan<T> _columns = new(length, 2 * Math.Max(kernel.VectorBytes, Unsafe.SizeOf<T>()));
    private readonly int _vectorBytes = kernel.VectorBytes;

    /// <summary>What does the work, and what more can be fused with it.</summary>
    public TransformCore<T> Core => _core;

    public override int ScratchLength => _core.ScratchLength;

    public override int ColumnScratchLength => StridedColumns<T>.ScratchLength(Length);

    internal override void AddPairPower(in SegmentPair<T> pair, ReadOnlySpan<T> before, Span<T> after, Span<T> scratch) =>
        _core.AddPairPower(pair, before, after, scratch);

    private protected override void TransformForward(ReadOnlySpan<T> values, Span<T> spectrum, Span<T> scratch) =>
        _core.Forward(values, spectrum, scratch);

    private protected override void TransformBack(ReadOnlySpan<T> spectrum, Span<T> values, Span<T> scratch) =>
        _core.Inverse(spectrum, values, _scale, scratch);

    private protected override void TransformBackToPower(ReadOnlySpan<T> spectrum, Span<T> power, Span<T> scratch) =>
        _core.InversePower(spectrum, power, _scale * _scale, scratch);

    private protected override void TransformColumns(ReadOnlySpan<T> values, Span<T> spectra, int columns, bool inverse, Span<T> scratch) =>
        StridedColumns<T>.Run(_columns, values, spectra, columns, inverse ? _scale : T.One, inverse, scratch, _vectorBytes);
}
