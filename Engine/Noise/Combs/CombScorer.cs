namespace BearingAnalytics.Noise.Combs;

/// <summary>
/// How strongly a comb f, 2f, ... Kf stands out: the mean natural-log prominence of its lines, averaged over the bands that show
/// it best. Lines that a mask explains count as absent.
/// </summary>
internal sealed class CombScorer(EnvelopeField field, int harmonics)
{
    /// <summary>Steps per bin of the highest harmonic: finer gains nothing, coarser misses lines.</summary>
    private const double StepsPerBin = 2;

    public EnvelopeField Field { get; } = field;

    public int Harmonics { get; } = harmonics;

    /// <summary>Distance of two trial fundamentals, Hz.</summary>
    public double StepHz => Field.BinHz / (StepsPerBin * Harmonics);

    /// <summary>Score of one fundamental: 0 (floor) to ln 50.</summary>
    public double Score(double fundamentalHz, LineMask mask)
    {
        Span<float> best = stackalloc float[Field.AgreeingBands];
        best.Clear();
        Span<bool> counts = stackalloc bool[Harmonics];
        for (int k = 0; k < Harmonics; k++)
        {
            counts[k] = !mask.Covers((k + 1) * fundamentalHz);
        }

        for (int band = 0; band < Field.Bands.Count; band++)
        {
            KeepBest(best, BandScore(band, fundamentalHz, counts));
        }

        float sum = 0;
        foreach (float value in best)
        {
            sum += value;
        }

        return sum / best.Length;
    }

    /// <summary>Score of every band for one fundamental, in band order.</summary>
    public double[] ScorePerBand(double fundamentalHz, LineMask mask)
    {
        bool[] counts = [.. Enumerable.Range(1, Harmonics).Select(k => !mask.Covers(k * fundamentalHz))];
        return [.. Enumerable.Range(0, Field.Bands.Count).Select(band => (double)BandScore(band, fundamentalHz, counts))];
    }

    /// <summary>The best fundamental within a range, and its score.</summary>
    public (double FundamentalHz, double Score) Best(double lowHz, double highHz, LineMask mask)
    {
        double bestHz = lowHz;
        double bestScore = double.NegativeInfinity;
        for (double f = lowHz; f <= highHz; f += StepHz)
        {
            double score = Score(f, mask);
            if (score > bestScore)
            {
                (bestHz, bestScore) = (f, score);
            }
        }

        return (bestHz, bestScore);
    }

    private float BandScore(int band, double fundamentalHz, ReadOnlySpan<bool> counts)
    {
        float sum = 0;
        for (int k = 0; k < counts.Length; k++)
        {
            if (counts[k])
            {
                sum += Field.LogProminence(band, (k + 1) * fundamentalHz);
            }
        }

        return sum / counts.Length;
    }

    // Ascending order; the smallest of the best is dropped when a better one comes.
    private static void KeepBest(Span<float> best, float value)
    {
        if (value <= best[0])
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
