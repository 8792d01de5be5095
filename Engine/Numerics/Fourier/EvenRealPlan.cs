using System.Numerics;
using BearingAnalytics.Numerics.Kernels;
using BearingAnalytics.Numerics.Kernels.Transforms;

namespace BearingAnalytics.Numerics.Fourier;

/// <summary>Even length N: neighbouring samples are taken as one complex value, transformed at N/2, and separated on the way out.</summary>
internal sealed class EvenRealPlan<T>(int length, INumericKernel kernel) : RealFourierPlan<T>(length)
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private readonly TransformCore<T> _core = TransformCore<T>.CreateForReal(length / 2, kernel.VectorBytes);
    private readonly T _scale = T.One / T.CreateTruncating(length);

    /// <summary>What does the work, and what more can be fused with it.</summary>
    public TransformCore<T> Core => _core;

    public override int ScratchLength => _core.ScratchLength;

    internal override void ForwardWindowed(in WindowedSegment<T> segment, Span<T> spectrum, Span<T> scratch) =>
        _core.ForwardWindowed(segment, spectrum, scratch);

    internal override void PowerWindowed(in WindowedSegment<T> segment, Span<T> power, Span<T> scratch) =>
        _core.ForwardWindowedPower(segment, power, scratch);

    internal override void MagnitudeWindowed(in WindowedSegment<T> segment, Span<T> magnitude, Span<T> scratch) =>
        _core.ForwardWindowedMagnitude(segment, magnitude, scratch);

    internal override void Phases(ReadOnlySpan<T> samples, in PhaseScale<T> scale, Span<T> spectrum, Span<T> scratch) =>
        _core.ForwardPhases(samples, scale, spectrum, scratch);

    private protected override void TransformForward(ReadOnlySpan<T> samples, Span<T> spectrum, Span<T> scratch) =>
        _core.ForwardReal(samples, spectrum, scratch);

    private protected override void TransformToPower(ReadOnlySpan<T> samples, Span<T> power, Span<T> scratch) =>
        _core.ForwardRealPower(samples, power, T.One, scratch);

    private protected override void TransformBack(ReadOnlySpan<T> spectrum, Span<T> samples, Span<T> scratch) =>
        _core.InverseReal(spectrum, samples, _scale, scratch);
}
