using System.Runtime.CompilerServices;

namespace BearingAnalytics.Numerics.Kernels;

/// <summary>How the lanes of one butterfly lie in a pass: it decides how twiddles are fetched and results stored.</summary>
internal interface ITraversal
{
    /// <summary>False where every twiddle is 1 (the last pass).</summary>
    static abstract bool Twiddles { get; }

    static abstract TLane Twiddle<TLane>(ref double table, nuint offset)
        where TLane : struct, ILane<TLane>;

    static abstract void Store<TLane>(TLane value, ref double target, nuint offset, nuint radix)
        where TLane : struct, ILane<TLane>;
}

/// <summary>First pass, stride 1: lanes are neighbouring groups p, each with its own twiddle; results lie a radix apart.</summary>
internal readonly struct AcrossGroups : ITraversal
{
    public static bool Twiddles => true;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TLane Twiddle<TLane>(ref double table, nuint offset)
        where TLane : struct, ILane<TLane> => TLane.Load(ref table, offset);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store<TLane>(TLane value, ref double target, nuint offset, nuint radix)
        where TLane : struct, ILane<TLane> => TLane.StoreStrided(value, ref target, offset, radix);
}

/// <summary>Later passes: lanes are neighbours q within one group and share its twiddle.</summary>
internal readonly struct WithinGroup : ITraversal
{
    public static bool Twiddles => true;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TLane Twiddle<TLane>(ref double table, nuint offset)
        where TLane : struct, ILane<TLane> => TLane.Broadcast(Unsafe.Add(ref table, offset));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store<TLane>(TLane value, ref double target, nuint offset, nuint radix)
        where TLane : struct, ILane<TLane> => TLane.Store(value, ref target, offset);
}

/// <summary>The last pass: one group, twiddle 1.</summary>
internal readonly struct LastGroup : ITraversal
{
    public static bool Twiddles => false;

    public static TLane Twiddle<TLane>(ref double table, nuint offset)
        where TLane : struct, ILane<TLane> => TLane.Broadcast(1);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store<TLane>(TLane value, ref double target, nuint offset, nuint radix)
        where TLane : struct, ILane<TLane> => TLane.Store(value, ref target, offset);
}
