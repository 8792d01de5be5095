using BearingAnalytics.Bearings;

namespace BearingAnalytics.Noise.Combs;

/// <summary>
/// Looks for the shaft speed when nobody stated one: the clearest comb of lines in the signal is the shaft's, a multiple of it, or
/// the comb of a race fault; whichever reading also shows a shaft comb of its own is taken.
/// </summary>
internal sealed class BlindSpeedSearch(SignalView view, KinematicOrders orders)
{
    private const double LowestHz = 4;
    private const double HighestHz = 120;
    private const int Harmonics = 8;

    /// <summary>Mean log prominence a shaft comb must reach; meaningless combs of broadband records stay below 1.1.</summary>
    private const double ClearScore = 1.7;

    /// <summary>The speed, Hz, or null when the signal leaves it open.</summary>
    public double? Find()
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

        // Slower readings first: the harmonics of a slow shaft contain those of its multiples, not the other way round.
        double[] divisors = [orders.Inner, 5, orders.Outer, 4, 3, 2, 1];
        foreach (double divisor in divisors.OrderDescending())
        {
            double centre = combHz / divisor;
            if (centre < lowest)
            {
                continue;
            }

            bool whole = divisor == Math.Floor(divisor);
            double room = whole ? 2 * scorer.Field.BinHz / Harmonics : 0.015 * centre;
            (double hz, double own) = scorer.Best(centre - room, centre + room, nothing);
            if (own >= Math.Max(ClearScore, (whole ? 0.75 : 0.5) * score))
            {
                return hz;
            }
        }

        return null;
    }
}
