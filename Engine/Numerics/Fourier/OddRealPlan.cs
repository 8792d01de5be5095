using System.Numerics;
using BearingAnalytics.Numerics.Kernels;
using BearingAnalytics.Numerics.Kernels.Transforms;

namespace BearingAnalytics.Numerics.Fourier;

/// <summary>Through a complex transform with imaginary parts of zero; the other half of the spectrum is the mirror image.</summary>
internal class OddRealPlan<T>(int length, INumericKernel kernel) : RealFourierPlan<T>(length)
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private readonly ComplexFourierPlan<T> _complex = ComplexFourierPlan<T>.Create(length, kernel);

    public override int ScratchLength => Own + TransformScratch;

    /// <summary>What the transform itself needs; before it in the scratch lies what is prepared for it.</summary>
    private protected virtual int TransformScratch => (2 * Length) + _complex.ScratchLength;

    private int Own => Length + (2 * SpectrumLength);

    internal override void ForwardWindowed(in WindowedSegment<T> segment, Span<T> spectrum, Span<T> scratch)
    {
        Span<T> windowed = scratch[..Length];
        segment.CopyTo(windowed);
        TransformForward(windowed, spectrum, scratch[Own..]);
    }

    internal override void PowerWindowed(in WindowedSegment<T> segment, Span<T> power, Span<T> scratch)
    {
        Span<T> spectrum = scratch.Slice(Length, 2 * SpectrumLength);
        ForwardWindowed(segment, spectrum, scratch);
        PairPower.Of(spectrum, power);
    }

    internal override void MagnitudeWindowed(in WindowedSegment<T> segment, Span<T> magnitude, Span<T> scratch)
    {
        PowerWindowed(segment, magnitude, scratch);
        for (int k = 0; k < magnitude.Length; k++)
        {
            magnitude[k] = T.Sqrt(magnitude[k]);
        }
    }

    internal override void Phases(ReadOnlySpan<T> samples, in PhaseScale<T> scale, Span<T> spectrum, Span<T> scratch)
    {
        Span<T> centred = scratch[..Length];
        for (int i = 0; i < centred.Length; i++)
        {
            centred[i] = (samples[i] - scale.Mean) * scale.Factor;
        }

        TransformForward(centred, spectrum, scratch[Own..]);
        scale.Equalise(spectrum);
    }

    private protected override void TransformForward(ReadOnlySpan<T> samples, Span<T> spectrum, Span<T> scratch)
    {
        Transform(samples, scratch);
        scratch[..spectrum.Length].CopyTo(spectrum);
    }

    private protected override void TransformToPower(ReadOnlySpan<T> samples, Span<T> power, Span<T> scratch)
    {
        Transform(samples, scratch);
        PairPower.Of(scratch[..(2 * power.Length)], power);
    }

    private protected override void TransformBack(ReadOnlySpan<T> spectrum, Span<T> samples, Span<T> scratch)
    {
        Span<T> values = scratch[..(2 * Length)];
        (values[0], values[1]) = (spectrum[0], T.Zero);
        for (int k = 1; k <= Length / 2; k++)
        {
            int mirror = Length - k;
            T im = k == mirror ? T.Zero : spectrum[(2 * k) + 1];
            (values[2 * k], values[(2 * k) + 1]) = (spectrum[2 * k], im);
            (values[2 * mirror], values[(2 * mirror) + 1]) = (spectrum[2 * k], -im);
        }

        _complex.Inverse(values, values, scratch[(2 * Length)..]);
        for (int i = 0; i < samples.Length; i++)
        {
            samples[i] = values[2 * i];
        }
    }

    private void Transform(ReadOnlySpan<T> samples, Span<T> scratch)
    {
        Span<T> values = scratch[..(2 * Length)];
        for (int i = 0; i < samples.Length; i++)
        {
            (values[2 * i], values[(2 * i) + 1]) = (samples[i], T.Zero);
        }

        _complex.Forward(values, values, scratch[(2 * Length)..]);
    }
}
