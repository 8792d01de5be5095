using System.Runtime.CompilerServices;

namespace BearingAnalytics.Numerics.Kernels;

/// <summary>Radix 4.</summary>
internal readonly struct Butterfly4 : IButterfly
{
    public static int Radix => 4;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Apply<TLane, TTraversal>(in ButterflyPlace place, nuint from, nuint to, nuint group)
        where TLane : struct, ILane<TLane>
        where TTraversal : struct, ITraversal
    {
        (TLane aRe, TLane aIm) = Butterfly.Load<TLane>(in place, from, 0);
        (TLane bRe, TLane bIm) = Butterfly.Load<TLane>(in place, from, 1);
        (TLane cRe, TLane cIm) = Butterfly.Load<TLane>(in place, from, 2);
        (TLane dRe, TLane dIm) = Butterfly.Load<TLane>(in place, from, 3);
        (TLane acRe, TLane acIm) = (aRe + cRe, aIm + cIm);
        (TLane bdRe, TLane bdIm) = (bRe + dRe, bIm + dIm);
        (TLane eRe, TLane eIm) = (aRe - cRe, aIm - cIm);
        (TLane fRe, TLane fIm) = (bRe - dRe, bIm - dIm);
        Butterfly.Store<TLane, TTraversal>(in place, to, group, 4, 0, acRe + bdRe, acIm + bdIm);
        Butterfly.Store<TLane, TTraversal>(in place, to, group, 4, 1, eRe + fIm, eIm - fRe);
        Butterfly.Store<TLane, TTraversal>(in place, to, group, 4, 2, acRe - bdRe, acIm - bdIm);
        Butterfly.Store<TLane, TTraversal>(in place, to, group, 4, 3, eRe - fIm, eIm + fRe);
    }
}
