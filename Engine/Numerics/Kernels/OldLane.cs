namespace BearingAnalytics.Numerics.Kernels;

/// <summary>
/// A fixed number of doubles worked on together. A loop written once against this interface runs at every vector width;
/// each member says which scalar statement one lane equals.
/// </summary>
internal interface ILane<TSelf>
    where TSelf : struct, ILane<TSelf>
{
    /// <summary>How many doubles one value holds.</summary>
    static abstract int Count { get; }

    /// <summary>Lane i is <c>source[offset + i]</c>.</summary>
    static abstract TSelf Load(ref double source, nuint offset);

    /// <summary>Lane i is <c>(double)source[offset + i]</c>.</summary>
    static abstract TSelf LoadSingle(ref float source, nuint offset);

    /// <summary>Every lane is <paramref name="value"/>.</summary>
    static abstract TSelf Broadcast(double value);

    /// <summary><c>target[offset + i]</c> is lane i.</summary>
    static abstract void Store(TSelf value, ref double target, nuint offset);

    /// <summary><c>target[offset + i * stride]</c> is lane i.</summary>
    static abstract void StoreStrided(TSelf value, ref double target, nuint offset, nuint stride);

    /// <summary>Lane i of the result is lane Count − 1 − i.</summary>
    static abstract TSelf Reverse(TSelf value);

    /// <summary>From a0 b0 a1 b1 ... held in two values: all a, all b.</summary>
    static abstract (TSelf First, TSelf Second) Deinterleave(TSelf low, TSelf high);

    /// <summary>From all a and all b: a0 b0 a1 b1 ... in two values.</summary>
    static abstract (TSelf Low, TSelf High) Interleave(TSelf first, TSelf second);

    /// <summary>a · b + c, rounded once or twice as the machine likes.</summary>
    static abstract TSelf MultiplyAdd(TSelf a, TSelf b, TSelf c);

    /// <summary>c − a · b, rounded once or twice as the machine likes.</summary>
    static abstract TSelf NegatedMultiplyAdd(TSelf a, TSelf b, TSelf c);

    static abstract TSelf Max(TSelf a, TSelf b);

    static abstract TSelf Abs(TSelf value);

    /// <summary>The largest lane.</summary>
    static abstract double Largest(TSelf value);

    /// <summary>Sum of the lanes.</summary>
    static abstract double Sum(TSelf value);

    static abstract TSelf operator +(TSelf a, TSelf b);

    static abstract TSelf operator -(TSelf a, TSelf b);

    static abstract TSelf operator *(TSelf a, TSelf b);
}
