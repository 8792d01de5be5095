using BearingAnalytics.Noise.Combs;
using BearingAnalytics.Numerics;

namespace BearingAnalytics.Noise.Families;

/// <summary>
/// The scores of all trial fundamentals of a field. The range is cut into windows of equal width in Hz, so that each holds as many combs;
/// the best of each window are the extreme values from which a chance is told.
/// </summary>
internal sealed class CombLandscape
{
    private const int MostWindows = 120;
    private const int FewestWindows = 24;

    /// <summary>Bins of the field per window: fewer, and the neighbours of one line fill several windows.</summary>
    private const double BinsPerWindow = 3;

    private CombLandscape(double bestHz, double bestScore, double[] windowScores)
    {
        BestHz = bestHz;
        BestScore = bestScore;
        WindowScores = windowScores;
        Array.Sort(windowScores);
    }

    public double BestHz { get; }

    public double BestScore { get; }

    /// <summary>Best score of each window, ascending.</summary>
    public double[] WindowScores { get; }

    /// <summary>The score below which a quarter of the windows stays: what the record shows where nothing repeats.</summary>
    public double LowerQuartile => RobustStatistics.QuantileOfSorted(WindowScores, 0.25);

    /// <summary>Scores a range; null where it holds too few independent combs for a chance to be told.</summary>
    public static CombLandscape? Of(CombScorer scorer, double lowHz, double highHz, LineMask mask)
    {
        double window = Math.Max(BinsPerWindow * scorer.Field.BinHz, (highHz - lowHz) / MostWindows);
        int count = (int)((highHz - lowHz) / window);
        if (count < FewestWindows)
        {
            return null;
        }

        double[] best = new double[count];
        (double bestHz, double bestScore) = (lowHz, double.NegativeInfinity);
        for (int i = 0; i < count; i++)
        {
            (double hz, double score) = scorer.Best(lowHz + (i * window), lowHz + ((i + 1) * window), mask);
            best[i] = score;
            (bestHz, bestScore) = score > bestScore ? (hz, score) : (bestHz, bestScore);
        }

        return new CombLandscape(bestHz, bestScore, best);
    }
}
