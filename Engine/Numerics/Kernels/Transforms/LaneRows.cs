using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace BearingAnalytics.Numerics.Kernels.Transforms;

/// <summary>
/// Rows of complex lanes, V to a step of a last pass. A short table has them all. A long one, which would push the values themselves out of
/// the cache, has one row for each step and V rows by which it is multiplied.
/// </summary>
internal sealed class LaneRows<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private readonly T[] _rows;
    private readonly T[]? _factors;
    private readonly int _lastStep;

    /// <param name="lanes">V.</param>
    /// <param name="lastStep">First row of the last step, which may overlap the one before.</param>
    /// <param name="isLong">Whether rows are to be products.</param>
    /// <param name="value">
    /// Row r of the step that begins at k, lane l: called for k = 0, V, 2V ... and the last, and must be f(k, 0, l) · f(0, r, l).
    /// </param>
    public LaneRows(int lanes, int lastStep, bool isLong, Func<int, int, int, Complex> value)
    {
        _lastStep = lastStep;
        int steps = ((lastStep + lanes - 1) / lanes) + 1;
        int rows = isLong ? 1 : lanes;
        _rows = new T[2 * lanes * rows * steps];
        for (int step = 0; step < steps; step++)
        {
            for (int row = 0; row < rows; row++)
            {
                Fill(_rows, (step * rows) + row, lanes, lane => value(Math.Min(step * lanes, lastStep), row, lane));
            }
        }

        if (isLong)
        {
            Complex[] scale = [.. Enumerable.Range(0, lanes).Select(lane => value(0, 0, lane))];
            _factors = new T[2 * lanes * lanes];
            for (int row = 0; row < lanes; row++)
            {
                Fill(_factors, row, lanes, lane => value(0, row, lane) / scale[lane]);
            }
        }
    }

    /// <summary>The V rows of the step that begins at k, in the table or, multiplied, in a buffer of V complex lanes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ref T Rows<TLane>(nuint k, ref T buffer)
        where TLane : struct, ITransformLane<TLane, T>
    {
        ref T rows = ref MemoryMarshal.GetArrayDataReference(_rows);
        nuint step = (k + (nuint)TLane.Count - 1) / (nuint)TLane.Count;
        if (_factors is null)
        {
            return ref Unsafe.Add(ref rows, step * (nuint)TLane.Count * ComplexLane<TLane, T>.Size);
        }

        Multiply<TLane>(
            ref Unsafe.Add(ref rows, step * ComplexLane<TLane, T>.Size), ref MemoryMarshal.GetArrayDataReference(_factors), ref buffer);
        return ref buffer;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static void Multiply<TLane>(ref T row, ref T factors, ref T products)
        where TLane : struct, ITransformLane<TLane, T>
    {
        ComplexLane<TLane, T> step = ComplexLane<TLane, T>.Load(ref row, 0);
        nuint end = (nuint)TLane.Count * ComplexLane<TLane, T>.Size;
        for (nuint at = 0; at < end; at += ComplexLane<TLane, T>.Size)
        {
            ComplexLane<TLane, T>.Store(ComplexLane<TLane, T>.Load(ref factors, at) * step, ref products, at);
        }
    }

    /// <summary>Writes one row of complex lanes: all real parts, all imaginary parts.</summary>
    public static void Fill(T[] table, int row, int lanes, Func<int, Complex> value)
    {
        for (int lane = 0; lane < lanes; lane++)
        {
            Complex entry = value(lane);
            table[(2 * row * lanes) + lane] = T.CreateTruncating(entry.Real);
            table[(2 * row * lanes) + lanes + lane] = T.CreateTruncating(entry.Imaginary);
        }
    }
}
