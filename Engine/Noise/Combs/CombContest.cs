namespace BearingAnalytics.Noise.Combs;

/// <summary>
/// Lets the fault families compete for one envelope field: each family's comb is searched within its window; the lines of every
/// stronger rival are explained away, and only what is left counts; then that is set against <see cref="MeaninglessCombs"/>.
/// </summary>
internal sealed class CombContest(CombScorer scorer, double shaftHz, DiagnosisOptions options)
{
    /// <summary>Room around a fundamental in which its own comb could be found again after masking, bins.</summary>
    private const int RefineBins = 1;

    /// <summary>Log-odds from which a fault is credible enough to explain the cage lines beside it.</summary>
    private const double Credible = -1.5;

    /// <summary>Log-odds from which an element fault with a deep comb cannot be left out of account.</summary>
    private const double Conceivable = -4;

    /// <summary>Log-odds of a suspicion: enough to doubt, too little to claim.</summary>
    private const double Suspicion = -0.2;

    /// <summary>Keeps logarithms of a comb that is not there finite.</summary>
    private const double Smallest = 1e-12;

    private readonly EnvelopeField _field = scorer.Field;

    public IReadOnlyList<CombHypothesis> Judge(IReadOnlyList<FaultFamily> families, IEnumerable<double> knownLinesHz)
    {
        LineMask known = LineMask.Empty(_field.MaximumHz, _field.BinHz).With(knownLinesHz);
        List<CombHypothesis> found = [.. families.Where(IsTestable).Select(family => Search(family, scorer, known))];
        return CageOnlyWhenAlone([.. found.Select(hypothesis => Weigh(hypothesis, found, known))]);
    }

    /// <summary>
    /// The harmonics must lie within the field, and the search window must not be narrower than the resolution: where any line would
    /// do, none is evidence.
    /// </summary>
    private bool IsTestable(FaultFamily family)
    {
        double centre = family.Order * shaftHz;
        return centre * (1 + family.Tolerance) * scorer.Harmonics < _field.MaximumHz && 2 * family.Tolerance * centre >= _field.BinHz;
    }

    private CombHypothesis Search(FaultFamily family, CombScorer shape, LineMask known)
    {
        double centre = family.Order * shaftHz;
        (double hz, double score) = shape.Best(centre * (1 - family.Tolerance), centre * (1 + family.Tolerance), known);
        return new CombHypothesis { Family = family, FundamentalHz = hz, Score = score };
    }

    // A comb is weighed bare, and with the sidebands its family may carry; the better of the two counts.
    private CombHypothesis Weigh(CombHypothesis bare, List<CombHypothesis> all, LineMask known)
    {
        CombHypothesis weighed = Weigh(bare, scorer, all, known);
        if (bare.Family.SidebandOrder == 0)
        {
            return weighed;
        }

        CombScorer modulated = scorer.WithSidebands(bare.Family.SidebandOrder * shaftHz);
        CombHypothesis second = Weigh(Search(bare.Family, modulated, known), modulated, all, known);
        return second.LogOdds > weighed.LogOdds ? second : weighed;
    }

    private CombHypothesis Weigh(CombHypothesis hypothesis, CombScorer shape, List<CombHypothesis> all, LineMask known)
    {
        FaultFamily family = hypothesis.Family;
        double bareScore = all.First(h => h.Family == family).Score;
        double unique = hypothesis.Score;

        // A weaker comb cannot explain a stronger one; letting it try would punish short records, where masks are wide.
        foreach (CombHypothesis rival in all.Where(rival => rival.Score > bareScore && CanExplain(rival.Family, family)))
        {
            unique = Math.Min(unique, WithoutRival(hypothesis, shape, rival, known));
        }

        LineMask own = known.With(family.Explains(hypothesis.FundamentalHz, shaftHz, _field.MaximumHz), EnvelopeField.RelativeLineWidth);
        MeaninglessCombs meaningless = MeaninglessCombs.Around(family, shape, shaftHz, [.. all.Select(h => h.Family)], own);
        int best = shape.RankBands(hypothesis.FundamentalHz, known)[0];
        CombHypothesis weighed = hypothesis with
        {
            Contrast = unique - meaningless.Score,
            Modulation = shape.Modulation(hypothesis.FundamentalHz, known),
            BandIndex = best,
            Band = _field.Bands[best],
        };
        double depthContrast = Math.Log(Math.Max(weighed.Modulation, Smallest) / Math.Max(meaningless.Modulation, Smallest));
        return weighed with { LogOdds = LogOdds(weighed.Contrast, depthContrast, weighed.Modulation) };
    }

    private static bool CanExplain(FaultFamily rival, FaultFamily family) =>
        rival.Mode != NoiseMode.CageFlaw && family.Mode != NoiseMode.CageFlaw;

    private double WithoutRival(CombHypothesis hypothesis, CombScorer shape, CombHypothesis rival, LineMask known)
    {
        LineMask mask = known.With(rival.Family.Explains(rival.FundamentalHz, shaftHz, _field.MaximumHz));
        double room = RefineBins * _field.BinHz;
        return shape.Best(hypothesis.FundamentalHz - room, hypothesis.FundamentalHz + room, mask).Score;
    }

    /// <summary>
    /// A comb must be clear and deep: below either bar the worse of the two decides; above both, each lends the other strength.
    /// Prominence saturates where slip makes lines broad; a comb that is deep, and e times deeper than meaningless ones, is granted
    /// part of what its lines lack in height.
    /// </summary>
    private double LogOdds(double contrast, double depthContrast, double modulation)
    {
        double depth = Math.Log(Math.Max(modulation, Smallest) / options.ModulationThreshold);
        double granted = options.DepthCredit * Math.Clamp(Math.Min(depthContrast - 1, depth), 0, 2);
        double clear = (contrast + granted - options.ContrastThreshold) / options.ContrastScale;
        double deep = depth / options.ModulationScale;
        return clear > 0 && deep > 0 ? Math.Sqrt(clear * deep) : Math.Min(clear, deep);
    }

    /// <summary>
    /// Every other fault is modulated by the cage, so cage lines beside another fault are no cage fault. An element fault that slips
    /// shows its own comb faintly and the cage's sharply: where its comb is deep at all, a cage fault stays a suspicion.
    /// </summary>
    private List<CombHypothesis> CageOnlyWhenAlone(List<CombHypothesis> judged)
    {
        double strongest = judged.Where(h => h.Family.Mode != NoiseMode.CageFlaw).Select(h => h.LogOdds).DefaultIfEmpty(-10).Max();
        bool element = judged.Any(h => h.Family.Mode == NoiseMode.ElementFlaw
            && h.Modulation >= options.ModulationThreshold && h.LogOdds > Conceivable);
        double ceiling = strongest >= Credible ? Math.Min(strongest, 0) - 1 : element ? Suspicion : double.PositiveInfinity;
        return [.. judged.Select(h => h.Family.Mode == NoiseMode.CageFlaw ? h with { LogOdds = Math.Min(h.LogOdds, ceiling) } : h)];
    }
}
