using System.Numerics;
using System.Runtime.CompilerServices;

namespace BearingAnalytics.Numerics.Kernels.Transforms;

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
