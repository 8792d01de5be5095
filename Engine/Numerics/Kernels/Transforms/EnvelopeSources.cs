using System.Numerics;
using System.Runtime.CompilerServices;

namespace BearingAnalytics.Numerics.Kernels.Transforms;

// Beyond the whole lanes there is a tail in memory: the lane that is only partly filled, then an empty one, which stands for all further
// lanes. So a source reads any number of values without a call, and nothing beside them.

/// <summary>Real values taken in pairs, each times a scale less an offset.</summary>
/// <param name="pairs">The values.</param>
/// <param name="whole">How many lanes of pairs they fill.</param>
/// <param name="tail">The last lane of pairs, and the one that stands for all further ones.</param>
/// <param name="scale">Factor of each value.</param>
/// <param name="offset">What is taken off the product.</param>
internal readonly ref struct ShiftedSource<TLane, T>(ref T pairs, int whole, ref T tail, T scale, T offset) : ITransformSource<TLane, T>
    where TLane : struct, ITransformLane<TLane, T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private readonly ref T _pairs = ref pairs;
    private readonly nuint _whole = (nuint)whole;
    private readonly ref T _tail = ref tail;
    private readonly T _scale = scale;
    private readonly T _shift = -offset;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ComplexLane<TLane, T> Load(nuint element)
    {
        ref T at = ref Unsafe.Add(ref _pairs, element * ComplexLane<TLane, T>.Size);
        if (element >= _whole)
        {
            at = ref Unsafe.Add(ref _tail, element == _whole ? 0 : ComplexLane<TLane, T>.Size);
        }

        ComplexLane<TLane, T> value = TLane.LoadPairs(ref at, 0);
        (TLane scale, TLane shift) = (TLane.Broadcast(_scale), TLane.Broadcast(_shift));
        return new(TLane.MultiplyAdd(value.Re, scale, shift), TLane.MultiplyAdd(value.Im, scale, shift));
    }
}

/// <summary>Complex values as pairs, parts exchanged, then zeros.</summary>
/// <param name="pairs">The values.</param>
/// <param name="whole">How many lanes they fill.</param>
/// <param name="tail">The last lane of pairs, then a lane of zeros.</param>
internal readonly ref struct ExchangedPartSource<TLane, T>(ref T pairs, int whole, ref T tail) : ITransformSource<TLane, T>
    where TLane : struct, ITransformLane<TLane, T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private readonly ref T _pairs = ref pairs;
    private readonly nuint _whole = (nuint)whole;
    private readonly ref T _tail = ref tail;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ComplexLane<TLane, T> Load(nuint element)
    {
        ref T at = ref Unsafe.Add(ref _pairs, element * ComplexLane<TLane, T>.Size);
        if (element >= _whole)
        {
            at = ref Unsafe.Add(ref _tail, element == _whole ? 0 : ComplexLane<TLane, T>.Size);
        }

        ComplexLane<TLane, T> value = TLane.LoadPairs(ref at, 0);
        return new(value.Im, value.Re);
    }
}
