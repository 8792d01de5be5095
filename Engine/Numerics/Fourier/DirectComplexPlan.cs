using System.Numerics;
using BearingAnalytics.Numerics.Kernels;
using BearingAnalytics.Numerics.Kernels.Transforms;

namespace BearingAnalytics.Numerics.Fourier;

/// <summary>A length without prime factors above 7.</summary>
internal sealed class DirectComplexPlan<T>(int length, INumericKernel kernel) : ComplexFourierPlan<T>(length)
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private readonly TransformCore<T> _core = TransformCore<T>.Create(length, kernel.VectorBytes);
    private readonly T _scale = T.One / T.CreateTruncating(length);

    public override int ScratchLength => _core.ScratchLength;

    internal override void AddPairPower(in SegmentPair<T> pair, ReadOnlySpan<T> before, Span<T> after, Span<T> scratch) =>
        _core.AddPairPower(pair, before, after, scratch);

    private protected override void TransformForward(ReadOnlySpan<T> values, Span<T> spectrum, Span<T> scratch) =>
        _core.Forward(values, spectrum, scratch);

    private protected override void TransformBack(ReadOnlySpan<T> spectrum, Span<T> values, Span<T> scratch) =>
        _core.Inverse(spectrum, values, _scale, scratch);

    private protected override void TransformBackToPower(ReadOnlySpan<T> spectrum, Span<T> power, Span<T> scratch) =>
        _core.InversePower(spectrum, power, _scale * _scale, scratch);
}
