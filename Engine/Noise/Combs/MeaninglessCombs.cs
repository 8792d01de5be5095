namespace BearingAnalytics.Noise.Combs;

/// <summary>
/// What combs that mean nothing reach in this record: the bar a fault's comb must clear. Medians over windows as wide as the
/// fault's own search window of the best comb in each, away from the windows of all families, so that bands, slips and lines tried are paid
/// for by the record itself.
/// </summary>
/// <param name="Score">Median score.</param>
/// <param name="Modulation">Median modulation.</param>
internal readonly record struct MeaninglessCombs(double Score, double Modulation)
{
    // Cage windows lie below the shaft's own line, race and element windows above it.
    private const double SlowestOrder = 0.22;
    private const double SlowEndOrder = 0.9;
    private const double FastStartOrder = 1.4;
    private const double FastestOrder = 9;

    /// <summary>
    /// Searches the windows. The mask holds, besides what is known, the lines the hypothesis itself explains: were it true they would mean
    /// something, and a fault rich in sidebands must not raise the bar against itself.
    /// </summary>
    public static MeaninglessCombs Around(FaultFamily family, CombScorer scorer, double shaftHz, IReadOnlyList<FaultFamily> all, LineMask mask)
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
                modulations.Add(scorer.Modulation(hz, mask));
            }
        }

        return scores.Count == 0 ? NothingToCompare : new MeaninglessCombs(Median(scores), Median(modulations));
    }

    /// <summary>A line at twice the floor, the usual best of a window of noise, when the record leaves no window free.</summary>
    private static MeaninglessCombs NothingToCompare => new(Math.Log(2), 0.1);

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
