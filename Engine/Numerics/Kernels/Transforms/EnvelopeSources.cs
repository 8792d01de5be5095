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

/// <summary>
/// 2L real values taken in pairs, each times a factor less an offset, then weighed with the periodic Hann window: value n has
/// ½ − ½ cos(2πn/2L) = sin²(πn/2L), so the pair p needs the sines of 2πp/2L and of 2π(p + ½)/2L. Each comes of one product of table
/// values and is squared: the weight is wrong by less than 4 roundings of 1.
/// </summary>
/// <param name="samples">The values.</param>
/// <param name="factor">Factor of each value.</param>
/// <param name="offset">What is taken off the product.</param>
/// <param name="starts">For each element e^(2πi V·element/2L), pairs.</param>
/// <param name="evenLanes">A complex lane of e^(2πi lane/2L).</param>
/// <param name="oddLanes">A complex lane of e^(2πi (lane + ½)/2L).</param>
internal readonly ref struct HannSource<TLane, T>(
    ref T samples, T factor, T offset, ref T starts, ref T evenLanes, ref T oddLanes) : ITransformSource<TLane, T>
    where TLane : struct, ITransformLane<TLane, T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private readonly ref T _samples = ref samples;
    private readonly T _factor = factor;
    private readonly T _shift = -offset;
    private readonly ref T _starts = ref starts;
    private readonly ref T _evenLanes = ref evenLanes;
    private readonly ref T _oddLanes = ref oddLanes;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ComplexLane<TLane, T> Load(nuint element)
    {
        ComplexLane<TLane, T> value = TLane.LoadPairs(ref _samples, element * ComplexLane<TLane, T>.Size);
        TLane cosine = TLane.Broadcast(Unsafe.Add(ref _starts, 2 * element));
        TLane sine = TLane.Broadcast(Unsafe.Add(ref _starts, (2 * element) + 1));
        nuint imaginary = (nuint)TLane.Count;
        TLane even = TLane.MultiplyAdd(sine, TLane.Load(ref _evenLanes, 0), cosine * TLane.Load(ref _evenLanes, imaginary));
        TLane odd = TLane.MultiplyAdd(sine, TLane.Load(ref _oddLanes, 0), cosine * TLane.Load(ref _oddLanes, imaginary));
        (TLane factor, TLane shift) = (TLane.Broadcast(_factor), TLane.Broadcast(_shift));
        return new(
            TLane.MultiplyAdd(value.Re, factor, shift) * (even * even),
            TLane.MultiplyAdd(value.Im, factor, shift) * (odd * odd));
    }
}
