using BearingAnalytics.Numerics;

namespace BearingAnalytics.Rollers.Fitting;

/// <summary>
/// Finds dents, marks and burrs: short pieces that leave the line through their neighbours on both sides by far more than the texture
/// does. It looks before any arc is fitted, so that a mark cannot draw a knot to itself.
/// </summary>
internal static class MarkFinder
{
    private const int MostBins = 256;
    private const int PointsPerBin = 4;

    /// <summary>No instrument tells heights below this apart, µm: what perfect profiles leave over is the fit's own precision.</summary>
    private const double LeastSpreadUm = 1e-5;

    /// <summary>How far neighbours are looked for on either side, mm: the widest mark that can be seen.</summary>
    private const double ReachMm = 0.6;

    /// <summary>Nearer to an end than this there are too few neighbours on one side to call anything a mark.</summary>
    private const int FewestNeighbours = 4;

    /// <summary>Robust standard deviations that make a mark.</summary>
    private const double Threshold = 7;

    /// <summary>Robust standard deviations at which a mark ends.</summary>
    private const double Edge = 2;

    private const int Foot = 2;

    /// <summary>Clears <paramref name="keep"/> for the points of marks.</summary>
    /// <param name="u">Scaled positions.</param>
    /// <param name="flattenedUm">Heights with the best parabola taken off.</param>
    /// <param name="keep">Points that count; points of marks are taken out.</param>
    /// <param name="halfMm">Half the window, mm.</param>
    public static void Exclude(ReadOnlySpan<double> u, ReadOnlySpan<double> flattenedUm, Span<bool> keep, double halfMm)
    {
        BinnedResiduals binned = BinsFor(u.Length);
        for (int i = 0; i < u.Length; i++)
        {
            if (keep[i])
            {
                binned.Add(u[i], flattenedUm[i]);
            }
        }

        bool[] marked = Marked(binned, halfMm);
        for (int i = 0; i < u.Length; i++)
        {
            keep[i] &= !marked[binned.BinOf(u[i])];
        }
    }

    /// <summary>Pieces for a number of points: few enough that most hold some.</summary>
    public static BinnedResiduals BinsFor(int points) => new(Math.Clamp(points / PointsPerBin, FewestNeighbours * 4, MostBins));

    /// <summary>Least departure of a piece from the fitted arcs that is a mark, by what the pieces that were fitted leave over.</summary>
    public static double LeastHeight(BinnedResiduals fitted)
    {
        double[] magnitudes = new double[fitted.Occupied];
        for (int bin = 0, at = 0; bin < fitted.Bins; bin++)
        {
            if (fitted.CountOf(bin) > 0)
            {
                magnitudes[at++] = Math.Abs(fitted.MeanOf(bin));
            }
        }

        return Threshold * Spread(magnitudes);
    }

    private static bool[] Marked(BinnedResiduals binned, double halfMm)
    {
        int bins = binned.Bins;
        double[] deviation = FromNeighbours(Means(binned), Math.Max(6, (int)Math.Round(ReachMm / (2 * halfMm) * bins)));
        double[] magnitudes = new double[bins];
        for (int bin = 0; bin < bins; bin++)
        {
            magnitudes[bin] = Math.Abs(deviation[bin]);
        }

        double spread = Spread(magnitudes);
        bool[] marked = new bool[bins];
        for (int bin = 0; bin < bins; bin++)
        {
            if (magnitudes[bin] > Threshold * spread)
            {
                Widen(deviation, marked, bin, Edge * spread);
            }
        }

        // A large part of the profile is not a mark but its form.
        return marked.Count(isMarked => isMarked) > bins / 4 ? new bool[bins] : marked;
    }

    private static double Spread(double[] magnitudes) =>
        Math.Max(LeastSpreadUm, RobustStatistics.GaussianScale * RobustStatistics.Median(magnitudes));

    /// <summary>Means of the pieces; a piece without points lies on the line between its neighbours.</summary>
    private static double[] Means(BinnedResiduals binned)
    {
        double[] means = new double[binned.Bins];
        int last = -1;
        for (int bin = 0; bin < means.Length; bin++)
        {
            if (binned.CountOf(bin) == 0)
            {
                continue;
            }

            means[bin] = binned.MeanOf(bin);
            for (int gap = last + 1; gap < bin; gap++)
            {
                double share = last < 0 ? 1 : (double)(gap - last) / (bin - last);
                means[gap] = ((1 - share) * means[Math.Max(last, 0)]) + (share * means[bin]);
            }

            last = bin;
        }

        means.AsSpan(last + 1).Fill(last < 0 ? 0 : means[last]);
        return means;
    }

    /// <summary>
    /// Each piece less the median of the means of its neighbours, taken in pairs of equal distance: no straight line shows in it, and no
    /// mark narrower than the reach.
    /// </summary>
    private static double[] FromNeighbours(double[] means, int reach)
    {
        double[] deviation = new double[means.Length];
        double[] pairs = new double[reach];
        for (int i = FewestNeighbours; i < means.Length - FewestNeighbours; i++)
        {
            int near = Math.Min(reach, Math.Min(i, means.Length - 1 - i));
            for (int k = 1; k <= near; k++)
            {
                pairs[k - 1] = 0.5 * (means[i - k] + means[i + k]);
            }

            Array.Sort(pairs, 0, near);
            deviation[i] = means[i] - (0.5 * (pairs[(near - 1) / 2] + pairs[near / 2]));
        }

        return deviation;
    }

    /// <summary>Marks a piece with its neighbours out to where the surface is quiet again, and two more for the foot of the rim.</summary>
    private static void Widen(ReadOnlySpan<double> deviation, Span<bool> marked, int bin, double quiet)
    {
        int left = bin;
        int right = bin;
        while (left > 0 && Math.Abs(deviation[left]) > quiet)
        {
            left--;
        }

        while (right < deviation.Length - 1 && Math.Abs(deviation[right]) > quiet)
        {
            right++;
        }

        marked[Math.Max(0, left - Foot)..Math.Min(marked.Length, right + 1 + Foot)].Fill(true);
    }
}
