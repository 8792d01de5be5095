using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace BearingAnalytics.Numerics.Kernels.Transforms;

/// <summary>
/// <see cref="PhaseScale{T}.Equalise"/> by lanes. A pass of its own: as the end of a transform its roots and quotients are more than the
/// compiler puts in line there.
/// </summary>
internal static class EqualMagnitudes<TLane, T>
    where TLane : struct, ITransformLane<TLane, T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    /// <param name="pairs">First of the pairs, changed.</param>
    /// <param name="count">How many.</param>
    /// <param name="scale">What magnitude.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public static void Run(ref T pairs, int count, in PhaseScale<T> scale)
    {
        nuint size = ComplexLane<TLane, T>.Size;
        nuint whole = 2 * (nuint)(count - (count % TLane.Count));
        TLane least = TLane.Broadcast(scale.LeastPower);
        TLane magnitude = TLane.Broadcast(scale.Magnitude);
        for (nuint at = 0; at < whole; at += size)
        {
            ComplexLane<TLane, T> value = TLane.LoadPairs(ref pairs, at);
            TLane power = TLane.MaxNative(TLane.MultiplyAdd(value.Re, value.Re, value.Im * value.Im), least);
            TLane factor = magnitude / TLane.Sqrt(power);
            TLane.StorePairs(new(value.Re * factor, value.Im * factor), ref pairs, at);
        }

        scale.Equalise(MemoryMarshal.CreateSpan(ref Unsafe.Add(ref pairs, whole), (2 * count) - (int)whole));
    }
}
