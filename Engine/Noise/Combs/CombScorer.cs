namespace BearingAnalytics.Noise.Combs;

/// <summary>
/// How strongly a comb f, 2f, ... Kf stands out: the mean natural-log prominence of its lines, averaged over the bands that show
/// it best. Lines that a mask explains count as absent. With a sideband spacing each harmonic counts together with its first pair of
/// sidebands: the shape of a fault that moves through the load zone.
/// </summary>
internal sealed class CombScorer
{
    /// <summary>Steps per bin of the highest harmonic. Sharp lines are dilated by a bin to both sides, so that one is enough.</summary>
    private const double StepsPerBin = 1;

    /// <summary>Steps per half width of a broad line, at every harmonic alike.</summary>
    private const double StepsPerHalfWidth = 4;

    private readonly double[] _offsetsHz;

    public CombScorer(EnvelopeField field, int harmonics, double sidebandHz = 0)
    {
        Field = field;
        Harmonics = harmonics;
        _offsetsHz = sidebandHz > 0 ? [0, -sidebandHz, sidebandHz] : [0];
    }

    public EnvelopeField Field { get; }

    /// <summary>How many harmonics count.</summary>
    public int Harmonics { get; }

    /// <summary>Distance of two trial fundamentals, Hz.</summary>
    public double StepHz => Field.BinHz / (StepsPerBin * Harmonics);

    /// <summary>How many lines count.</summary>
    public int LineCount => Harmonics * _offsetsHz.Length;

    /// <summary>The same harmonics, each with its first sidebands at the given spacing, Hz.</summary>
    public CombScorer WithSidebands(double sidebandHz) => new(Field, Harmonics, sidebandHz);

    /// <summary>Score of one fundamental: 0 (floor) to ln 50.</summary>
    public double Score(double fundamentalHz, LineMask mask) => Score(fundamentalHz, mask, double.NegativeInfinity);

    // What no band reaches, no mean of bands does: where the best band is no better than the score to beat, its value is enough of an answer.
    private double Score(double fundamentalHz, LineMask mask, double toBeat)
    {
        Span<double> lines = stackalloc double[LineCount];
        lines = lines[..FreeLines(fundamentalHz, mask, lines)];
        Span<float> scores = stackalloc float[Field.Bands.Count];
        BandScores(lines, scores);
        float highest = 0;
        foreach (float score in scores)
        {
            highest = Math.Max(highest, score);
        }

        if (highest <= toBeat)
        {
            return highest;
        }

        Span<float> best = stackalloc float[Field.AgreeingBands];
        best.Clear();
        foreach (float score in scores)
        {
            KeepBest(best, score);
        }

        float sum = 0;
        foreach (float value in best)
        {
            sum += value;
        }

        return best.Length == 0 ? 0 : sum / best.Length;
    }

    /// <summary>The highest mean log prominence that one of the lines has in the bands that show the comb.</summary>
    public double StrongestLine(double fundamentalHz, LineMask mask)
    {
        Span<double> lines = stackalloc double[LineCount];
        lines = lines[..FreeLines(fundamentalHz, mask, lines)];
        ReadOnlySpan<int> bands = RankBands(fundamentalHz, mask).AsSpan(0, Field.AgreeingBands);
        double strongest = 0;
        foreach (double line in lines)
        {
            double sum = 0;
            foreach (int band in bands)
            {
                sum += Field.LogProminence(band, line);
            }

            strongest = Math.Max(strongest, sum / bands.Length);
        }

        return strongest;
    }

    /// <summary>The bands in the order in which they show a comb, best first.</summary>
    public int[] RankBands(double fundamentalHz, LineMask mask)
    {
        double[] lines = new double[LineCount];
        float[] scores = new float[Field.Bands.Count];
        BandScores(lines.AsSpan(0, FreeLines(fundamentalHz, mask, lines)), scores);
        return [.. Enumerable.Range(0, scores.Length).OrderByDescending(band => scores[band]).ThenBy(band => band)];
    }

    /// <summary>The best fundamental within a range, and its score.</summary>
    public (double FundamentalHz, double Score) Best(double lowHz, double highHz, LineMask mask)
    {
        double bestHz = lowHz;
        double bestScore = double.NegativeInfinity;
        double step = Math.Max(StepHz, Field.LineWidth * lowHz / StepsPerHalfWidth);
        for (double f = lowHz; f <= highHz; f += step)
        {
            double score = Score(f, mask, bestScore);
            if (score > bestScore)
            {
                (bestHz, bestScore) = (f, score);
            }
        }

        return (bestHz, bestScore);
    }

    private int FreeLines(double fundamentalHz, LineMask mask, Span<double> lines)
    {
        int count = 0;
        for (int k = 1; k <= Harmonics; k++)
        {
            foreach (double offset in _offsetsHz)
            {
                double line = (k * fundamentalHz) + offset;
                if (line > 0 && !mask.Covers(line))
                {
                    lines[count++] = line;
                }
            }
        }

        return count;
    }

    private void BandScores(ReadOnlySpan<double> lines, Span<float> scores)
    {
        scores.Clear();
        foreach (double line in lines)
        {
            Field.AddLogProminence(line, scores);
        }

        foreach (ref float score in scores)
        {
            score /= LineCount;
        }
    }

    // Ascending order; the smallest of the best is dropped when a better one comes.
    private static void KeepBest(Span<float> best, float value)
    {
        if (best.IsEmpty || value <= best[0])
        {
            return;
        }

        int at = 1;
        while (at < best.Length && best[at] < value)
        {
            best[at - 1] = best[at];
            at++;
        }

        best[at - 1] = value;
    }
}
