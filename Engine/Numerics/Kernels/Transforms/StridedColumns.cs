using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace BearingAnalytics.Numerics.Kernels.Transforms;

/// <summary>
/// Transforms of the columns of a matrix whose rows lie one after the other: neighbouring columns are the lanes, so that nothing has to
/// move between lanes.
/// </summary>
internal static class StridedColumns<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private const int WidestBytes = 64;

    /// <summary>Numbers of scratch for columns of a length.</summary>
    public static int ScratchLength(int length) => checked(2 * length * WidestBytes / Unsafe.SizeOf<T>());

    /// <summary>Every column, with as many at a time as lanes are left to fill; the parts exchanged and scaled for an inverse.</summary>
    public static void Run(
        ColumnPlan<T> plan, ReadOnlySpan<T> values, Span<T> spectra, int columns, T scale, bool exchanged, Span<T> scratch, int vectorBytes)
    {
        int done = 0;
        if (vectorBytes >= 64)
        {
            done = Run<Lane512<T>>(plan, values, spectra, columns, done, scale, exchanged, scratch);
        }

        if (vectorBytes >= 32)
        {
            done = Run<Lane256<T>>(plan, values, spectra, columns, done, scale, exchanged, scratch);
        }

        if (vectorBytes >= 16)
        {
            done = Run<Lane128<T>>(plan, values, spectra, columns, done, scale, exchanged, scratch);
        }

        Run<LaneScalar<T>>(plan, values, spectra, columns, done, scale, exchanged, scratch);
    }

    private static int Run<TLane>(
        ColumnPlan<T> plan, ReadOnlySpan<T> values, Span<T> spectra, int columns, int done, T scale, bool exchanged, Span<T> scratch)
        where TLane : struct, ITransformLane<TLane, T>
    {
        int row = 2 * columns;
        ref T work = ref MemoryMarshal.GetReference(scratch[..(2 * plan.Length * TLane.Count)]);
        ref T from = ref MemoryMarshal.GetReference(values[..(row * plan.Length)]);
        ref T to = ref MemoryMarshal.GetReference(spectra[..(row * plan.Length)]);
        for (; done + TLane.Count <= columns; done += TLane.Count)
        {
            ColumnTransform<TLane, T>.Run(plan, new StridedSource<TLane, T>(ref Unsafe.Add(ref from, 2 * done), row, exchanged), ref work);
            Store<TLane>(plan.Length, ref work, ref Unsafe.Add(ref to, 2 * done), (nuint)row, scale, exchanged);
        }

        return done;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static void Store<TLane>(int length, ref T work, ref T to, nuint row, T factor, bool exchanged)
        where TLane : struct, ITransformLane<TLane, T>
    {
        TLane scale = TLane.Broadcast(factor);
        for (nuint k = 0; k < (nuint)length; k++)
        {
            ComplexLane<TLane, T> value = ComplexLane<TLane, T>.Load(ref work, k * ComplexLane<TLane, T>.Size);
            (TLane re, TLane im) = (value.Re * scale, value.Im * scale);
            TLane.StorePairs(exchanged ? new(im, re) : new(re, im), ref to, k * row);
        }
    }
}

/// <summary>V neighbouring columns of a matrix: element n is their part of row n.</summary>
internal readonly ref struct StridedSource<TLane, T>(ref T pairs, int row, bool exchanged) : ITransformSource<TLane, T>
    where TLane : struct, ITransformLane<TLane, T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private readonly ref T _pairs = ref pairs;
    private readonly nuint _row = (nuint)row;
    private readonly bool _exchanged = exchanged;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ComplexLane<TLane, T> Load(nuint element)
    {
        ComplexLane<TLane, T> value = TLane.LoadPairs(ref _pairs, element * _row);
        return _exchanged ? new(value.Im, value.Re) : value;
    }
}
