using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace BearingAnalytics.Numerics.Kernels.Transforms;

/// <summary>
/// Both ends of a <see cref="ChirpConvolution{T}"/>, each a pass straight through memory: first passes of a transform reach far, and would
/// fetch the chirp from as far again.
/// </summary>
internal static class ChirpProducts<TLane, T>
    where TLane : struct, ITransformLane<TLane, T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    /// <summary>Pairs times the chirp, then zeros; of pairs with exchanged parts where asked.</summary>
    public static void OfPairs(ReadOnlySpan<T> pairs, ReadOnlySpan<T> chirp, bool exchanged, Span<T> products)
    {
        int whole = pairs.Length - (pairs.Length % (2 * TLane.Count));
        Multiply(pairs[..whole], chirp, T.One, exchanged, atEnd: false, products);
        for (int i = whole; i < pairs.Length; i += 2)
        {
            (T re, T im) = exchanged ? (pairs[i + 1], pairs[i]) : (pairs[i], pairs[i + 1]);
            (products[i], products[i + 1]) = Product(re, im, chirp[i], chirp[i + 1]);
        }

        products[pairs.Length..].Clear();
    }

    /// <summary>Real values times the chirp, then zeros.</summary>
    public static void OfReal(ReadOnlySpan<T> samples, ReadOnlySpan<T> chirp, Span<T> products)
    {
        int whole = samples.Length - (samples.Length % TLane.Count);
        MultiplyReal(samples[..whole], chirp, products);
        for (int i = whole; i < samples.Length; i++)
        {
            (products[2 * i], products[(2 * i) + 1]) = (samples[i] * chirp[2 * i], samples[i] * chirp[(2 * i) + 1]);
        }

        products[(2 * samples.Length)..].Clear();
    }

    /// <summary>The first bins, which come with exchanged parts, times the chirp and scaled; exchanged again where asked.</summary>
    public static void OfBins(ReadOnlySpan<T> bins, ReadOnlySpan<T> chirp, T scale, bool exchanged, Span<T> result)
    {
        int whole = result.Length - (result.Length % (2 * TLane.Count));
        Multiply(bins[..whole], chirp, scale, exchanged, atEnd: true, result);
        for (int i = whole; i < result.Length; i += 2)
        {
            (T re, T im) = Product(bins[i + 1] * scale, bins[i] * scale, chirp[i], chirp[i + 1]);
            (result[i], result[i + 1]) = exchanged ? (im, re) : (re, im);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static void Multiply(ReadOnlySpan<T> pairs, ReadOnlySpan<T> chirp, T factor, bool exchanged, bool atEnd, Span<T> products)
    {
        ref T from = ref MemoryMarshal.GetReference(pairs);
        ref T turn = ref MemoryMarshal.GetReference(chirp[..pairs.Length]);
        ref T to = ref MemoryMarshal.GetReference(products[..pairs.Length]);
        TLane scale = TLane.Broadcast(factor);
        bool exchangedBefore = atEnd || exchanged;
        bool exchangedAfter = atEnd && exchanged;
        for (nuint at = 0; at < (nuint)pairs.Length; at += ComplexLane<TLane, T>.Size)
        {
            ComplexLane<TLane, T> value = TLane.LoadPairs(ref from, at);
            value = exchangedBefore ? new(value.Im * scale, value.Re * scale) : value;
            value *= TLane.LoadPairs(ref turn, at);
            TLane.StorePairs(exchangedAfter ? new(value.Im, value.Re) : value, ref to, at);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static void MultiplyReal(ReadOnlySpan<T> samples, ReadOnlySpan<T> chirp, Span<T> products)
    {
        ref T from = ref MemoryMarshal.GetReference(samples);
        ref T turn = ref MemoryMarshal.GetReference(chirp[..(2 * samples.Length)]);
        ref T to = ref MemoryMarshal.GetReference(products[..(2 * samples.Length)]);
        for (nuint i = 0; i < (nuint)samples.Length; i += (nuint)TLane.Count)
        {
            TLane value = TLane.Load(ref from, i);
            ComplexLane<TLane, T> chirped = TLane.LoadPairs(ref turn, 2 * i);
            TLane.StorePairs(new(chirped.Re * value, chirped.Im * value), ref to, 2 * i);
        }
    }

    private static (T Re, T Im) Product(T aRe, T aIm, T bRe, T bIm) => ((aRe * bRe) - (aIm * bIm), (aRe * bIm) + (aIm * bRe));
}
