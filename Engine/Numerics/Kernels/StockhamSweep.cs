using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using BearingAnalytics.Numerics.Fourier;

namespace BearingAnalytics.Numerics.Kernels;

/// <summary>Runs a butterfly over all of one <see cref="FourierPass"/> with the widest lane that fits and is allowed.</summary>
internal static class StockhamSweep
{
    public static void Run(
        FourierPass pass, int widestLane, ReadOnlySpan<double> re, ReadOnlySpan<double> im, Span<double> outRe, Span<double> outIm)
    {
        int length = pass.Radix * pass.Groups * pass.Stride;
        ButterflyPlace place = new()
        {
            SourceRe = ref MemoryMarshal.GetReference(re[..length]),
            SourceIm = ref MemoryMarshal.GetReference(im[..length]),
            TargetRe = ref MemoryMarshal.GetReference(outRe[..length]),
            TargetIm = ref MemoryMarshal.GetReference(outIm[..length]),
            Twiddles = ref MemoryMarshal.GetArrayDataReference(pass.Twiddles),
            SourceStep = (nuint)(pass.Groups * pass.Stride),
            TargetStep = (nuint)pass.Stride,
            Groups = (nuint)pass.Groups,
        };
        int run = pass.Stride == 1 ? pass.Groups : pass.Stride;
        switch (Math.Min(widestLane, run))
        {
            case >= 8: Dispatch<Lane8>(pass, in place); break;
            case >= 4: Dispatch<Lane4>(pass, in place); break;
            case >= 2: Dispatch<Lane2>(pass, in place); break;
            default: Dispatch<Lane1>(pass, in place); break;
        }
    }

    private static void Dispatch<TLane>(FourierPass pass, in ButterflyPlace place)
        where TLane : struct, ILane<TLane>
    {
        switch (pass.Radix)
        {
            case 2: Traverse<Butterfly2, TLane>(pass, in place); break;
            case 3: Traverse<Butterfly3, TLane>(pass, in place); break;
            case 4: Traverse<Butterfly4, TLane>(pass, in place); break;
            case 5: Traverse<Butterfly5, TLane>(pass, in place); break;
            case 7: Traverse<Butterfly7, TLane>(pass, in place); break;
            case 8: Traverse<Butterfly8, TLane>(pass, in place); break;
            default: throw new ArgumentOutOfRangeException(nameof(pass), pass.Radix, "Radix must be 2, 3, 4, 5, 7 or 8.");
        }
    }

    private static void Traverse<TButterfly, TLane>(FourierPass pass, in ButterflyPlace place)
        where TButterfly : struct, IButterfly
        where TLane : struct, ILane<TLane>
    {
        if (pass.Groups == 1)
        {
            Within<TButterfly, TLane, LastGroup>(pass, in place);
        }
        else if (pass.Stride == 1)
        {
            Across<TButterfly, TLane>(pass, in place);
        }
        else
        {
            Within<TButterfly, TLane, WithinGroup>(pass, in place);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Across<TButterfly, TLane>(FourierPass pass, in ButterflyPlace place)
        where TButterfly : struct, IButterfly
        where TLane : struct, ILane<TLane>
    {
        nuint last = (nuint)(pass.Groups - TLane.Count);
        for (nuint p = 0; ; p += (nuint)TLane.Count)
        {
            // The last step may overlap the one before: source and target are distinct, so writing a result twice is harmless.
            p = nuint.Min(p, last);
            TButterfly.Apply<TLane, AcrossGroups>(in place, p, p * (nuint)TButterfly.Radix, p);
            if (p == last)
            {
                return;
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Within<TButterfly, TLane, TTraversal>(FourierPass pass, in ButterflyPlace place)
        where TButterfly : struct, IButterfly
        where TLane : struct, ILane<TLane>
        where TTraversal : struct, ITraversal
    {
        nuint stride = (nuint)pass.Stride;
        nuint last = stride - (nuint)TLane.Count;
        for (nuint p = 0; p < (nuint)pass.Groups; p++)
        {
            for (nuint q = 0; ; q += (nuint)TLane.Count)
            {
                q = nuint.Min(q, last);
                TButterfly.Apply<TLane, TTraversal>(in place, q + (stride * p), q + (stride * p * (nuint)TButterfly.Radix), p);
                if (q == last)
                {
                    break;
                }
            }
        }
    }
}
