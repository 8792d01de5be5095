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

    /// <summary>The machine has a <see cref="ReciprocalSqrtEstimate"/> good enough that one step of Newton's makes it exact.</summary>
    static abstract bool EstimatesRoots { get; }

    /// <summary>About 1/√x to 2⁻¹⁴ of itself, something finite for 0. Only where <see cref="EstimatesRoots"/>, and of floats.</summary>
    static abstract TSelf ReciprocalSqrtEstimate(TSelf value);

    /// <summary>Lane i is the sum of lanes i and i + half of a value of twice as many floats. Only of doubles.</summary>
    static abstract TSelf Widened<TSingle>(TSingle singles)
        where TSingle : struct;

    /// <summary>The smallest lane.</summary>
    static abstract T Smallest(TSelf value);
}
