using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using BearingAnalytics.Numerics.Fourier;

namespace BearingAnalytics.Numerics.Kernels.Transforms;

/// <content>What an envelope spectrum asks for beside plain transforms: its own passes become part of the transforms' first and last.</content>
internal abstract partial class TransformCore<T>
{
    /// <summary>
    /// Real values to bins 0 .. L, each value times <paramref name="scale"/> less <paramref name="offset"/>; where there are fewer than 2L,
    /// zeros follow.
    /// </summary>
    /// <remarks>The scale is a power of two: then a value of offset / scale is exactly zero.</remarks>
    public abstract void ForwardRealShifted(ReadOnlySpan<T> samples, T scale, T offset, Span<T> bins, Span<T> scratch);

    /// <summary>2L real values, each times <paramref name="factor"/> less <paramref name="offset"/> and times a periodic Hann window, to |X|² of bins 0 .. L.</summary>
    public abstract void ForwardRealHannPower(ReadOnlySpan<T> samples, T factor, T offset, Span<T> powers, Span<T> scratch);

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

    public override void ForwardRealHannPower(ReadOnlySpan<T> samples, T factor, T offset, Span<T> powers, Span<T> scratch)
    {
        ref T starts = ref MemoryMarshal.GetArrayDataReference(_starts.Value);
        ref T odd = ref MemoryMarshal.GetArrayDataReference(_oddLanes.Value);
        HannSource<TLane, T> source = new(
            ref First(samples, 2 * Length), factor, offset, ref Unsafe.Add(ref starts, ComplexLane<TLane, T>.Size), ref starts, ref odd);
        JoinReal(source, new PowerSink<TLane, T>(ref First(powers, Length + 1), T.One), scratch);
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

    /// <summary>A complex lane of e^(2πi (lane + ½)/2L).</summary>
    private static T[] OddLanes(int length)
    {
        T[] table = new T[2 * TLane.Count];
        for (int lane = 0; lane < TLane.Count; lane++)
        {
            Complex root = Complex.Conjugate(UnitCircle.Root((2 * lane) + 1, 4L * length));
            (table[lane], table[TLane.Count + lane]) = (T.CreateTruncating(root.Real), T.CreateTruncating(root.Imaginary));
        }

        return table;
    }
}
