using System.Numerics;
using System.Runtime.CompilerServices;

namespace BearingAnalytics.Numerics.Kernels.Transforms;

/// <summary>Complex values as pairs; real values taken in pairs.</summary>
internal readonly ref struct PairSource<TLane, T>(ref T pairs) : ITransformSource<TLane, T>
    where TLane : struct, ITransformLane<TLane, T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private readonly ref T _pairs = ref pairs;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ComplexLane<TLane, T> Load(nuint element) => TLane.LoadPairs(ref _pairs, element * ComplexLane<TLane, T>.Size);
}

/// <summary>Complex values as pairs, parts exchanged: that makes a forward transform the inverse, with its results exchanged too.</summary>
internal readonly ref struct ExchangedPairSource<TLane, T>(ref T pairs) : ITransformSource<TLane, T>
    where TLane : struct, ITransformLane<TLane, T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private readonly ref T _pairs = ref pairs;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ComplexLane<TLane, T> Load(nuint element)
    {
        ComplexLane<TLane, T> value = TLane.LoadPairs(ref _pairs, element * ComplexLane<TLane, T>.Size);
        return new(value.Im, value.Re);
    }
}

/// <summary>
/// The pairs whose transform's joined bins are a half spectrum X[0 .. L], parts exchanged for the inverse:
/// Z[p] = X[p] + X*[L − p] + i e^(2πi p/2L) (X[p] − X*[L − p]), twice the value, to be scaled at the end.
/// </summary>
/// <param name="spectrum">X, pairs.</param>
/// <param name="length">L.</param>
/// <param name="starts">For each element e^(2πi V·element/2L), pairs.</param>
/// <param name="lanes">A complex lane of e^(2πi lane/2L).</param>
internal readonly ref struct HalfSpectrumSource<TLane, T>(
    ref T spectrum, int length, ref T starts, ref T lanes)
    : ITransformSource<TLane, T>
    where TLane : struct, ITransformLane<TLane, T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private readonly ref T _spectrum = ref spectrum;
    private readonly nuint _top = 2 * (nuint)(length - TLane.Count + 1);
    private readonly ref T _starts = ref starts;
    private readonly ref T _lanes = ref lanes;

    // Not in line: eight of these in one butterfly are more than the compiler takes.
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public ComplexLane<TLane, T> Load(nuint element)
    {
        if (element == 0)
        {
            return LoadFirst();
        }

        nuint at = element * ComplexLane<TLane, T>.Size;
        ComplexLane<TLane, T> y = TLane.LoadPairs(ref _spectrum, _top - at);
        return Joined(TLane.LoadPairs(ref _spectrum, at), TLane.Reverse(y.Re), TLane.Reverse(y.Im), element);
    }

    // Bins 0 and L are real; imaginary parts that a caller left there do not count.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private ComplexLane<TLane, T> LoadFirst()
    {
        ComplexLane<TLane, T> x = TLane.LoadPairs(ref _spectrum, 0);
        ComplexLane<TLane, T> y = TLane.LoadPairs(ref _spectrum, _top);
        return Joined(new(x.Re, WithoutFirst(x.Im)), TLane.Reverse(y.Re), WithoutFirst(TLane.Reverse(y.Im)), 0);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private ComplexLane<TLane, T> Joined(ComplexLane<TLane, T> x, TLane yRe, TLane yIm, nuint element)
    {
        TLane startRe = TLane.Broadcast(Unsafe.Add(ref _starts, 2 * element));
        TLane startIm = TLane.Broadcast(Unsafe.Add(ref _starts, (2 * element) + 1));
        ComplexLane<TLane, T> turn = ComplexLane<TLane, T>.Load(ref _lanes, 0).Times(startRe, startIm);
        ComplexLane<TLane, T> odd = new ComplexLane<TLane, T>(x.Re - yRe, x.Im + yIm) * turn;
        return new((x.Im - yIm) + odd.Re, (x.Re + yRe) - odd.Im);
    }

    private static TLane WithoutFirst(TLane value)
    {
        Span<T> parts = stackalloc T[TLane.Count];
        TLane.Store(value, ref parts[0], 0);
        parts[0] = T.Zero;
        return TLane.Load(ref parts[0], 0);
    }
}
