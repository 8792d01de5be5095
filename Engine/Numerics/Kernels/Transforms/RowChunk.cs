using System.Numerics;
using System.Runtime.CompilerServices;

namespace BearingAnalytics.Numerics.Kernels.Transforms;

/// <summary>
/// Several steps of a last pass, collected before they go to the sink. Every step has two lines for each of V rows that lie far apart;
/// where they leave the second cache, rows that map to one set push each other out, and one longer piece of each row after the other is
/// up to twice as fast.
/// </summary>
internal readonly ref struct RowChunk<TLane, T>(ref T slots) : IHalfSpectrumSink<TLane, T>
    where TLane : struct, ITransformLane<TLane, T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    /// <summary>Steps that are collected.</summary>
    public const int Steps = 4;

    private readonly ref T _slots = ref slots;

    /// <summary>Numbers that the slots take: rows upwards and rows downwards.</summary>
    public static int Room => 2 * Steps * TLane.Count * 2 * TLane.Count;

    /// <summary>Last slot; reversed bins are counted down from it.</summary>
    public static nuint Top => (2 * Steps * (nuint)TLane.Count) - 1;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Store(nuint index, ComplexLane<TLane, T> value) =>
        ComplexLane<TLane, T>.Store(value, ref _slots, index * ComplexLane<TLane, T>.Size);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void StoreReversed(nuint index, ComplexLane<TLane, T> value) => Store(index, value);

    public void StoreOne(nuint index, T re, T im) => throw new NotSupportedException("Single bins are not collected.");

    /// <summary>Hands rows upwards to a sink.</summary>
    /// <param name="steps">Steps collected.</param>
    /// <param name="bin">First bin of the first row.</param>
    /// <param name="points">Bins from row to row.</param>
    /// <param name="sink">Where they go.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public void Empty<TSink>(nuint steps, nuint bin, nuint points, TSink sink)
        where TSink : struct, ITransformSink<TLane, T>, allows ref struct
    {
        for (nuint row = 0; row < (nuint)TLane.Count; row++)
        {
            for (nuint step = 0; step < steps; step++)
            {
                sink.Store(bin + (step * (nuint)TLane.Count), Slot(step + (row * Steps)));
            }

            bin += points;
        }
    }

    /// <summary>Hands rows downwards to a sink.</summary>
    /// <param name="steps">Steps collected.</param>
    /// <param name="bin">Lowest bin of the first step of the first row.</param>
    /// <param name="points">Bins from row to row.</param>
    /// <param name="sink">Where they go.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public void EmptyReversed<TSink>(nuint steps, nuint bin, nuint points, TSink sink)
        where TSink : struct, IHalfSpectrumSink<TLane, T>, allows ref struct
    {
        for (nuint row = 0; row < (nuint)TLane.Count; row++)
        {
            for (nuint step = 0; step < steps; step++)
            {
                sink.StoreReversed(bin - (step * (nuint)TLane.Count), Slot(Top - step - (row * Steps)));
            }

            bin -= points;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private ComplexLane<TLane, T> Slot(nuint index) => ComplexLane<TLane, T>.Load(ref _slots, index * ComplexLane<TLane, T>.Size);
}
