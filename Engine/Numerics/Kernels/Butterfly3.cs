using System.Runtime.CompilerServices;

namespace BearingAnalytics.Numerics.Kernels;

/// <summary>Radix 3.</summary>
internal readonly struct Butterfly3 : IButterfly
{
    /// <summary>sin(2π/3).</summary>
    private const double Sin = 0.86602540378443864676;

    public static int Radix => 3;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Apply<TLane, TTraversal>(in ButterflyPlace place, nuint from, nuint to, nuint group)
        where TLane : struct, ILane<TLane>
        where TTraversal : struct, ITraversal
    {
        (TLane aRe, TLane aIm) = Butterfly.Load<TLane>(in place, from, 0);
        (TLane bRe, TLane bIm) = Butterfly.Load<TLane>(in place, from, 1);
        (TLane cRe, TLane cIm) = Butterfly.Load<TLane>(in place, from, 2);
        (TLane sumRe, TLane sumIm) = (bRe + cRe, bIm + cIm);
        TLane sin = TLane.Broadcast(Sin);
        (TLane difRe, TLane difIm) = (sin * (bRe - cRe), sin * (bIm - cIm));
        TLane half = TLane.Broadcast(0.5);
        TLane midRe = TLane.NegatedMultiplyAdd(half, sumRe, aRe);
        TLane midIm = TLane.NegatedMultiplyAdd(half, sumIm, aIm);
        Butterfly.Store<TLane, TTraversal>(in place, to, group, 3, 0, aRe + sumRe, aIm + sumIm);
        Butterfly.Store<TLane, TTraversal>(in place, to, group, 3, 1, midRe + difIm, midIm - difRe);
        Butterfly.Store<TLane, TTraversal>(in place, to, group, 3, 2, midRe - difIm, midIm + difRe);
    }
}
