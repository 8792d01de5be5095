using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using BearingAnalytics.Numerics.Fourier;

namespace BearingAnalytics.Numerics.Kernels;

/// <summary>
/// <see cref="ScalarKernel"/> several lanes at a time. Whole lanes here; what is left over goes to the scalar loops.
/// </summary>
internal sealed partial class LaneKernel<TLane, TDouble, TSingle>(string name, bool isSupported) : INumericKernel
    where TLane : struct, ILane<TLane>
    where TDouble : struct, ILane<TDouble, double>
    where TSingle : struct, ILane<TSingle, float>
{
    private static readonly ScalarKernel Rest = new();

    public string Name { get; } = name;

    public bool IsSupported { get; } = isSupported;

    public void FourierPass(
        FourierPass pass, ReadOnlySpan<double> re, ReadOnlySpan<double> im, Span<double> outRe, Span<double> outIm) =>
        StockhamSweep.Run(pass, TLane.Count, re, im, outRe, outIm);

    public void Deinterleave(ReadOnlySpan<double> pairs, Span<double> re, Span<double> im)
    {
        int whole = Whole(re.Length);
        ref double from = ref MemoryMarshal.GetReference(pairs[..(2 * re.Length)]);
        ref double toRe = ref MemoryMarshal.GetReference(re);
        ref double toIm = ref MemoryMarshal.GetReference(im[..re.Length]);
        for (nuint i = 0; i < (nuint)whole; i += (nuint)TLane.Count)
        {
            (TLane a, TLane b) = LoadPairs(ref from, 2 * i);
            TLane.Store(a, ref toRe, i);
            TLane.Store(b, ref toIm, i);
        }

        Rest.Deinterleave(pairs[(2 * whole)..], re[whole..], im[whole..]);
    }

    public void Interleave(ReadOnlySpan<double> re, ReadOnlySpan<double> im, double factor, Span<double> pairs)
    {
        int whole = Whole(re.Length);
        ref double fromRe = ref MemoryMarshal.GetReference(re);
        ref double fromIm = ref MemoryMarshal.GetReference(im[..re.Length]);
        ref double to = ref MemoryMarshal.GetReference(pairs[..(2 * re.Length)]);
        TLane scale = TLane.Broadcast(factor);
        for (nuint i = 0; i < (nuint)whole; i += (nuint)TLane.Count)
        {
            StorePairs(TLane.Load(ref fromRe, i) * scale, TLane.Load(ref fromIm, i) * scale, ref to, 2 * i);
        }

        Rest.Interleave(re[whole..], im[whole..], factor, pairs[(2 * whole)..]);
    }

    public void MultiplyComplex(
        ReadOnlySpan<double> aRe,
        ReadOnlySpan<double> aIm,
        ReadOnlySpan<double> bRe,
        ReadOnlySpan<double> bIm,
        Span<double> outRe,
        Span<double> outIm)
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

    public void SquaredMagnitude(ReadOnlySpan<Complex> values, Span<double> result)
    {
        int whole = Whole(values.Length);
        ref double from = ref MemoryMarshal.GetReference(ComplexLayout.Parts(values));
        ref double to = ref MemoryMarshal.GetReference(result[..values.Length]);
        for (nuint i = 0; i < (nuint)whole; i += (nuint)TLane.Count)
        {
            (TLane re, TLane im) = LoadPairs(ref from, 2 * i);
            TLane.Store(TLane.MultiplyAdd(re, re, im * im), ref to, i);
        }

        Rest.SquaredMagnitude(values[whole..], result[whole..]);
    }

    public double Sum(ReadOnlySpan<float> values)
    {
        int whole = Whole(values.Length);
        ref float from = ref MemoryMarshal.GetReference(values);
        TLane sum = default;
        for (nuint i = 0; i < (nuint)whole; i += (nuint)TLane.Count)
        {
            sum += TLane.LoadSingle(ref from, i);
        }

        return TLane.Sum(sum) + Rest.Sum(values[whole..]);
    }

    public PowerSums PowerSums(ReadOnlySpan<float> values, double mean)
    {
        int whole = Whole(values.Length);
        ref float from = ref MemoryMarshal.GetReference(values);
        TLane means = TLane.Broadcast(mean);
        TLane second = default, third = default, fourth = default, peak = default;
        for (nuint i = 0; i < (nuint)whole; i += (nuint)TLane.Count)
        {
            TLane deviation = TLane.LoadSingle(ref from, i) - means;
            TLane square = deviation * deviation;
            second += square;
            third = TLane.MultiplyAdd(square, deviation, third);
            fourth = TLane.MultiplyAdd(square, square, fourth);
            peak = TLane.Max(peak, TLane.Abs(deviation));
        }

        PowerSums rest = Rest.PowerSums(values[whole..], mean);
        return new PowerSums(
            TLane.Sum(second) + rest.Second,
            TLane.Sum(third) + rest.Third,
            TLane.Sum(fourth) + rest.Fourth,
            Math.Max(TLane.Largest(peak), rest.Peak));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Whole(int length) => length - (length % TLane.Count);
}
