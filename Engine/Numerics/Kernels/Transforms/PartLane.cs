using System.Numerics;
using System.Runtime.CompilerServices;

namespace BearingAnalytics.Numerics.Kernels.Transforms;

/// <summary>The last lane of a length that does not fill it: nothing beyond the end is read or written.</summary>
internal static class PartLane<TLane, T>
    where TLane : struct, ITransformLane<TLane, T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    /// <summary>Values from first to the end, then zeros.</summary>
    public static TLane Load(ref T values, nuint first, nuint end)
    {
        Span<T> parts = stackalloc T[TLane.Count];
        for (nuint i = 0; i < (nuint)TLane.Count; i++)
        {
            parts[(int)i] = first + i < end ? Unsafe.Add(ref values, first + i) : T.Zero;
        }

        return TLane.Load(ref parts[0], 0);
    }

    /// <summary>Pairs from first to the end, then zeros.</summary>
    public static ComplexLane<TLane, T> LoadPairs(ref T pairs, nuint first, nuint end)
    {
        Span<T> parts = stackalloc T[2 * TLane.Count];
        for (nuint i = 0; i < 2 * (nuint)TLane.Count; i++)
        {
            parts[(int)i] = (2 * first) + i < 2 * end ? Unsafe.Add(ref pairs, (2 * first) + i) : T.Zero;
        }

        return TLane.LoadPairs(ref parts[0], 0);
    }

    /// <summary>Pairs from first to the end.</summary>
    public static void StorePairs(ComplexLane<TLane, T> value, ref T pairs, nuint first, nuint end)
    {
        Span<T> parts = stackalloc T[2 * TLane.Count];
        TLane.StorePairs(value, ref parts[0], 0);
        for (nuint i = 0; i < 2 * (nuint)TLane.Count && (2 * first) + i < 2 * end; i++)
        {
            Unsafe.Add(ref pairs, (2 * first) + i) = parts[(int)i];
        }
    }
}
