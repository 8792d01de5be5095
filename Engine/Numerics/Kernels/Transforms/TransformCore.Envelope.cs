using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using BearingAnalytics.Numerics.Fourier;

namespace BearingAnalytics.Numerics.Kernels.Transforms;

/// <content>
/// What an envelope spectrum asks for beside plain transforms: most of its passes become part of the transforms' first and last.
/// </content>
internal abstract partial class TransformCore<T>
{
    /// <summary>
    /// Real values to bins 0 .. L, each value times <paramref name="scale"/> less <paramref name="offset"/>; where there are fewer than 2L,
    /// zeros follow.
    /// </summary>
    /// <remarks>The scale is a power of two: then a value of offset / scale is exactly zero.</remarks>
    public abstract void ForwardRealShifted(ReadOnlySpan<T> samples, T scale, T offset, Span<T> bins, Span<T> scratch);

    /// <summary>
    /// 2L real values, each times <paramref name="factor"/> less <paramref name="offset"/> and weighed with the periodic Hann window.
    /// </summary>
    /// <remarks>
    /// Value n has the weight ½ − ½ cos(2πn/2L) = sin²(πn/2L). The sine is one product of two table values, so the weight is wrong by less
    /// than four roundings of 1. A pass of its own: as a part of the transform's first pass it is more than the compiler places in line.
    /// </remarks>
    /// <param name="samples">2L values.</param>
    /// <param name="factor">Factor.</param>
    /// <param name="offset">What is taken off the product.</param>
    /// <param name="weighed">2L values; may be the memory of the samples.</param>
    public abstract void WeighHann(ReadOnlySpan<T> samples, T factor, T offset, Span<T> weighed);

    /// <summary>As <see cref="InversePower"/>, of L or fewer bins: zeros follow.</summary>
    public abstract void InversePowerOfPart(ReadOnlySpan<T> bins, Span<T> powers, T scale, Span<T> scratch);
}

/// <content>Envelope.</content>
internal sealed partial class TransformCore<TLane, T>
{
    public override void ForwardRealShifted(ReadOnlySpan<T> samples, T scale, T offset, Span<T> bins, Span<T> scratch)
    {
        int whole = samples.Length / (2 * TLane.Count);
        Span<T> tail = stackalloc T[4 * TLane.Count];
        tail.Fill(offset / scale);
        samples[(2 * TLane.Count * whole)..].CopyTo(tail);
        ShiftedSource<TLane, T> source = new(ref MemoryMarshal.GetReference(samples), whole, ref tail[0], scale, offset);
        JoinReal(source, new PairSink<TLane, T>(ref First(bins, 2 * (Length + 1))), scratch);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public override void WeighHann(ReadOnlySpan<T> samples, T factor, T offset, Span<T> weighed)
    {
        ref T from = ref First(samples, 2 * Length);
        ref T to = ref First(weighed, 2 * Length);
        ref T start = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_starts.Value), 2 * TLane.Count);
        ref T lanes = ref MemoryMarshal.GetArrayDataReference(_halfLanes.Value);
        nuint count = (nuint)TLane.Count;
        (TLane firstCosine, TLane firstSine) = (TLane.Load(ref lanes, 0), TLane.Load(ref lanes, count));
        (TLane nextCosine, TLane nextSine) = (TLane.Load(ref lanes, 2 * count), TLane.Load(ref lanes, 3 * count));
        (TLane factors, TLane shifts) = (TLane.Broadcast(factor), TLane.Broadcast(-offset));
        for (nuint at = 0; at < 2 * (nuint)Length; at += 2 * count)
        {
            TLane cosine = TLane.Broadcast(start);
            TLane sine = TLane.Broadcast(Unsafe.Add(ref start, 1));
            TLane first = TLane.MultiplyAdd(sine, firstCosine, cosine * firstSine);
            TLane next = TLane.MultiplyAdd(sine, nextCosine, cosine * nextSine);
            TLane.Store(TLane.MultiplyAdd(TLane.Load(ref from, at), factors, shifts) * (first * first), ref to, at);
            TLane.Store(TLane.MultiplyAdd(TLane.Load(ref from, at + count), factors, shifts) * (next * next), ref to, at + count);
            start = ref Unsafe.Add(ref start, 2);
        }
    }

    public override void InversePowerOfPart(ReadOnlySpan<T> bins, Span<T> powers, T scale, Span<T> scratch)
    {
        int whole = bins.Length / (2 * TLane.Count);
        Span<T> tail = stackalloc T[4 * TLane.Count];
        tail.Clear();
        bins[(2 * TLane.Count * whole)..].CopyTo(tail);
        ExchangedPartSource<TLane, T> source = new(ref MemoryMarshal.GetReference(bins), whole, ref tail[0]);
        JoinComplex(source, new PowerSink<TLane, T>(ref First(powers, Length), scale), scratch);
    }

    /// <summary>Two complex lanes of e^(πi n/2L), n from 0 to 2V − 1.</summary>
    private static T[] HalfLanes(int length)
    {
        T[] table = new T[4 * TLane.Count];
        for (int n = 0; n < 2 * TLane.Count; n++)
        {
            Complex root = Complex.Conjugate(UnitCircle.Root(n, 4L * length));
            int at = (n / TLane.Count * 2 * TLane.Count) + (n % TLane.Count);
            (table[at], table[at + TLane.Count]) = (T.CreateTruncating(root.Real), T.CreateTruncating(root.Imaginary));
        }

        return table;
    }
}
