using System.Runtime.CompilerServices;

namespace BearingAnalytics.Numerics.Kernels;

/// <summary>Radix 8: radix 4 on the even and on the odd inputs, the odd ones turned by eighths, then joined.</summary>
internal readonly struct Butterfly8 : IButterfly
{
    /// <summary>√½.</summary>
    private const double Root = 0.70710678118654752440;

    public static int Radix => 8;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Apply<TLane, TTraversal>(in ButterflyPlace place, nuint from, nuint to, nuint group)
        where TLane : struct, ILane<TLane>
        where TTraversal : struct, ITraversal
    {
        (TLane aRe, TLane aIm) = Butterfly.Load<TLane>(in place, from, 1);
        (TLane cRe, TLane cIm) = Butterfly.Load<TLane>(in place, from, 5);
        (TLane sRe, TLane sIm, TLane dRe, TLane dIm) = (aRe + cRe, aIm + cIm, aRe - cRe, aIm - cIm);
        (aRe, aIm) = Butterfly.Load<TLane>(in place, from, 3);
        (cRe, cIm) = Butterfly.Load<TLane>(in place, from, 7);
        (TLane tRe, TLane tIm, TLane eRe, TLane eIm) = (aRe + cRe, aIm + cIm, aRe - cRe, aIm - cIm);
        (TLane odd0Re, TLane odd0Im) = (sRe + tRe, sIm + tIm);

        // −i (s − t), (1 − i)/√2 (d − i e), −(1 + i)/√2 (d + i e).
        (TLane odd2Re, TLane odd2Im) = (sIm - tIm, tRe - sRe);
        TLane root = TLane.Broadcast(Root);
        (TLane pRe, TLane pIm) = (dRe + eIm, dIm - eRe);
        (TLane odd1Re, TLane odd1Im) = (root * (pRe + pIm), root * (pIm - pRe));
        (TLane qRe, TLane qIm) = (dRe - eIm, dIm + eRe);
        (TLane odd3Re, TLane odd3Im) = (root * (qIm - qRe), default(TLane) - (root * (qRe + qIm)));

        (aRe, aIm) = Butterfly.Load<TLane>(in place, from, 0);
        (cRe, cIm) = Butterfly.Load<TLane>(in place, from, 4);
        (sRe, sIm, dRe, dIm) = (aRe + cRe, aIm + cIm, aRe - cRe, aIm - cIm);
        (aRe, aIm) = Butterfly.Load<TLane>(in place, from, 2);
        (cRe, cIm) = Butterfly.Load<TLane>(in place, from, 6);
        (tRe, tIm, eRe, eIm) = (aRe + cRe, aIm + cIm, aRe - cRe, aIm - cIm);

        (TLane re, TLane im) = (sRe + tRe, sIm + tIm);
        Butterfly.Store<TLane, TTraversal>(in place, to, group, 8, 0, re + odd0Re, im + odd0Im);
        Butterfly.Store<TLane, TTraversal>(in place, to, group, 8, 4, re - odd0Re, im - odd0Im);
        (re, im) = (dRe + eIm, dIm - eRe);
        Butterfly.Store<TLane, TTraversal>(in place, to, group, 8, 1, re + odd1Re, im + odd1Im);
        Butterfly.Store<TLane, TTraversal>(in place, to, group, 8, 5, re - odd1Re, im - odd1Im);
        (re, im) = (sRe - tRe, sIm - tIm);
        Butterfly.Store<TLane, TTraversal>(in place, to, group, 8, 2, re + odd2Re, im + odd2Im);
        Butterfly.Store<TLane, TTraversal>(in place, to, group, 8, 6, re - odd2Re, im - odd2Im);
        (re, im) = (dRe - eIm, dIm + eRe);
        Butterfly.Store<TLane, TTraversal>(in place, to, group, 8, 3, re + odd3Re, im + odd3Im);
        Butterfly.Store<TLane, TTraversal>(in place, to, group, 8, 7, re - odd3Re, im - odd3Im);
    }
}
