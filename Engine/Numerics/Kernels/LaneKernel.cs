using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using BearingAnalytics.Numerics.Fourier;

namespace BearingAnalytics.Numerics.Kernels;

/// <summary>
/// <see cref="ScalarKernel"/> several lanes at a time. Whole lanes here; what is left over goes to the scalar loops.
/// </summary>
internal sealed partial class LaneKernel<TLane>(string name) : INumericKernel
    where TLane : struct, ILane<TLane>
{
    private static readonly ScalarKernel Rest = new();

    public string Name { get; } = name;

    public void FourierPass(
        FourierPass pass, ReadOnlySpan<double> re, ReadOnlySpan<double> im, Span<double> outRe, Span<double> outIm) =>
        StockhamSweep.Run(pass, TLane.Count, re, im, outRe, outIm);

    public void Deinterleave(ReadOnlySpan<double> source, double factor, Span<double> re, Span<double> im)
    {
        int whole = Whole(re.Length);
        ref double from = ref MemoryMarshal.GetReference(source[..(2 * re.Length)]);
        ref double toRe = ref MemoryMarshal.GetReference(re);
        ref double toIm = ref MemoryMarshal.GetReference(im[..re.Length]);
        TLane scale = TLane.Broadcast(factor);
        for (nuint i = 0; i < (nuint)whole; i += (nuint)TLane.Count)
        {
            (TLane a, TLane b) = TLane.Deinterleave(TLane.Load(ref from, 2 * i), TLane.Load(ref from, (2 * i) + (nuint)TLane.Count));
            TLane.Store(a * scale, ref toRe, i);
            TLane.Store(b * scale, ref toIm, i);
        }

        Rest.Deinterleave(source[(2 * whole)..], factor, re[whole..], im[whole..]);
    }

    public void Interleave(ReadOnlySpan<double> re, ReadOnlySpan<double> im, double factor, Span<double> target)
    {
        int whole = Whole(re.Length);
        ref double fromRe = ref MemoryMarshal.GetReference(re);
        ref double fromIm = ref MemoryMarshal.GetReference(im[..re.Length]);
        ref double to = ref MemoryMarshal.GetReference(target[..(2 * re.Length)]);
        TLane scale = TLane.Broadcast(factor);
        for (nuint i = 0; i < (nuint)whole; i += (nuint)TLane.Count)
        {
            (TLane low, TLane high) = TLane.Interleave(TLane.Load(ref fromRe, i) * scale, TLane.Load(ref fromIm, i) * scale);
            TLane.Store(low, ref to, 2 * i);
            TLane.Store(high, ref to, (2 * i) + (nuint)TLane.Count);
        }

        Rest.Interleave(re[whole..], im[whole..], factor, target[(2 * whole)..]);
    }

    public void MultiplyComplex(
        ReadOnlySpan<double> aRe, ReadOnlySpan<double> aIm, ReadOnlySpan<double> bRe, ReadOnlySpan<double> bIm, Span<double> outRe, Span<double> outIm)
    {
        int length = aRe.Length;
        int whole = Whole(length);
        ref double xRe = ref MemoryMarshal.GetReference(aRe);
        ref double xIm = ref MemoryMarshal.GetReference(aIm[..length]);
        ref double yRe = ref MemoryMarshal.GetReference(bRe[..length]);
        ref double yIm = ref MemoryMarshal.GetReference(bIm[..length]);
        ref double zRe = ref MemoryMarshal.GetReference(outRe[..length]);
        ref double zIm = ref MemoryMarshal.GetReference(outIm[..length]);
        for (nuint i = 0; i < (nuint)whole; i += (nuint)TLane.Count)
        {
            (TLane p, TLane q) = (TLane.Load(ref xRe, i), TLane.Load(ref xIm, i));
            (TLane r, TLane s) = (TLane.Load(ref yRe, i), TLane.Load(ref yIm, i));
            TLane.Store(TLane.NegatedMultiplyAdd(q, s, p * r), ref zRe, i);
            TLane.Store(TLane.MultiplyAdd(q, r, p * s), ref zIm, i);
        }

        Rest.MultiplyComplex(aRe[whole..], aIm[whole..], bRe[whole..], bIm[whole..], outRe[whole..], outIm[whole..]);
    }

    public void Multiply(ReadOnlySpan<double> a, ReadOnlySpan<double> b, Span<double> target)
    {
        int whole = Whole(a.Length);
        ref double x = ref MemoryMarshal.GetReference(a);
        ref double y = ref MemoryMarshal.GetReference(b[..a.Length]);
        ref double to = ref MemoryMarshal.GetReference(target[..a.Length]);
        for (nuint i = 0; i < (nuint)whole; i += (nuint)TLane.Count)
        {
            TLane.Store(TLane.Load(ref x, i) * TLane.Load(ref y, i), ref to, i);
        }

        Rest.Multiply(a[whole..], b[whole..], target[whole..]);
    }

    public void ShiftAndScale(ReadOnlySpan<double> source, double offset, double factor, Span<double> target)
    {
        int whole = Whole(source.Length);
        ref double from = ref MemoryMarshal.GetReference(source);
        ref double to = ref MemoryMarshal.GetReference(target[..source.Length]);
        (TLane shift, TLane scale) = (TLane.Broadcast(offset), TLane.Broadcast(factor));
        for (nuint i = 0; i < (nuint)whole; i += (nuint)TLane.Count)
        {
            TLane.Store((TLane.Load(ref from, i) - shift) * scale, ref to, i);
        }

        Rest.ShiftAndScale(source[whole..], offset, factor, target[whole..]);
    }

    public void Widen(ReadOnlySpan<float> source, double offset, Span<double> target)
    {
        int whole = Whole(source.Length);
        ref float from = ref MemoryMarshal.GetReference(source);
        ref double to = ref MemoryMarshal.GetReference(target[..source.Length]);
        TLane shift = TLane.Broadcast(offset);
        for (nuint i = 0; i < (nuint)whole; i += (nuint)TLane.Count)
        {
            TLane.Store(TLane.LoadSingle(ref from, i) - shift, ref to, i);
        }

        Rest.Widen(source[whole..], offset, target[whole..]);
    }

    public void SquaredMagnitude(ReadOnlySpan<double> interleaved, Span<double> target)
    {
        int whole = Whole(target.Length);
        ref double from = ref MemoryMarshal.GetReference(interleaved[..(2 * target.Length)]);
        ref double to = ref MemoryMarshal.GetReference(target);
        for (nuint i = 0; i < (nuint)whole; i += (nuint)TLane.Count)
        {
            (TLane re, TLane im) = TLane.Deinterleave(TLane.Load(ref from, 2 * i), TLane.Load(ref from, (2 * i) + (nuint)TLane.Count));
            TLane.Store(TLane.MultiplyAdd(re, re, im * im), ref to, i);
        }

        Rest.SquaredMagnitude(interleaved[(2 * whole)..], target[whole..]);
    }

    public void AddSquaredMagnitude(ReadOnlySpan<double> interleaved, Span<double> target)
    {
        int whole = Whole(target.Length);
        ref double from = ref MemoryMarshal.GetReference(interleaved[..(2 * target.Length)]);
        ref double to = ref MemoryMarshal.GetReference(target);
        for (nuint i = 0; i < (nuint)whole; i += (nuint)TLane.Count)
        {
            (TLane re, TLane im) = TLane.Deinterleave(TLane.Load(ref from, 2 * i), TLane.Load(ref from, (2 * i) + (nuint)TLane.Count));
            TLane.Store(TLane.Load(ref to, i) + TLane.MultiplyAdd(re, re, im * im), ref to, i);
        }

        Rest.AddSquaredMagnitude(interleaved[(2 * whole)..], target[whole..]);
    }

    public void PolyphaseFilter(ReadOnlySpan<double> rows, int rowLength, int phases, ReadOnlySpan<double> taps, Span<double> target)
    {
        int whole = Whole(target.Length);
        ref double from = ref MemoryMarshal.GetReference(rows[..(phases * rowLength)]);
        ref double to = ref MemoryMarshal.GetReference(target);
        if (target.Length + ((taps.Length - 1) / phases) > rowLength)
        {
            throw new ArgumentException("The rows are too short for this many outputs.", nameof(rowLength));
        }

        for (nuint i = 0; i < (nuint)whole; i += (nuint)TLane.Count)
        {
            TLane sum = default;
            int phase = 0;
            nuint step = 0;
            foreach (double tap in taps)
            {
                sum = TLane.MultiplyAdd(TLane.Broadcast(tap), TLane.Load(ref from, (nuint)(phase * rowLength) + i + step), sum);
                if (++phase == phases)
                {
                    phase = 0;
                    step++;
                }
            }

            TLane.Store(sum, ref to, i);
        }

        if (whole < target.Length)
        {
            Rest.PolyphaseFilter(rows[whole..], rowLength, phases, taps, target[whole..]);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Whole(int length) => length - (length % TLane.Count);
}
