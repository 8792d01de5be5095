using System.Runtime.CompilerServices;

namespace BearingAnalytics.Numerics.Kernels;

/// <summary>Radix 7: outputs j and 7 − j are a cosine part ∓ i times a sine part.</summary>
internal readonly struct Butterfly7 : IButterfly
{
    /// <summary>cos and sin of 2π/7, 4π/7 and 6π/7.</summary>
    private const double Cos1 = 0.62348980185873353053, Sin1 = 0.78183148246802980871;
    private const double Cos2 = -0.22252093395631440429, Sin2 = 0.97492791218182360702;
    private const double Cos3 = -0.90096886790241912624, Sin3 = 0.43388373911755812048;

    public static int Radix => 7;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Apply<TLane, TTraversal>(in ButterflyPlace place, nuint from, nuint to, nuint group)
        where TLane : struct, ILane<TLane>
        where TTraversal : struct, ITraversal
    {
        (TLane aRe, TLane aIm) = Butterfly.Load<TLane>(in place, from, 0);
        (TLane xRe, TLane xIm) = Butterfly.Load<TLane>(in place, from, 1);
        (TLane yRe, TLane yIm) = Butterfly.Load<TLane>(in place, from, 6);
        (TLane s1Re, TLane s1Im, TLane d1Re, TLane d1Im) = (xRe + yRe, xIm + yIm, xRe - yRe, xIm - yIm);
        (xRe, xIm) = Butterfly.Load<TLane>(in place, from, 2);
        (yRe, yIm) = Butterfly.Load<TLane>(in place, from, 5);
        (TLane s2Re, TLane s2Im, TLane d2Re, TLane d2Im) = (xRe + yRe, xIm + yIm, xRe - yRe, xIm - yIm);
        (xRe, xIm) = Butterfly.Load<TLane>(in place, from, 3);
        (yRe, yIm) = Butterfly.Load<TLane>(in place, from, 4);
        (TLane s3Re, TLane s3Im, TLane d3Re, TLane d3Im) = (xRe + yRe, xIm + yIm, xRe - yRe, xIm - yIm);
        Butterfly.Store<TLane, TTraversal>(in place, to, group, 7, 0, aRe + s1Re + s2Re + s3Re, aIm + s1Im + s2Im + s3Im);

        TLane mRe = Combine(aRe, s1Re, s2Re, s3Re, Cos1, Cos2, Cos3);
        TLane mIm = Combine(aIm, s1Im, s2Im, s3Im, Cos1, Cos2, Cos3);
        TLane nRe = Combine(default, d1Re, d2Re, d3Re, Sin1, Sin2, Sin3);
        TLane nIm = Combine(default, d1Im, d2Im, d3Im, Sin1, Sin2, Sin3);
        Butterfly.Store<TLane, TTraversal>(in place, to, group, 7, 1, mRe + nIm, mIm - nRe);
        Butterfly.Store<TLane, TTraversal>(in place, to, group, 7, 6, mRe - nIm, mIm + nRe);

        mRe = Combine(aRe, s1Re, s2Re, s3Re, Cos2, Cos3, Cos1);
        mIm = Combine(aIm, s1Im, s2Im, s3Im, Cos2, Cos3, Cos1);
        nRe = Combine(default, d1Re, d2Re, d3Re, Sin2, -Sin3, -Sin1);
        nIm = Combine(default, d1Im, d2Im, d3Im, Sin2, -Sin3, -Sin1);
        Butterfly.Store<TLane, TTraversal>(in place, to, group, 7, 2, mRe + nIm, mIm - nRe);
        Butterfly.Store<TLane, TTraversal>(in place, to, group, 7, 5, mRe - nIm, mIm + nRe);

        mRe = Combine(aRe, s1Re, s2Re, s3Re, Cos3, Cos1, Cos2);
        mIm = Combine(aIm, s1Im, s2Im, s3Im, Cos3, Cos1, Cos2);
        nRe = Combine(default, d1Re, d2Re, d3Re, Sin3, -Sin1, Sin2);
        nIm = Combine(default, d1Im, d2Im, d3Im, Sin3, -Sin1, Sin2);
        Butterfly.Store<TLane, TTraversal>(in place, to, group, 7, 3, mRe + nIm, mIm - nRe);
        Butterfly.Store<TLane, TTraversal>(in place, to, group, 7, 4, mRe - nIm, mIm + nRe);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TLane Combine<TLane>(TLane start, TLane x1, TLane x2, TLane x3, double c1, double c2, double c3)
        where TLane : struct, ILane<TLane>
    {
        TLane sum = TLane.MultiplyAdd(TLane.Broadcast(c3), x3, start);
        sum = TLane.MultiplyAdd(TLane.Broadcast(c2), x2, sum);
        return TLane.MultiplyAdd(TLane.Broadcast(c1), x1, sum);
    }
}
