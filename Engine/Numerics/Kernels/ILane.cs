using System.Numerics;

namespace BearingAnalytics.Numerics.Kernels;

/// <summary>
/// A fixed number of floats or doubles worked on together. A loop written once against this interface runs at every vector width and in
/// both precisions; each member says which scalar statement one lane equals.
/// </summary>
/// <typeparam name="TSelf">The lane itself.</typeparam>
/// <typeparam name="T">float or double.</typeparam>
internal partial interface ILane<TSelf, T>
    where TSelf : struct, ILane<TSelf, T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    /// <summary>How many numbers one value holds.</summary>
    static abstract int Count { get; }

    /// <summary>Lane i is <c>source[offset + i]</c>.</summary>
    static abstract TSelf Load(ref T source, nuint offset);

    /// <summary>Lane i is <c>(T)source[offset + i]</c>.</summary>
    static abstract TSelf LoadSingle(ref float source, nuint offset);

    /// <summary>Every lane is <paramref name="value"/>.</summary>
    static abstract TSelf Broadcast(T value);

    /// <summary><c>target[offset + i]</c> is lane i.</summary>
    static abstract void Store(TSelf value, ref T target, nuint offset);

    /// <summary>Lane i of the result is lane Count − 1 − i.</summary>
    static abstract TSelf Reverse(TSelf value);

    /// <summary>a · b + c, rounded once or twice as the machine likes.</summary>
    static abstract TSelf MultiplyAdd(TSelf a, TSelf b, TSelf c);

    /// <summary>c − a · b, rounded once or twice as the machine likes.</summary>
    static abstract TSelf NegatedMultiplyAdd(TSelf a, TSelf b, TSelf c);

    static abstract TSelf Abs(TSelf value);

    static abstract TSelf Sqrt(TSelf value);

    /// <summary>The largest lane.</summary>
    static abstract T Largest(TSelf value);

    /// <summary>Sum of the lanes.</summary>
    static abstract T Sum(TSelf value);

    static abstract TSelf operator +(TSelf a, TSelf b);

    static abstract TSelf operator -(TSelf a, TSelf b);

    static abstract TSelf operator *(TSelf a, TSelf b);

    static abstract TSelf operator /(TSelf a, TSelf b);
}
