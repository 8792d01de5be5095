using BearingAnalytics.Bearings;

namespace BearingAnalytics.Noise.Combs;

/// <summary>
/// Lets the fault families compete, in one field for every width that slip may give a line: each family's comb is searched within its
/// window; the lines of every stronger rival are explained away, and only what is left counts; then that is set against
/// <see cref="MeaninglessCombs"/>. A family speaks through the field that shows it most clearly.
/// </summary>
internal sealed class CombContest(EvidenceFields fields, double shaftHz, KinematicOrders orders, DiagnosisOptions options)
{
    /// <summary>Room around a fundamental in which its own comb could be found again after masking, bins.</summary>
    private const int RefineBins = 1;

    /// <summary>Log-odds from which a fault is credible enough to explain the cage lines beside it.</summary>
    private const double Credible = -1.5;

    /// <summary>Log-odds of a suspicion: enough to doubt, too little to claim.</summary>
    public const double Suspicion = -0.2;

    /// <summary>Contrast of a comb that is more than chance, though it may be no fault.</summary>
    public const double Noticeable = 4;

    /// <summary>
    /// How many times a comb's contrast may exceed that without its strongest line. Of four equal lines the others hold three quarters; one line is
    /// no comb.
    /// </summary>
    private const double MostOverBreadth = 2;

    /// <summary>
    /// How far, relative, the high harmonics of a cage comb may lie from where its first ones say: the passage and its multiples are the tenth
    /// and further.
    /// </summary>
    private const double CageLineWidth = 0.006;

    /// <summary>Keeps logarithms of a comb that is not there finite.</summary>
    private const double Smallest = 1e-12;

    public IReadOnlyList<CombHypothesis> Judge(IReadOnlyList<FaultFamily> families, IEnumerable<double> knownLinesHz)
    {
        LineMask known = LineMask.Empty(fields.MaximumHz, fields.BinHz).With(knownLinesHz, LineMask.KnownLineWidth);
        FaultFamily[] testable = [.. families.Where(IsTestable)];
        CombHypothesis[] judged = [.. fields.All.SelectMany(field => Judge(field, testable, known))];
        IEnumerable<CombHypothesis> clearest = testable.Select(family => judged.Where(h => h.Family == family).MaxBy(h => h.LogOdds)!);
        return CageOrElement(OneCombForTwo(clearest), known);
    }

    internal List<CombHypothesis> Judge(EnvelopeField field, FaultFamily[] families, LineMask known)
    {
        CombScorer scorer = new(field, options.Harmonics);
        List<List<CombHypothesis>> shapes = [.. families.Select(family => Shapes(family, families, scorer, known))];
        List<CombHypothesis> strongest = [.. shapes.Select(ofFamily => ofFamily.MaxBy(h => h.Strength)!)];
        return [.. shapes.Select(ofFamily => ofFamily.Select(h => ExplainedAway(h, strongest, known)).MaxBy(h => h.LogOdds)!)];
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

    // A comb is weighed bare, and with the sidebands its family may carry.
    private List<CombHypothesis> Shapes(FaultFamily family, FaultFamily[] families, CombScorer scorer, LineMask known)
    {
        CombHypothesis bare = Search(family, families, scorer, known);
        return family.SidebandOrder == 0
            ? [bare]
            : [bare, Search(family, families, scorer.WithSidebands(family.SidebandOrder * shaftHz), known)];
    }

    private CombHypothesis Search(FaultFamily family, FaultFamily[] families, CombScorer shape, LineMask known)
    {
        double centre = family.Order * shaftHz;
        (double hz, double score) = shape.Best(centre * (1 - family.Tolerance), centre * (1 + family.Tolerance), known);
        double width = Math.Max(shape.Field.LineWidth, LineMask.SharpLineWidth);
        LineMask own = known
            .With(family.Explains(hz, shaftHz, fields.MaximumHz), width)
            .With(FaultFamily.Companions(hz, shaftHz, orders.Cage * shaftHz, fields.MaximumHz), LineMask.SharpLineWidth);
        int best = shape.RankBands(hz, known)[0];
        return new CombHypothesis
        {
            Family = family,
            FundamentalHz = hz,
            Score = score,
            Shape = shape,
            StrongestLine = shape.StrongestLine(hz, known),
            Meaningless = MeaninglessCombs.Around(family, shape, trial => fields.Depth(trial, shape, width, own), shaftHz, families, own),
            Modulation = fields.Depth(hz, shape, width, known),
            BandIndex = best,
            Band = shape.Field.Bands[best],
        };
    }

    // A weaker comb cannot explain a stronger one; letting it try would punish short records, where masks are wide. Nor can one that is hardly there.
    private CombHypothesis ExplainedAway(CombHypothesis hypothesis, List<CombHypothesis> strongest, LineMask known)
    {
        double strength = strongest.First(h => h.Family == hypothesis.Family).Strength;
        double unique = hypothesis.Score;
        foreach (CombHypothesis rival in strongest.Where(rival => rival.Strength > strength && rival.RawContrast > Noticeable && CanExplain(rival, hypothesis, known)))
        {
            unique = Math.Min(unique, WithoutRival(hypothesis, rival, known));
        }

        double contrast = hypothesis.RawContrast - ((hypothesis.Score - unique) / hypothesis.Meaningless.Spread);
        contrast = Math.Min(contrast, MostOverBreadth * hypothesis.Breadth);
        return hypothesis with { Contrast = contrast, LogOdds = LogOdds(contrast, hypothesis.Modulation, hypothesis.Meaningless.Modulation) };
    }

    private bool CanExplain(CombHypothesis rival, CombHypothesis family, LineMask known) =>
        family.Family.Mode != NoiseMode.CageFlaw && (rival.Family.Mode != NoiseMode.CageFlaw || Strikes(rival, known));

    private double WithoutRival(CombHypothesis hypothesis, CombHypothesis rival, LineMask known)
    {
        CombScorer shape = hypothesis.Shape;
        double width = Math.Max(shape.Field.LineWidth, rival.Family.Mode == NoiseMode.CageFlaw ? CageLineWidth : 0);
        LineMask mask = known.With(rival.Family.Explains(rival.FundamentalHz, shaftHz, fields.MaximumHz), width);
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
    /// Where the windows of two families overlap, both may find the same comb. Then it speaks for neither more than for the other, however
    /// their bars differ.
    /// </summary>
    private static List<CombHypothesis> OneCombForTwo(IEnumerable<CombHypothesis> clearest)
    {
        CombHypothesis[] judged = [.. clearest];
        return [.. judged.Select(h => h with
        {
            LogOdds = judged.Where(other => other.LogOdds > 0 && h.IsSameCombOfAnotherPart(other)).Select(other => other.LogOdds).Append(h.LogOdds).Min(),
        })];
    }

    /// <summary>
    /// What is said of cage lines. Beside another fault they are that fault's, which the cage modulates. Alone they are a cage fault where they
    /// are those of impacts; where they are those of a load that turns with the cage, an element whose own comb slip has smeared is suspected
    /// as much as the cage.
    /// </summary>
    private List<CombHypothesis> CageOrElement(List<CombHypothesis> judged, LineMask known)
    {
        if (judged.Find(h => h.Family.Mode == NoiseMode.CageFlaw) is not { } cage)
        {
            return judged;
        }

        double rival = judged.Where(h => h != cage).Select(h => h.LogOdds).DefaultIfEmpty(double.NegativeInfinity).Max();
        if (rival >= Credible)
        {
            return [.. judged.Select(h => h == cage ? h with { LogOdds = Math.Min(h.LogOdds, Math.Min(rival, 0) - 1) } : h)];
        }

        return cage.LogOdds < Suspicion || Strikes(cage, known) ? judged : [.. judged.Select(h =>
            h == cage ? h with { LogOdds = Suspicion - 1 } : h.Family.Mode == NoiseMode.ElementFlaw ? h with { LogOdds = Suspicion } : h)];
    }

    /// <summary>
    /// Whether a comb is that of impacts: its power goes on evenly beyond the harmonics that are scored, up to the element passage. That of a
    /// load zone passed once a turn dies away; that of a raceway's sidebands sinks between the cage's first lines and the passage.
    /// </summary>
    private bool Strikes(CombHypothesis cage, LineMask known)
    {
        int passage = (int)Math.Round(orders.Outer / orders.Cage);
        int first = options.Harmonics + 1;
        int last = passage - 2;
        if (last < first || passage * cage.FundamentalHz > fields.MaximumHz)
        {
            return false;
        }

        double width = Math.Max(cage.Shape.Field.LineWidth, LineMask.SharpLineWidth);
        double beyond = fields.Depth(cage.FundamentalHz, cage.Shape, width, known, first, last) / (last - first + 1);
        double atPassage = fields.Depth(cage.FundamentalHz, cage.Shape, width, known, passage, passage);
        return beyond >= options.StrikeShare * Math.Max(cage.Modulation / options.Harmonics, atPassage);
    }

}
