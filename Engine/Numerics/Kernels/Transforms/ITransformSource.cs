using System.Numerics;

namespace BearingAnalytics.Numerics.Kernels.Transforms;

/// <summary>What is transformed, lane by lane.</summary>
internal interface ITransformSource<TLane, T>
    where TLane : struct, ITransformLane<TLane, T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    /// <summary>Values V·element .. V·element + V − 1, V being the lane's count.</summary>
    ComplexLane<TLane, T> Load(nuint element);
}

/// <summary>What becomes of the transform of complex values.</summary>
internal interface ITransformSink<TLane, T>
    where TLane : struct, ITransformLane<TLane, T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    /// <summary>Bins index .. index + V − 1. A bin may come twice, with the same value.</summary>
    void Store(nuint index, ComplexLane<TLane, T> value);
}

/// <summary>What becomes of the transform of real values: bins 0 .. N/2.</summary>
internal interface IHalfSpectrumSink<TLane, T> : ITransformSink<TLane, T>
    where TLane : struct, ITransformLane<TLane, T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    /// <summary>Bins index + V − 1 down to index. A bin may come twice, with the same value.</summary>
    void StoreReversed(nuint index, ComplexLane<TLane, T> value);

    /// <summary>One bin.</summary>
    void StoreOne(nuint index, T re, T im);
}
