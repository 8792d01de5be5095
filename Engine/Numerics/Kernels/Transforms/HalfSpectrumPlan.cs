using System.Numerics;
using BearingAnalytics.Numerics.Fourier;

namespace BearingAnalytics.Numerics.Kernels.Transforms;

/// <summary>
/// The transform of N = 2L real values from the V transforms Z_l of M points of their pairs: points k and M − k give those of the even
/// values, A_l[k] = (Z_l[k] + Z*_l[M − k])/2, and of the odd ones, B_l[k] = −i (Z_l[k] − Z*_l[M − k])/2. Both are joined across lanes as in
/// <see cref="CrossPlan{T}"/> to P and Q; then X[k + Mj] = P_j + w Q_j and X*[L − k − Mj] = P_j − w Q_j with w = e^(−2πi(k + Mj)/N).
/// </summary>
internal sealed class HalfSpectrumPlan<T> : CrossPlan<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    public HalfSpectrumPlan(int length, int blocks, int perBlock)
        : base(length, blocks, perBlock, Math.Max(0, Columns(length / (blocks * perBlock)) - (blocks * perBlock)), 0.5)
    {
        Joins = new LaneRows<T>(
            Lanes,
            LastStep,
            LeavesCache,
            (k, row, lane) => UnitCircle.Root(k, 2L * length) * UnitCircle.Root(lane + ((long)Points * row), 2L * length));
        HasMiddle = int.IsEvenInteger(Points);
        MiddleWeights = HasMiddle ? LaneTable(2 * Lanes, Lanes, MiddleWeight) : [];
    }

    /// <summary>For each step, for each j, a lane of w.</summary>
    public LaneRows<T> Joins { get; }

    /// <summary>Whether there is a point M/2, its own mirror image; a step of its own would be too much for it.</summary>
    public bool HasMiddle { get; }

    /// <summary>
    /// For each l two complex lanes: X[M/2 + Mj], j the lane, is the sum of the first times the real part of Z_l[M/2] and the second times
    /// the imaginary part.
    /// </summary>
    public T[] MiddleWeights { get; }

    private static int Columns(int points) => (points + 1) / 2;

    private Complex MiddleWeight(int row, int lane)
    {
        long bin = (Points / 2) + ((long)Points * lane);
        return UnitCircle.Root(bin * row, 2L * Length);
    }
}
