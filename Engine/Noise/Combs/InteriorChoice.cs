namespace BearingAnalytics.Noise.Combs;

/// <summary>Which of the interiors that an estimated bearing may have is believed.</summary>
internal static class InteriorChoice
{
    /// <summary>
    /// The first interior whose faults show; the likeliest one stands first. When none shows a fault, the one nearest to it. Where a likelier
    /// interior reads the same comb as another part's, the part stays open: a suspicion.
    /// </summary>
    public static IReadOnlyList<CombHypothesis> Likeliest(IEnumerable<IReadOnlyList<CombHypothesis>> judged)
    {
        List<CombHypothesis> before = [];
        IReadOnlyList<CombHypothesis> nearest = [];
        foreach (IReadOnlyList<CombHypothesis> hypotheses in judged)
        {
            CombHypothesis[] open = [.. hypotheses.Select(h =>
                before.Exists(h.IsSameCombOfAnotherPart) ? h with { LogOdds = Math.Min(h.LogOdds, CombContest.Suspicion) } : h)];
            if (nearest.Count == 0 || Strongest(open) > Strongest(nearest))
            {
                nearest = open;
            }

            if (Strongest(nearest) > 0)
            {
                break;
            }

            before.AddRange(hypotheses.Where(h => h.Contrast > CombContest.Noticeable));
        }

        return nearest;

        static double Strongest(IReadOnlyList<CombHypothesis> hypotheses) =>
            hypotheses.Select(h => h.LogOdds).DefaultIfEmpty(double.NegativeInfinity).Max();
    }
}
