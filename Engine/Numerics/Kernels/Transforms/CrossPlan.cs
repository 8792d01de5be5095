using System.Numerics;
using System.Runtime.CompilerServices;
using BearingAnalytics.Numerics.Fourier;

namespace BearingAnalytics.Numerics.Kernels.Transforms;

/// <summary>
/// Joins V transforms of M points, one in each lane, to one of L = V·M: lane l of point k holds the transform of every V-th value from the
/// l-th on. X[k + Mj] = Σl e^(−2πi lj/V) e^(−2πi lk/L) Z_l[k]. The lanes are A blocks of B numbers, l = B·h + i, and the sum over l is one
/// over h across blocks, a turn, and one over i within blocks, so that few values are at hand at once.
/// </summary>
internal class CrossPlan<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private const int SecondCacheBytes = 1 << 20;

    public CrossPlan(int length, int blocks, int perBlock)
        : this(length, blocks, perBlock, (length / (blocks * perBlock)) - (blocks * perBlock), 1)
    {
    }

    /// <param name="length">L.</param>
    /// <param name="blocks">A.</param>
    /// <param name="perBlock">B.</param>
    /// <param name="lastStep">First point of the last step.</param>
    /// <param name="scale">Factor of the turns.</param>
    protected CrossPlan(int length, int blocks, int perBlock, int lastStep, double scale)
    {
        Length = length;
        Lanes = blocks * perBlock;
        Points = length / Lanes;
        LastStep = lastStep;
        LeavesCache = 2L * length * Unsafe.SizeOf<T>() > SecondCacheBytes;
        Turns = new LaneRows<T>(Lanes, lastStep, LeavesCache, (k, row, lane) => scale * UnitCircle.Root((long)(k + row) * lane, length));
        Corners = LaneTable(blocks, Lanes, (j, lane) => UnitCircle.Root(j * (lane % perBlock), Lanes));
    }

    /// <summary>L.</summary>
    public int Length { get; }

    /// <summary>V.</summary>
    public int Lanes { get; }

    /// <summary>M.</summary>
    public int Points { get; }

    /// <summary>First point of the last step, which may overlap the one before.</summary>
    public int LastStep { get; }

    /// <summary>Whether the bins together are more than a second cache holds beside the points.</summary>
    public bool LeavesCache { get; }

    /// <summary>For each point k a lane of e^(−2πi lk/L).</summary>
    public LaneRows<T> Turns { get; }

    /// <summary>For each j in [0, A) a lane of e^(−2πi ij/V), i the place within a block.</summary>
    public T[] Corners { get; }

    /// <summary>Rows of complex lanes: all real parts, all imaginary parts, row after row.</summary>
    protected static T[] LaneTable(int rows, int lanes, Func<int, int, Complex> value)
    {
        T[] table = new T[2 * rows * lanes];
        for (int row = 0; row < rows; row++)
        {
            int at = row;
            LaneRows<T>.Fill(table, row, lanes, lane => value(at, lane));
        }

        return table;
    }
}
