using System.Runtime.CompilerServices;

namespace BearingAnalytics.Numerics.Kernels;

/// <summary>Radix 2.</summary>
internal readonly struct Butterfly2 : IButterfly
{
    public static int Radix => 2;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Apply<TLane, TTraversal>(in ButterflyPlace place, nuint from, nuint to, nuint group)
        where TLane : struct, ILane<TLane>
        where TTraversal : struct, ITraversal
    {
        (TLane aRe, TLane aIm) = Butterfly.Load<TLane>(in place, from, 0);
        (TLane bRe, TLane bIm) = Butterfly.Load<TLane>(in place, from, 1);
        Butterfly.Store<TLane, TTraversal>(in place, to, group, 2, 0, aRe + bRe, aIm + bIm);
        Butterfly.Store<TLane, TTraversal>(in place, to, group, 2, 1, aRe - bRe, aIm - bIm);
    }
}
