using System.Numerics;

namespace BearingAnalytics.Numerics.Kernels.Transforms;

/// <summary>
/// What a transform asks of a lane beside arithmetic: numbers moving between lanes. A lane is <see cref="Blocks"/> blocks of 128 bits with
/// <see cref="PerBlock"/> numbers each; moves within a block and moves of whole blocks are cheap on every machine.
/// </summary>
internal interface ITransformLane<TSelf, T> : ILane<TSelf, T>
    where TSelf : struct, ITransformLane<TSelf, T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    /// <summary>1, 2 or 4.</summary>
    static abstract int Blocks { get; }

    /// <summary>1, 2 or 4.</summary>
    static abstract int PerBlock { get; }

    /// <summary>Every lane is <paramref name="value"/>.</summary>
    static abstract TSelf Constant(double value);

    /// <summary>Lane i is <c>pairs[offset + 2i]</c> of the first, <c>pairs[offset + 2i + 1]</c> of the second.</summary>
    static abstract ComplexLane<TSelf, T> LoadPairs(ref T pairs, nuint offset);

    /// <summary>The inverse of <see cref="LoadPairs"/>.</summary>
    static abstract void StorePairs(ComplexLane<TSelf, T> value, ref T pairs, nuint offset);

    /// <summary>As <see cref="StorePairs"/> with the lanes in reverse order.</summary>
    static abstract void StorePairsReversed(ComplexLane<TSelf, T> value, ref T pairs, nuint offset);

    /// <summary>Two blocks: block i of result j is block j of argument i.</summary>
    static abstract (TSelf A, TSelf B) TransposeBlocks(TSelf a, TSelf b);

    /// <summary>Four blocks: block i of result j is block j of argument i.</summary>
    static abstract (TSelf A, TSelf B, TSelf C, TSelf D) TransposeBlocks(TSelf a, TSelf b, TSelf c, TSelf d);

    /// <summary>Two numbers a block: number i of each block of result j is number j of that block of argument i.</summary>
    static abstract (TSelf A, TSelf B) TransposeWithin(TSelf a, TSelf b);

    /// <summary>Four numbers a block: number i of each block of result j is number j of that block of argument i.</summary>
    static abstract (TSelf A, TSelf B, TSelf C, TSelf D) TransposeWithin(TSelf a, TSelf b, TSelf c, TSelf d);
}
