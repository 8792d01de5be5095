namespace BearingAnalytics.Noise.Combs;

/// <summary>
/// What combs that mean nothing reach in this record: the bar a fault's comb must clear. Of the best comb in each of many windows as wide as
/// the fault's own search window, away from the windows of all families, so that bands, slips and lines tried are paid for by the record
/// itself.
/// </summary>
/// <param name="Score">Median score.</param>
/// <param name="Spread">Robust standard deviation of the scores.</param>
/// <param name="Modulation">Median modulation.</param>
internal readonly record struct MeaninglessCombs(double Score, double Spread, double Modulation)
{
    // Cage windows lie below the shaft's own line, race and element windows above it.
    private const double SlowestOrder = 0.22;
    private const double SlowEndOrder = 0.9;
    private const double FastStartOrder = 1.4;
    private const double FastestOrder = 9;

    /// <summary>Spread below which the few windows of a quiet record would pretend to a certainty they do not have.</summary>
    private const double LeastSpread = 0.06;

    /// <summary>Standard deviation of a normal distribution over its median absolute deviation.</summary>
    private const double DeviationOverMedian = 1.4826;

    /// <summary>Fewer windows than these say nothing about a spread.</summary>
    private const int FewestWindows = 8;

    /// <summary>
    /// Searches the windows. The mask holds, besides what is known, the lines the hypothesis itself explains: were it true they would mean
    /// something, and a fault rich in sidebands must not raise the bar against itself.
    /// </summary>
    public static MeaninglessCombs Around(
        FaultFamily family, CombScorer scorer, Func<double, double> modulation, double shaftHz, IReadOnlyList<FaultFamily> all, LineMask mask)
    {
        bool slow = family.Mode == NoiseMode.CageFlaw;
        double low = (slow ? SlowestOrder : FastStartOrder) * shaftHz;
        double high = slow ? SlowEndOrder * shaftHz : Math.Min(FastestOrder * shaftHz, scorer.Field.MaximumHz / scorer.Harmonics);
        double ratio = (1 + family.Tolerance) / (1 - family.Tolerance);
        List<double> scores = [];
        List<double> modulations = [];
        for (double from = low; from * ratio < high; from *= ratio)
        {
            double to = from * ratio;
            if (!all.Any(other => Overlaps(other, shaftHz, from, to)))
            {
                (double hz, double score) = scorer.Best(from, to, mask);
                scores.Add(score);
                modulations.Add(modulation(hz));
            }
        }

        return scores.Count == 0 ? NothingToCompare : Of(scores, modulations);
    }

    /// <summary>A line at twice the floor, the usual best of a window of noise, when the record leaves no window free.</summary>
    private static MeaninglessCombs NothingToCompare => new(Math.Log(2), 0.15, 0.1);

    private static MeaninglessCombs Of(List<double> scores, List<double> modulations)
    {
        double median = Median(scores);
        double spread = DeviationOverMedian * Median([.. scores.Select(score => Math.Abs(score - median))]);
        double least = scores.Count < FewestWindows ? NothingToCompare.Spread : LeastSpread;
        return new MeaninglessCombs(median, Math.Max(spread, least), Median(modulations));
    }

    private static bool Overlaps(FaultFamily family, double shaftHz, double fromHz, double toHz)
    {
        double centre = family.Order * shaftHz;
        double margin = 0.5 * family.Tolerance;
        return centre > fromHz * (1 - margin) && centre < toHz * (1 + margin);
    }

    private static double Median(List<double> values)
    {
        values.Sort();
        return values[values.Count / 2];
    }
}
