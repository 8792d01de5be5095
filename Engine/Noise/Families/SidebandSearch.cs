using BearingAnalytics.Noise.Combs;
using BearingAnalytics.Numerics;

namespace BearingAnalytics.Noise.Families;

/// <summary>
/// The distance at which lines stand on both sides of the harmonics of a comb, whatever turns there: every distance from a few bins to
/// just under half the fundamental is tried, and the best must stand out from all others.
/// </summary>
internal static class SidebandSearch
{
    private const int Harmonics = 3;

    /// <summary>Mean log prominence of sidebands, above the median of all distances, that counts: e times higher.</summary>
    private const double Rise = 1;

    /// <summary>Times the spread of all distances by which the best must exceed their median.</summary>
    private const double Spreads = 5;

    /// <summary>The distance, Hz; null where none stands out.</summary>
    public static double? Find(EnvelopeField field, int[] bands, double fundamentalHz, double lowestHz)
    {
        double step = field.BinHz / 2;
        double from = Math.Max(lowestHz, 4 * field.BinHz);
        double to = 0.47 * fundamentalHz;
        List<double> scores = [];
        for (double spacing = from; spacing < to; spacing += step)
        {
            scores.Add(Score(field, bands, fundamentalHz, spacing));
        }

        if (scores.Count < 16)
        {
            return null;
        }

        double[] all = [.. scores];
        double median = RobustStatistics.Median(all);
        double spread = RobustStatistics.GaussianScale * RobustStatistics.MedianAbsoluteDeviation(all);
        int best = scores.IndexOf(scores.Max());

        // Lines at a distance also score, more faintly, at its double; a distance whose half stands out as well is that half's.
        double found = from + (best * step);
        int half = (int)Math.Round(((found / 2) - from) / step);
        double bar = median + Math.Max(Rise, Spreads * spread);
        for (int i = Math.Max(0, half - 1); i <= half + 1 && i < all.Length && half > 0; i++)
        {
            if (all[i] >= bar)
            {
                return from + (i * step);
            }
        }

        return all[best] >= bar ? found : null;
    }

    private static double Score(EnvelopeField field, int[] bands, double fundamentalHz, double spacingHz)
    {
        double sum = 0;
        foreach (int band in bands)
        {
            for (int k = 1; k <= Harmonics; k++)
            {
                // Both sides must be there: the fainter one counts.
                double below = field.LogProminence(band, (k * fundamentalHz) - spacingHz);
                double above = field.LogProminence(band, (k * fundamentalHz) + spacingHz);
                sum += Math.Min(below, above);
            }
        }

        return sum / (bands.Length * Harmonics);
    }
}
