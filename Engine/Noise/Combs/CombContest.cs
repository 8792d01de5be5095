namespace BearingAnalytics.Noise.Combs;

/// <summary>
/// Lets the fault families compete for one envelope field. Each family's comb is searched within its window; then the lines of each
/// stronger rival are explained away, and only what is left counts; then that is set against what meaningless combs reach in the
/// same field, searched over windows of the same width. So the number of bands, slips and lines tried is paid for by the record
/// itself, and a record full of lines raises its own bar.
/// </summary>
internal sealed class CombContest(CombScorer scorer, double shaftHz, DiagnosisOptions options)
{
    /// <summary>Room around a fundamental in which its own comb could be found again after masking, bins.</summary>
    private const int RefineBins = 1;

    /// <summary>A line explained elsewhere takes this many bins on each side.</summary>
    private const int MaskBins = 1;

    private readonly EnvelopeField _field = scorer.Field;

    public IReadOnlyList<CombHypothesis> Judge(IReadOnlyList<FaultFamily> families, IEnumerable<double> knownLinesHz)
    {
        LineMask known = LineMask.Empty(_field.MaximumHz, _field.BinHz).With(knownLinesHz, MaskBins);
        List<CombHypothesis> found = [.. families.Where(IsInReach).Select(family => Search(family, known))];
        List<CombHypothesis> judged = [.. found.Select(h => Weigh(h, found, known))];
        return CageOnlyWhenAlone(judged);
    }

    private bool IsInReach(FaultFamily family) =>
        family.Order * shaftHz * (1 + family.Tolerance) * scorer.Harmonics < _field.MaximumHz;

    private CombHypothesis Search(FaultFamily family, LineMask known)
    {
        double centre = family.Order * shaftHz;
        (double hz, double score) = scorer.Best(centre * (1 - family.Tolerance), centre * (1 + family.Tolerance), known);
        return new CombHypothesis { Family = family, FundamentalHz = hz, Score = score };
    }

    private CombHypothesis Weigh(CombHypothesis hypothesis, List<CombHypothesis> all, LineMask known)
    {
        double unique = hypothesis.Score;
        foreach (CombHypothesis rival in all)
        {
            // A weaker comb cannot explain a stronger one; letting it try would punish short records, where masks are wide.
            if (rival.Score > hypothesis.Score && rival.Family.Mode != NoiseMode.CageFlaw && hypothesis.Family.Mode != NoiseMode.CageFlaw)
            {
                unique = Math.Min(unique, WithoutRival(hypothesis, rival, known));
            }
        }

        double contrast = unique - MeaninglessLevel(hypothesis.Family, all, known);
        double[] perBand = scorer.ScorePerBand(hypothesis.FundamentalHz, known);
        int[] order = [.. Enumerable.Range(0, perBand.Length).OrderByDescending(b => perBand[b]).ThenBy(b => b)];
        double modulation = Modulation(hypothesis.FundamentalHz, order.AsSpan(0, _field.AgreeingBands));
        return hypothesis with
        {
            UniqueScore = unique,
            Contrast = contrast,
            Modulation = modulation,
            BandIndex = order[0],
            Band = _field.Bands[order[0]],
            LogOdds = LogOdds(contrast, modulation),
        };
    }

    private double WithoutRival(CombHypothesis hypothesis, CombHypothesis rival, LineMask known)
    {
        LineMask mask = known.With(rival.Family.Explains(rival.FundamentalHz, shaftHz, _field.MaximumHz), MaskBins);
        double room = RefineBins * _field.BinHz;
        return scorer.Best(hypothesis.FundamentalHz - room, hypothesis.FundamentalHz + room, mask).Score;
    }

    /// <summary>Median over windows as wide as the family's own of the best comb in each, away from all families' windows.</summary>
    private double MeaninglessLevel(FaultFamily family, List<CombHypothesis> all, LineMask known)
    {
        bool slow = family.Mode == NoiseMode.CageFlaw;
        double low = (slow ? 0.22 : 1.4) * shaftHz;
        double high = slow ? 0.9 * shaftHz : Math.Min(9 * shaftHz, _field.MaximumHz / scorer.Harmonics);
        double ratio = (1 + family.Tolerance) / (1 - family.Tolerance);
        List<double> best = [];
        for (double from = low; from * ratio < high; from *= ratio)
        {
            double to = from * ratio;
            if (!all.Any(h => Overlaps(h.Family, from, to)))
            {
                best.Add(scorer.Best(from, to, known).Score);
            }
        }

        best.Sort();
        return best.Count == 0 ? Math.Log(2) : best[best.Count / 2];
    }

    private bool Overlaps(FaultFamily family, double fromHz, double toHz)
    {
        double centre = family.Order * shaftHz;
        double margin = 0.5 * family.Tolerance;
        return centre > fromHz * (1 - margin) && centre < toHz * (1 + margin);
    }

    private double Modulation(double fundamentalHz, ReadOnlySpan<int> bands)
    {
        double[] sums = new double[bands.Length];
        for (int i = 0; i < bands.Length; i++)
        {
            for (int k = 1; k <= scorer.Harmonics; k++)
            {
                double amplitude = _field.Magnitude(bands[i], k * fundamentalHz);
                sums[i] += amplitude * amplitude;
            }
        }

        Array.Sort(sums);
        return sums[sums.Length / 2];
    }

    /// <summary>
    /// A comb must be clear and deep: below either bar the worse of the two decides; above both, each lends the other strength.
    /// </summary>
    private double LogOdds(double contrast, double modulation)
    {
        double clear = (contrast - options.ContrastThreshold) / options.ContrastScale;
        double deep = Math.Log(Math.Max(modulation, 1e-12) / options.ModulationThreshold) / options.ModulationScale;
        return clear > 0 && deep > 0 ? Math.Sqrt(clear * deep) : Math.Min(clear, deep);
    }

    /// <summary>Every other fault is modulated by the cage, so cage lines beside another fault are no cage fault.</summary>
    private static List<CombHypothesis> CageOnlyWhenAlone(List<CombHypothesis> judged)
    {
        double strongest = judged.Where(h => h.Family.Mode != NoiseMode.CageFlaw).Select(h => h.LogOdds).DefaultIfEmpty(-10).Max();
        const double Doubtful = -1.5;
        return strongest < Doubtful
            ? judged
            : [.. judged.Select(h => h.Family.Mode == NoiseMode.CageFlaw ? h with { LogOdds = Math.Min(h.LogOdds, Math.Min(strongest, 0) - 1) } : h)];
    }
}
