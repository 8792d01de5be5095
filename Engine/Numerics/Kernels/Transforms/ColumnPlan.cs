using System.Numerics;
using BearingAnalytics.Numerics.Fourier;

namespace BearingAnalytics.Numerics.Kernels.Transforms;

/// <summary>
/// How a transform of M points is done when every point is a lane: decimation in time, in place (Cooley and Tukey 1965). The first pass
/// gathers its inputs from wherever the source has them, so that no reordering is needed: a lane fills whole cache lines.
/// </summary>
/// <remarks>The passes of a part that fits the first cache are done before the next part is begun; parts are then joined.</remarks>
internal sealed class ColumnPlan<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    /// <summary>Bytes of a part that stay in the first cache beside the twiddles.</summary>
    private const int PartBytes = 16 << 10;

    public ColumnPlan(int length, int bytesPerPoint)
    {
        Length = length;
        Radices = Factor(length);
        Sizes = new int[Radices.Length];
        Twiddles = new T[Radices.Length][];
        int size = 1;
        for (int i = 0; i < Radices.Length; i++)
        {
            Twiddles[i] = i == 0 ? [] : Turns(Radices[i], size);
            size *= Radices[i];
            Sizes[i] = size;
            if (i == 0 || size * bytesPerPoint <= PartBytes)
            {
                PartLevel = i;
            }
        }

        GatherOrder = Order(Radices.AsSpan(0, PartLevel + 1));
    }

    public int Length { get; }

    /// <summary>Radix of each pass, the first pass first.</summary>
    public int[] Radices { get; }

    /// <summary>Points of a block that is finished after each pass.</summary>
    public int[] Sizes { get; }

    /// <summary>For each pass after the first: for q in [0, s), for j = 1 .. r−1: real and imaginary part of e^(−2πi qj/(rs)).</summary>
    public T[][] Twiddles { get; }

    /// <summary>Last pass that is done part by part.</summary>
    public int PartLevel { get; }

    /// <summary>Within a part: where the butterfly that takes its inputs from t, t + step ... leaves its outputs.</summary>
    public int[] GatherOrder { get; }

    /// <summary>Whether the length has no prime factor above 7.</summary>
    public static bool Handles(int length)
    {
        foreach (int prime in (ReadOnlySpan<int>)[2, 3, 5, 7])
        {
            while (length % prime == 0)
            {
                length /= prime;
            }
        }

        return length == 1;
    }

    /// <summary>Eights as far as they go; two fours are better than an eight and a two.</summary>
    private static int[] Factor(int length)
    {
        int twos = int.TrailingZeroCount(length);
        int odd = length >> twos;
        (int eights, int fours, int pairs) = (twos % 3, twos) switch
        {
            (1, >= 4) => ((twos - 4) / 3, 2, 0),
            (1, _) => (0, 0, 1),
            (2, _) => (twos / 3, 1, 0),
            _ => (twos / 3, 0, 0),
        };
        List<int> radices = [.. Enumerable.Repeat(4, fours), .. Enumerable.Repeat(2, pairs)];
        foreach (int prime in (ReadOnlySpan<int>)[7, 5, 3])
        {
            for (; odd % prime == 0; odd /= prime)
            {
                radices.Add(prime);
            }
        }

        // The first pass has no twiddles, the last ones reach furthest in memory: there the largest radix saves most.
        radices.InsertRange(0, Enumerable.Repeat(8, Math.Min(eights, 1)));
        radices.AddRange(Enumerable.Repeat(8, Math.Max(0, eights - 1)));
        return radices.Count == 0 ? [1] : [.. radices];
    }

    private static T[] Turns(int radix, int stride)
    {
        T[] turns = new T[2 * (radix - 1) * stride];
        int at = 0;
        for (int q = 0; q < stride; q++)
        {
            for (int j = 1; j < radix; j++)
            {
                Complex root = UnitCircle.Root((long)q * j, (long)radix * stride);
                (turns[at], turns[at + 1]) = (T.CreateTruncating(root.Real), T.CreateTruncating(root.Imaginary));
                at += 2;
            }
        }

        return turns;
    }

    /// <summary>The digits of t, the last pass' first, read the other way round.</summary>
    private static int[] Order(ReadOnlySpan<int> radices)
    {
        int size = 1;
        foreach (int radix in radices)
        {
            size *= radix;
        }

        int[] order = new int[size / radices[0]];
        for (int t = 0; t < order.Length; t++)
        {
            int rest = t;
            int place = size;
            for (int i = radices.Length - 1; i > 0; i--)
            {
                place /= radices[i];
                order[t] += place * (rest % radices[i]);
                rest /= radices[i];
            }
        }

        return order;
    }
}
