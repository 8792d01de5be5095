namespace BearingAnalytics.Numerics.Kernels;

/// <summary>
/// <see cref="Count"/> stored samples turned into as many floats; each member reads from[at ...] and writes
/// to[i ...]. The number in a name is the channels whose frames are stepped over: the first of each frame is taken.
/// </summary>
internal interface ISampleLane
{
    static abstract int Count { get; }

    static abstract void Unsigned8(ref byte from, nuint at, ref float to, nuint i);

    static abstract void Signed16(ref byte from, nuint at, ref float to, nuint i);

    static abstract void Signed16Of2(ref byte from, nuint at, ref float to, nuint i);

    static abstract void Signed16Of4(ref byte from, nuint at, ref float to, nuint i);

    /// <summary>Reads four bytes more than it takes.</summary>
    static abstract void Signed24(ref byte from, nuint at, ref float to, nuint i);

    static abstract void Signed32(ref byte from, nuint at, ref float to, nuint i);

    static abstract void Signed32Of2(ref byte from, nuint at, ref float to, nuint i);

    static abstract void Float32Of2(ref byte from, nuint at, ref float to, nuint i);

    static abstract void Float64(ref byte from, nuint at, ref float to, nuint i);
}
