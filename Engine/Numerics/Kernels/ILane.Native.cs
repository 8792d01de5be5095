namespace BearingAnalytics.Numerics.Kernels;

internal partial interface ILane<TSelf, T>
{
    /// <summary>The larger of two numbers in one instruction; where either is NaN, whichever the machine likes.</summary>
    static abstract TSelf MaxNative(TSelf a, TSelf b);

    /// <summary>The smaller of two numbers in one instruction; where either is NaN, whichever the machine likes.</summary>
    static abstract TSelf MinNative(TSelf a, TSelf b);

    /// <summary>The larger of two numbers by their bits, read as integers with a sign: the order of positive numbers.</summary>
    static abstract TSelf MaxBits(TSelf a, TSelf b);

    /// <summary>The larger of two numbers by their bits, read as whole numbers without sign: of negative numbers the smaller.</summary>
    static abstract TSelf MaxUnsignedBits(TSelf a, TSelf b);

    /// <summary>The smallest lane.</summary>
    static abstract T Smallest(TSelf value);
}
