using System.Runtime.CompilerServices;

namespace BearingAnalytics.Numerics.Kernels;

/// <summary>Where a butterfly reads and writes: references to split real and imaginary arrays, and the distances within them.</summary>
internal ref struct ButterflyPlace
{
    public ref double SourceRe;
    public ref double SourceIm;
    public ref double TargetRe;
    public ref double TargetIm;
    public ref double Twiddles;

    /// <summary>Distance of the inputs k and k + 1.</summary>
    public nuint SourceStep;

    /// <summary>Distance of the outputs j and j + 1.</summary>
    public nuint TargetStep;

    /// <summary>Groups in the pass: the distance of real and imaginary twiddles.</summary>
    public nuint Groups;
}

/// <summary>A small forward transform of fixed length, several at once in the lanes, with its twiddles.</summary>
internal interface IButterfly
{
    static abstract int Radix { get; }

    /// <summary>Reads at <paramref name="from"/>, writes at <paramref name="to"/>, for the group <paramref name="group"/>.</summary>
    static abstract void Apply<TLane, TTraversal>(in ButterflyPlace place, nuint from, nuint to, nuint group)
        where TLane : struct, ILane<TLane>
        where TTraversal : struct, ITraversal;
}

/// <summary>Loads and stores shared by all butterflies.</summary>
internal static class Butterfly
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static (TLane Re, TLane Im) Load<TLane>(in ButterflyPlace place, nuint from, nuint k)
        where TLane : struct, ILane<TLane>
    {
        nuint at = from + (k * place.SourceStep);
        return (TLane.Load(ref place.SourceRe, at), TLane.Load(ref place.SourceIm, at));
    }

    /// <summary>Stores output j, turned by its twiddle where the traversal has any.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store<TLane, TTraversal>(
        in ButterflyPlace place, nuint to, nuint group, nuint radix, nuint j, TLane re, TLane im)
        where TLane : struct, ILane<TLane>
        where TTraversal : struct, ITraversal
    {
        nuint at = to + (j * place.TargetStep);
        if (TTraversal.Twiddles && j != 0)
        {
            nuint table = (2 * (j - 1) * place.Groups) + group;
            TLane wRe = TTraversal.Twiddle<TLane>(ref place.Twiddles, table);
            TLane wIm = TTraversal.Twiddle<TLane>(ref place.Twiddles, table + place.Groups);
            (re, im) = (TLane.NegatedMultiplyAdd(wIm, im, wRe * re), TLane.MultiplyAdd(wIm, re, wRe * im));
        }

        TTraversal.Store(re, ref place.TargetRe, at, radix);
        TTraversal.Store(im, ref place.TargetIm, at, radix);
    }
}
