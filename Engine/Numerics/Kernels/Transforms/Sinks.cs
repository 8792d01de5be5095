using System.Numerics;
using System.Runtime.CompilerServices;

namespace BearingAnalytics.Numerics.Kernels.Transforms;

/// <summary>Bins as pairs.</summary>
internal readonly ref struct PairSink<TLane, T>(ref T pairs) : IHalfSpectrumSink<TLane, T>
    where TLane : struct, ITransformLane<TLane, T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private readonly ref T _pairs = ref pairs;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Store(nuint index, ComplexLane<TLane, T> value) => TLane.StorePairs(value, ref _pairs, 2 * index);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void StoreReversed(nuint index, ComplexLane<TLane, T> value) => TLane.StorePairsReversed(value, ref _pairs, 2 * index);

    public void StoreOne(nuint index, T re, T im)
    {
        Unsafe.Add(ref _pairs, 2 * index) = re;
        Unsafe.Add(ref _pairs, (2 * index) + 1) = im;
    }
}

/// <summary>Bins as pairs, parts exchanged and scaled: what an inverse ends with.</summary>
internal readonly ref struct ExchangedPairSink<TLane, T>(ref T pairs, T scale) : ITransformSink<TLane, T>
    where TLane : struct, ITransformLane<TLane, T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private readonly ref T _pairs = ref pairs;
    private readonly T _scale = scale;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Store(nuint index, ComplexLane<TLane, T> value)
    {
        TLane scale = TLane.Broadcast(_scale);
        TLane.StorePairs(new(value.Im * scale, value.Re * scale), ref _pairs, 2 * index);
    }
}

/// <summary>|X|² of each bin, scaled.</summary>
internal readonly ref struct PowerSink<TLane, T>(ref T powers, T scale) : IHalfSpectrumSink<TLane, T>
    where TLane : struct, ITransformLane<TLane, T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private readonly ref T _powers = ref powers;
    private readonly T _scale = scale;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Store(nuint index, ComplexLane<TLane, T> value) => TLane.Store(Power(value), ref _powers, index);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void StoreReversed(nuint index, ComplexLane<TLane, T> value) => TLane.Store(TLane.Reverse(Power(value)), ref _powers, index);

    public void StoreOne(nuint index, T re, T im) => Unsafe.Add(ref _powers, index) = ((re * re) + (im * im)) * _scale;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private TLane Power(ComplexLane<TLane, T> value) =>
        TLane.MultiplyAdd(value.Re, value.Re, value.Im * value.Im) * TLane.Broadcast(_scale);
}
