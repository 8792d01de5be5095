using System.Numerics;
using System.Runtime.CompilerServices;

namespace BearingAnalytics.Numerics.Kernels.Transforms;

/// <summary>N complex values times a chirp, then silence.</summary>
internal readonly ref struct ChirpedSource<TLane, T>(ref T pairs, ref T chirp, int length, bool exchanged) : ITransformSource<TLane, T>
    where TLane : struct, ITransformLane<TLane, T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private readonly ref T _pairs = ref pairs;
    private readonly ref T _chirp = ref chirp;
    private readonly nuint _length = (nuint)length;
    private readonly bool _exchanged = exchanged;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ComplexLane<TLane, T> Load(nuint element)
    {
        nuint first = element * (nuint)TLane.Count;
        if (first + (nuint)TLane.Count > _length)
        {
            return LoadLast(first);
        }

        ComplexLane<TLane, T> value = TLane.LoadPairs(ref _pairs, 2 * first);
        value = _exchanged ? new(value.Im, value.Re) : value;
        return value * TLane.LoadPairs(ref _chirp, 2 * first);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private ComplexLane<TLane, T> LoadLast(nuint first)
    {
        ComplexLane<TLane, T> value = PartLane<TLane, T>.LoadPairs(ref _pairs, first, _length);
        value = _exchanged ? new(value.Im, value.Re) : value;
        return value * PartLane<TLane, T>.LoadPairs(ref _chirp, first, _length);
    }
}

/// <summary>N real values times a chirp, then silence.</summary>
internal readonly ref struct ChirpedRealSource<TLane, T>(ref T samples, ref T chirp, int length) : ITransformSource<TLane, T>
    where TLane : struct, ITransformLane<TLane, T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private readonly ref T _samples = ref samples;
    private readonly ref T _chirp = ref chirp;
    private readonly nuint _length = (nuint)length;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ComplexLane<TLane, T> Load(nuint element)
    {
        nuint first = element * (nuint)TLane.Count;
        if (first + (nuint)TLane.Count > _length)
        {
            return LoadLast(first);
        }

        TLane value = TLane.Load(ref _samples, first);
        ComplexLane<TLane, T> chirp = TLane.LoadPairs(ref _chirp, 2 * first);
        return new(chirp.Re * value, chirp.Im * value);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private ComplexLane<TLane, T> LoadLast(nuint first)
    {
        TLane value = PartLane<TLane, T>.Load(ref _samples, first, _length);
        ComplexLane<TLane, T> chirp = PartLane<TLane, T>.LoadPairs(ref _chirp, first, _length);
        return new(chirp.Re * value, chirp.Im * value);
    }
}

/// <summary>Bins times a response, as pairs, parts exchanged.</summary>
internal readonly ref struct ResponseSink<TLane, T>(ref T pairs, ref T response) : ITransformSink<TLane, T>
    where TLane : struct, ITransformLane<TLane, T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private readonly ref T _pairs = ref pairs;
    private readonly ref T _response = ref response;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Store(nuint index, ComplexLane<TLane, T> value)
    {
        ComplexLane<TLane, T> product = value * TLane.LoadPairs(ref _response, 2 * index);
        TLane.StorePairs(new(product.Im, product.Re), ref _pairs, 2 * index);
    }
}

/// <summary>The first K bins of exchanged parts, times a chirp and scaled; the rest is the convolution's own.</summary>
internal readonly ref struct ChirpedSink<TLane, T>(ref T pairs, ref T chirp, int bins, T scale, bool exchanged) : ITransformSink<TLane, T>
    where TLane : struct, ITransformLane<TLane, T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private readonly ref T _pairs = ref pairs;
    private readonly ref T _chirp = ref chirp;
    private readonly nuint _bins = (nuint)bins;
    private readonly T _scale = scale;
    private readonly bool _exchanged = exchanged;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Store(nuint index, ComplexLane<TLane, T> value)
    {
        if (index + (nuint)TLane.Count > _bins)
        {
            StoreLast(index, value);
            return;
        }

        TLane.StorePairs(Turned(value, TLane.LoadPairs(ref _chirp, 2 * index)), ref _pairs, 2 * index);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void StoreLast(nuint index, ComplexLane<TLane, T> value)
    {
        if (index < _bins)
        {
            PartLane<TLane, T>.StorePairs(Turned(value, PartLane<TLane, T>.LoadPairs(ref _chirp, index, _bins)), ref _pairs, index, _bins);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private ComplexLane<TLane, T> Turned(ComplexLane<TLane, T> value, ComplexLane<TLane, T> chirp)
    {
        TLane scale = TLane.Broadcast(_scale);
        ComplexLane<TLane, T> result = new ComplexLane<TLane, T>(value.Im * scale, value.Re * scale) * chirp;
        return _exchanged ? new(result.Im, result.Re) : result;
    }
}
