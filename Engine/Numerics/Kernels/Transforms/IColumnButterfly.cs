using System.Numerics;

namespace BearingAnalytics.Numerics.Kernels.Transforms;

/// <summary>Where a butterfly takes its inputs from and leaves its outputs.</summary>
internal interface IButterflyPort<TLane, T>
    where TLane : struct, ITransformLane<TLane, T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    /// <summary>Input k, turned by its twiddle where the pass has any.</summary>
    ComplexLane<TLane, T> Load(nuint k);

    /// <summary>Output j; all inputs have been loaded before.</summary>
    void Store(nuint j, ComplexLane<TLane, T> value);
}

/// <summary>A small forward transform of fixed length, many at once in the lanes.</summary>
internal interface IColumnButterfly
{
    static abstract nuint Radix { get; }

    static abstract void Run<TLane, T, TPort>(TPort port)
        where TLane : struct, ITransformLane<TLane, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TPort : struct, IButterflyPort<TLane, T>, allows ref struct;
}
