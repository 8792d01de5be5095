namespace BearingAnalytics.Noise.Combs;

/// <summary>
/// Lets the fault families compete, in one field for every width that slip may give a line: each family's comb is searched within its
/// window; the lines of every stronger rival are explained away, and only what is left counts; then that is set against
/// <see cref="MeaninglessCombs"/>. A family speaks through the field that shows it most clearly.
/// </summary>
internal sealed class CombContest(EvidenceFields fields, double shaftHz, double cageHz, DiagnosisOptions options)
{
    /// <summary>Room around a fundamental in which its own comb could be found again after masking, bins.</summary>
    private const int RefineBins = 1;

    /// <summary>Log-odds from which a fault is credible enough to explain the cage lines beside it.</summary>
    private const double Credible = -1.5;

    /// <summary>Log-odds of a suspicion: enough to doubt, too little to claim.</summary>
    private const double Suspicion = -0.2;

    /// <summary>Keeps logarithms of a comb that is not there finite.</summary>
    private const double Smallest = 1e-12;

    public IReadOnlyList<CombHypothesis> Judge(IReadOnlyList<FaultFamily> families, IEnumerable<double> knownLinesHz)
    {
        LineMask known = LineMask.Empty(fields.MaximumHz, fields.BinHz).With(knownLinesHz, LineMask.KnownLineWidth);
        FaultFamily[] testable = [.. families.Where(IsTestable)];
        CombHypothesis[] judged = [.. fields.All.SelectMany(field => Judge(field, testable, known))];
        IEnumerable<CombHypothesis> clearest = testable.Select(family => judged.Where(h => h.Family == family).MaxBy(h => h.LogOdds)!);
        return CageOrElement([.. clearest.Select(h =>
            h.Family.Mode == NoiseMode.CageFlaw && h.LogOdds > Credible ? h with { Continuation = Continuation(h, known, families) } : h)]);
    }

    internal List<CombHypothesis> Judge(EnvelopeField field, FaultFamily[] families, LineMask known)
    {
        CombScorer scorer = new(field, options.Harmonics);
        List<CombHypothesis> found = [.. families.Select(family => Search(family, scorer, known))];
        return [.. found.Select(hypothesis => Weigh(hypothesis, scorer, found, known))];
    }

    /// <summary>
    /// The harmonics must lie within the field, and the search window must not be narrower than the resolution: where any line would
    /// do, none is evidence.
    /// </summary>
    private bool IsTestable(FaultFamily family)
    {
        double centre = family.Order * shaftHz;
        return centre * (1 + family.Tolerance) * options.Harmonics < fields.MaximumHz && 2 * family.Tolerance * centre >= fields.BinHz;
    }

    private CombHypothesis Search(FaultFamily family, CombScorer shape, LineMask known)
    {
        double centre = family.Order * shaftHz;
        (double hz, double score) = shape.Best(centre * (1 - family.Tolerance), centre * (1 + family.Tolerance), known);
        return new CombHypothesis { Family = family, FundamentalHz = hz, Score = score, Field = shape.Field };
    }

    // A comb is weighed bare, and with the sidebands its family may carry; the better of the two counts.
    private CombHypothesis Weigh(CombHypothesis bare, CombScorer scorer, List<CombHypothesis> all, LineMask known)
    {
        CombHypothesis weighed = WeighShape(bare, scorer, all, known);
        if (bare.Family.SidebandOrder == 0)
        {
            return weighed;
        }

        CombScorer modulated = scorer.WithSidebands(bare.Family.SidebandOrder * shaftHz);
        CombHypothesis second = WeighShape(Search(bare.Family, modulated, known), modulated, all, known);
        return second.LogOdds > weighed.LogOdds ? second : weighed;
    }

    private CombHypothesis WeighShape(CombHypothesis hypothesis, CombScorer shape, List<CombHypothesis> all, LineMask known)
    {
        FaultFamily family = hypothesis.Family;
        double bareScore = all.First(h => h.Family == family).Score;
        double unique = hypothesis.Score;

        // A weaker comb cannot explain a stronger one; letting it try would punish short records, where masks are wide.
        foreach (CombHypothesis rival in all.Where(rival => rival.Score > bareScore && CanExplain(rival.Family, family)))
        {
            unique = Math.Min(unique, WithoutRival(hypothesis, shape, rival, known));
        }

        double width = Math.Max(shape.Field.LineWidth, LineMask.SharpLineWidth);
        LineMask own = known
            .With(family.Explains(hypothesis.FundamentalHz, shaftHz, fields.MaximumHz), width)
            .With(FaultFamily.Companions(hypothesis.FundamentalHz, shaftHz, cageHz, fields.MaximumHz), LineMask.SharpLineWidth);
        MeaninglessCombs meaningless = MeaninglessCombs.Around(
            family, shape, hz => fields.Depth(hz, shape, width, own), shaftHz, [.. all.Select(h => h.Family)], own);
        int best = shape.RankBands(hypothesis.FundamentalHz, known)[0];
        CombHypothesis weighed = hypothesis with
        {
            Contrast = (unique - meaningless.Score) / meaningless.Spread,
            Modulation = fields.Depth(hypothesis.FundamentalHz, shape, width, known),
            BandIndex = best,
            Band = shape.Field.Bands[best],
        };
        return weighed with { LogOdds = LogOdds(weighed.Contrast, weighed.Modulation, meaningless.Modulation) };
    }

    private static bool CanExplain(FaultFamily rival, FaultFamily family) =>
        rival.Mode != NoiseMode.CageFlaw && family.Mode != NoiseMode.CageFlaw;

    private double WithoutRival(CombHypothesis hypothesis, CombScorer shape, CombHypothesis rival, LineMask known)
    {
        LineMask mask = known.With(rival.Family.Explains(rival.FundamentalHz, shaftHz, fields.MaximumHz), shape.Field.LineWidth);
        double room = RefineBins * fields.BinHz;
        return shape.Best(hypothesis.FundamentalHz - room, hypothesis.FundamentalHz + room, mask).Score;
    }

    /// <summary>
    /// A comb must be clear, deep, and deeper than combs that mean nothing: below any bar the worst of the three decides; above all of
    /// them, each lends the others strength.
    /// </summary>
    private double LogOdds(double contrast, double modulation, double meaninglessModulation)
    {
        double clear = (contrast - options.ContrastThreshold) / options.ContrastScale;
        double deep = Math.Log(Math.Max(modulation, Smallest) / options.ModulationThreshold) / options.ModulationScale;
        double deeper = Math.Log(Math.Max(modulation, Smallest) / Math.Max(meaninglessModulation, Smallest) / options.ModulationAdvantage)
            / options.ModulationScale;
        double worst = Math.Min(clear, Math.Min(deep, deeper));
        return worst > 0 ? Math.Cbrt(clear * deep * deeper) : worst;
    }

    /// <summary>
    /// What is said of cage lines. Impacts of a cage make a comb that goes on: the element passage over the outer race is its n-th harmonic, and
    /// no evidence for the outer race. A comb that ends after a few harmonics is a load that turns with the cage: beside another fault it is that
    /// fault's; alone it is suspicious, of an element whose own comb slip has smeared more than of the cage.
    /// </summary>
    private List<CombHypothesis> CageOrElement(List<CombHypothesis> judged)
    {
        if (judged.Find(h => h.Family.Mode == NoiseMode.CageFlaw) is not { } cage)
        {
            return judged;
        }

        double rival = judged.Where(h => h != cage).Select(h => h.LogOdds).DefaultIfEmpty(-10).Max();
        if (cage.Continuation >= options.ContinuationThreshold)
        {
            return cage.LogOdds <= Credible ? judged : [.. judged.Select(h =>
                h.Family.Mode == NoiseMode.OuterRaceFlaw && h.LogOdds > 0 && cage.LogOdds > 0 ? h with { LogOdds = -h.LogOdds } : h)];
        }

        double ceiling = Math.Min(rival >= Credible ? Math.Min(rival, 0) - 1 : Suspicion - 1, cage.LogOdds);
        bool suspicious = cage.LogOdds > 0 && rival < Credible;
        return [.. judged.Select(h => h == cage ? h with { LogOdds = ceiling }
            : suspicious && h.Family.Mode == NoiseMode.ElementFlaw ? h with { LogOdds = Math.Max(h.LogOdds, Suspicion) } : h)];
    }

    internal double Continuation(CombHypothesis cage, LineMask known, IReadOnlyList<FaultFamily> families)
    {
        int last = (int)Math.Round(families.First(f => f.Mode == NoiseMode.OuterRaceFlaw).Order / cage.Family.Order) - 2;
        if (last <= options.Harmonics)
        {
            return 0;
        }

        CombScorer beyond = new(cage.Field, last, firstHarmonic: options.Harmonics + 1);
        LineMask own = known.With(cage.Family.Explains(cage.FundamentalHz, shaftHz, fields.MaximumHz), LineMask.SharpLineWidth);
        MeaninglessCombs meaningless = MeaninglessCombs.Around(cage.Family, beyond, _ => 0, shaftHz, families, own);
        double room = RefineBins * fields.BinHz / options.Harmonics;
        double score = beyond.Best(cage.FundamentalHz - room, cage.FundamentalHz + room, known).Score;
        return (score - meaningless.Score) / meaningless.Spread;
    }
}
