using System.Numerics;
using System.Runtime.CompilerServices;

namespace BearingAnalytics.Numerics.Kernels.Transforms;

/// <summary>A <see cref="SegmentPair{T}"/>: means off, windowed.</summary>
internal readonly ref struct SegmentPairSource<TLane, T>(ref float first, ref float second, ref T weights, T firstMean, T secondMean)
    : ITransformSource<TLane, T>
    where TLane : struct, ITransformLane<TLane, T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private readonly ref float _first = ref first;
    private readonly ref float _second = ref second;
    private readonly ref T _weights = ref weights;
    private readonly T _firstMean = firstMean;
    private readonly T _secondMean = secondMean;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ComplexLane<TLane, T> Load(nuint element)
    {
        nuint at = element * (nuint)TLane.Count;
        TLane weights = TLane.Load(ref _weights, at);
        TLane first = TLane.LoadSingle(ref _first, at) - TLane.Broadcast(_firstMean);
        TLane second = TLane.LoadSingle(ref _second, at) - TLane.Broadcast(_secondMean);
        return new(first * weights, second * weights);
    }
}

/// <summary>One segment of real values taken in pairs: mean off, windowed.</summary>
internal readonly ref struct WindowedPairSource<TLane, T>(ref T samples, ref T weights, T mean) : ITransformSource<TLane, T>
    where TLane : struct, ITransformLane<TLane, T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private readonly ref T _samples = ref samples;
    private readonly ref T _weights = ref weights;
    private readonly T _mean = mean;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ComplexLane<TLane, T> Load(nuint element)
    {
        nuint at = element * ComplexLane<TLane, T>.Size;
        ComplexLane<TLane, T> value = TLane.LoadPairs(ref _samples, at);
        ComplexLane<TLane, T> weights = TLane.LoadPairs(ref _weights, at);
        TLane mean = TLane.Broadcast(_mean);
        return new((value.Re - mean) * weights.Re, (value.Im - mean) * weights.Im);
    }
}

/// <summary>Real values taken in pairs: mean off, times a factor.</summary>
internal readonly ref struct CentredPairSource<TLane, T>(ref T samples, T mean, T factor) : ITransformSource<TLane, T>
    where TLane : struct, ITransformLane<TLane, T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private readonly ref T _samples = ref samples;
    private readonly T _mean = mean;
    private readonly T _factor = factor;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ComplexLane<TLane, T> Load(nuint element)
    {
        ComplexLane<TLane, T> value = TLane.LoadPairs(ref _samples, element * ComplexLane<TLane, T>.Size);
        TLane mean = TLane.Broadcast(_mean);
        TLane factor = TLane.Broadcast(_factor);
        return new((value.Re - mean) * factor, (value.Im - mean) * factor);
    }
}

/// <summary>
/// |X|² of each bin added to what was there before. Kept apart from the new sum, so that a bin that comes twice counts once.
/// </summary>
internal readonly ref struct AddedPowerSink<TLane, T>(ref T before, ref T after) : ITransformSink<TLane, T>
    where TLane : struct, ITransformLane<TLane, T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private readonly ref T _before = ref before;
    private readonly ref T _after = ref after;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Store(nuint index, ComplexLane<TLane, T> value)
    {
        TLane sum = TLane.MultiplyAdd(value.Im, value.Im, TLane.Load(ref _before, index));
        TLane.Store(TLane.MultiplyAdd(value.Re, value.Re, sum), ref _after, index);
    }
}

/// <summary>|X| of each bin.</summary>
internal readonly ref struct MagnitudeSink<TLane, T>(ref T magnitudes) : IHalfSpectrumSink<TLane, T>
    where TLane : struct, ITransformLane<TLane, T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private readonly ref T _magnitudes = ref magnitudes;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Store(nuint index, ComplexLane<TLane, T> value) => TLane.Store(Magnitude(value), ref _magnitudes, index);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void StoreReversed(nuint index, ComplexLane<TLane, T> value) =>
        TLane.Store(TLane.Reverse(Magnitude(value)), ref _magnitudes, index);

    public void StoreOne(nuint index, T re, T im) => Unsafe.Add(ref _magnitudes, index) = T.Sqrt((re * re) + (im * im));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TLane Magnitude(ComplexLane<TLane, T> value) => TLane.Sqrt(TLane.MultiplyAdd(value.Re, value.Re, value.Im * value.Im));
}
