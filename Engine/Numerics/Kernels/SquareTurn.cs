using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace BearingAnalytics.Numerics.Kernels;

/// <summary>
/// Lanes that lie one behind the other to rows that hold one number of each, and back: squares of four by four turned over.
/// </summary>
internal static class SquareTurn
{
    private const int Lanes = SectionTable.Lanes;
    private const int Side = 4;

    /// <summary>The machine has the instructions.</summary>
    public static bool IsSupported => Avx.IsSupported;

    /// <summary>Turns as many rows as whole squares hold; returns how many.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public static int PlanarToRows(ReadOnlySpan<double> planar, int stride, double factor, Span<double> rows)
    {
        int whole = rows.Length / Lanes / Side * Side;
        ref double from = ref MemoryMarshal.GetReference(whole == 0 ? planar : planar[..((stride * (Lanes - 1)) + whole)]);
        ref double to = ref MemoryMarshal.GetReference(rows);
        Vector256<double> factors = Vector256.Create(factor);
        for (nuint i = 0; i < (nuint)whole; i += Side)
        {
            for (nuint lane = 0; lane < Lanes; lane += Side)
            {
                Turn(ref from, ((nuint)stride * lane) + i, (nuint)stride, ref to, (Lanes * i) + lane, Lanes, factors);
            }
        }

        return whole;
    }

    /// <inheritdoc cref="PlanarToRows"/>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public static int RowsToPlanar(ReadOnlySpan<double> rows, int stride, double factor, Span<double> planar)
    {
        int whole = rows.Length / Lanes / Side * Side;
        ref double from = ref MemoryMarshal.GetReference(rows);
        ref double to = ref MemoryMarshal.GetReference(whole == 0 ? planar : planar[..((stride * (Lanes - 1)) + whole)]);
        Vector256<double> factors = Vector256.Create(factor);
        for (nuint i = 0; i < (nuint)whole; i += Side)
        {
            for (nuint lane = 0; lane < Lanes; lane += Side)
            {
                Turn(ref from, (Lanes * i) + lane, Lanes, ref to, ((nuint)stride * lane) + i, (nuint)stride, factors);
            }
        }

        return whole;
    }

    /// <summary>to[at + j · step + k] = factor · from[at + k · step + j] for j, k in 0 .. 3, each with its own place and step.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Turn(ref double from, nuint at, nuint step, ref double to, nuint toAt, nuint toStep, Vector256<double> factors)
    {
        Vector256<double> a = Vector256.LoadUnsafe(ref from, at) * factors;
        Vector256<double> b = Vector256.LoadUnsafe(ref from, at + step) * factors;
        Vector256<double> c = Vector256.LoadUnsafe(ref from, at + (2 * step)) * factors;
        Vector256<double> d = Vector256.LoadUnsafe(ref from, at + (3 * step)) * factors;
        Vector256<double> abEven = Avx.UnpackLow(a, b);
        Vector256<double> abOdd = Avx.UnpackHigh(a, b);
        Vector256<double> cdEven = Avx.UnpackLow(c, d);
        Vector256<double> cdOdd = Avx.UnpackHigh(c, d);
        Avx.Permute2x128(abEven, cdEven, 0x20).StoreUnsafe(ref to, toAt);
        Avx.Permute2x128(abOdd, cdOdd, 0x20).StoreUnsafe(ref to, toAt + toStep);
        Avx.Permute2x128(abEven, cdEven, 0x31).StoreUnsafe(ref to, toAt + (2 * toStep));
        Avx.Permute2x128(abOdd, cdOdd, 0x31).StoreUnsafe(ref to, toAt + (3 * toStep));
    }
}
