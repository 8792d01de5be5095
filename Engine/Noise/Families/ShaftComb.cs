using BearingAnalytics.Noise.Combs;
using BearingAnalytics.Numerics;

namespace BearingAnalytics.Noise.Families;

/// <summary>Finds the shaft's own comb without knowing the bearing: near a stated speed, or in the signal alone.</summary>
internal sealed class ShaftComb(SignalView view)
{
    private const double LowestHz = 4;
    private const double HighestHz = 120;
    private const int Harmonics = 8;

    /// <summary>Nameplate rounding and slip of an induction motor.</summary>
    private const double Near = 0.02;

    /// <summary>Range against which a comb near the stated speed must stand out.</summary>
    private const double Around = 0.25;

    /// <summary>Rise above the median of all trial speeds at which the comb is taken to be the shaft's, mean log prominence.</summary>
    private const double Rise = 0.8;

    /// <summary>Mean log prominence that meaningless combs of broadband records do not reach.</summary>
    private const double ClearScore = 1.7;

    /// <summary>The stated speed, Hz, moved to the shaft's comb where one stands clearly within ±2 %.</summary>
    public double Refined(double statedHz)
    {
        CombScorer scorer = new(view.LineField(statedHz), Harmonics);
        LineMask nothing = LineMask.Empty(scorer.Field.MaximumHz, scorer.Field.BinHz);
        List<(double Hz, double Score)> trials = [];
        for (double hz = statedHz * (1 - Around); hz <= statedHz * (1 + Around); hz += scorer.StepHz)
        {
            trials.Add((hz, scorer.Score(hz, nothing)));
        }

        if (trials.Count == 0)
        {
            return statedHz;
        }

        double median = RobustStatistics.Median([.. trials.Select(trial => trial.Score)]);
        double bestHz = statedHz, best = 0;
        foreach ((double hz, double score) in trials)
        {
            if (score > best && Math.Abs((hz / statedHz) - 1) <= Near)
            {
                (bestHz, best) = (hz, score);
            }
        }

        return best >= median + Rise ? bestHz : statedHz;
    }

    /// <summary>
    /// The speed, Hz, where the signal itself (not its envelope) shows one clear comb; slower readings win where they show their own lines
    /// too. Null where it does not.
    /// </summary>
    public double? Found()
    {
        CombScorer scorer = new(view.LineField(HighestHz / 2), Harmonics);
        LineMask nothing = LineMask.Empty(scorer.Field.MaximumHz, scorer.Field.BinHz);
        double lowest = Math.Max(LowestHz, 15 / view.DurationSeconds);
        double highest = Math.Min(HighestHz, scorer.Field.MaximumHz / Harmonics);
        if (lowest >= highest)
        {
            return null;
        }

        (double combHz, double score) = scorer.Best(lowest, highest, nothing);
        if (score < ClearScore)
        {
            return null;
        }

        for (int divisor = 5; divisor >= 2; divisor--)
        {
            double centre = combHz / divisor;
            double room = 2 * scorer.Field.BinHz / Harmonics;
            if (centre >= lowest && scorer.Best(centre - room, centre + room, nothing) is var (hz, own)
                && own >= Math.Max(ClearScore, 0.75 * score))
            {
                return hz;
            }
        }

        return combHz;
    }
}
