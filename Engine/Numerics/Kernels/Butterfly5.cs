using System.Runtime.CompilerServices;

namespace BearingAnalytics.Numerics.Kernels;

/// <summary>Radix 5.</summary>
internal readonly struct Butterfly5 : IButterfly
{
    /// <summary>cos and sin of 2π/5 and 4π/5.</summary>
    private const double Cos1 = 0.30901699437494742410, Sin1 = 0.95105651629515357212;
    private const double Cos2 = -0.80901699437494742410, Sin2 = 0.58778525229247312917;

    public static int Radix => 5;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Apply<TLane, TTraversal>(in ButterflyPlace place, nuint from, nuint to, nuint group)
        where TLane : struct, ILane<TLane>
        where TTraversal : struct, ITraversal
    {
        (TLane aRe, TLane aIm) = Butterfly.Load<TLane>(in place, from, 0);
        (TLane bRe, TLane bIm) = Butterfly.Load<TLane>(in place, from, 1);
        (TLane cRe, TLane cIm) = Butterfly.Load<TLane>(in place, from, 2);
        (TLane dRe, TLane dIm) = Butterfly.Load<TLane>(in place, from, 3);
        (TLane eRe, TLane eIm) = Butterfly.Load<TLane>(in place, from, 4);
        (TLane beRe, TLane beIm) = (bRe + eRe, bIm + eIm);
        (TLane cdRe, TLane cdIm) = (cRe + dRe, cIm + dIm);
        (TLane tRe, TLane tIm) = (bRe - eRe, bIm - eIm);
        (TLane uRe, TLane uIm) = (cRe - dRe, cIm - dIm);
        Butterfly.Store<TLane, TTraversal>(in place, to, group, 5, 0, aRe + beRe + cdRe, aIm + beIm + cdIm);

        TLane cos1 = TLane.Broadcast(Cos1);
        TLane cos2 = TLane.Broadcast(Cos2);
        TLane sin1 = TLane.Broadcast(Sin1);
        TLane sin2 = TLane.Broadcast(Sin2);
        TLane mRe = TLane.MultiplyAdd(cos1, beRe, TLane.MultiplyAdd(cos2, cdRe, aRe));
        TLane mIm = TLane.MultiplyAdd(cos1, beIm, TLane.MultiplyAdd(cos2, cdIm, aIm));
        TLane nRe = TLane.MultiplyAdd(sin1, tRe, sin2 * uRe);
        TLane nIm = TLane.MultiplyAdd(sin1, tIm, sin2 * uIm);
        Butterfly.Store<TLane, TTraversal>(in place, to, group, 5, 1, mRe + nIm, mIm - nRe);
        Butterfly.Store<TLane, TTraversal>(in place, to, group, 5, 4, mRe - nIm, mIm + nRe);

        mRe = TLane.MultiplyAdd(cos2, beRe, TLane.MultiplyAdd(cos1, cdRe, aRe));
        mIm = TLane.MultiplyAdd(cos2, beIm, TLane.MultiplyAdd(cos1, cdIm, aIm));
        nRe = TLane.NegatedMultiplyAdd(sin1, uRe, sin2 * tRe);
        nIm = TLane.NegatedMultiplyAdd(sin1, uIm, sin2 * tIm);
        Butterfly.Store<TLane, TTraversal>(in place, to, group, 5, 2, mRe + nIm, mIm - nRe);
        Butterfly.Store<TLane, TTraversal>(in place, to, group, 5, 3, mRe - nIm, mIm + nRe);
    }
}
