using BearingAnalytics.Quality;
using static System.FormattableString;

namespace BearingAnalytics.Signals.QualityChecks;

/// <summary>
/// Runs of one repeated value: what a recorder writes when samples were lost. Not asked of a signal so slow or so coarse that it
/// stands still by itself, nor of the rails of a clipped one.
/// </summary>
internal static class RepeatCheck
{
    private const int ShortestRun = 16;

    /// <summary>A signal that typically moves by less than this many steps per sample may stand still.</summary>
    private const double LivelySteps = 2;
    private const double MostChance = 1e-6;
    private const double BlockingShare = 0.5;

    public static void Add(Channel channel, SampleStatistics statistics, List<Finding> findings)
    {
        float[] samples = channel.Samples;
        if (statistics.Step <= 0 || statistics.MedianChange < LivelySteps * statistics.Step)
        {
            return;
        }

        int limit = RunLimit(samples);
        int runs = 0;
        long lost = 0;
        int longest = 0;
        int longestAt = 0;
        for (int start = 0; start < samples.Length;)
        {
            int end = start + 1;
            while (end < samples.Length && samples[end] == samples[start])
            {
                end++;
            }

            bool rail = samples[start] == statistics.Sorted[0] || samples[start] == statistics.Sorted[^1];
            if (end - start >= limit && !rail)
            {
                runs++;
                lost += end - start;
                (longest, longestAt) = end - start > longest ? (end - start, start) : (longest, longestAt);
            }

            start = end;
        }

        if (runs > 0)
        {
            double share = lost / (double)samples.Length;
            string where = channel.SampleRateHz is { } rate ? Invariant($" at {longestAt / rate:F3} s") : "";
            string times = runs == 1 ? "once" : Invariant($"{runs} times");
            findings.Add(new Finding("dropped-samples", share > BlockingShare ? FindingSeverity.Blocking : FindingSeverity.Warning,
                Invariant($"Channel '{channel.Name}' stands still {times}, {lost} samples ({Percent.Of(share)}) in all; ")
                + Invariant($"the longest is {longest} samples of {samples[longestAt]:G4}{where}. ")
                + "Samples were lost or the input was muted."));
        }
    }

    /// <summary>The shortest run that a signal with this share of equal neighbours would not show by chance.</summary>
    private static int RunLimit(float[] samples)
    {
        int equal = 0;
        int run = 1;
        for (int i = 1; i < samples.Length; i++)
        {
            run = samples[i] == samples[i - 1] ? run + 1 : 1;
            equal += run is > 1 and <= ShortestRun / 2 ? 1 : 0;
        }

        double share = Math.Clamp(equal / (double)samples.Length, 1e-4, 0.9);
        return Math.Max(ShortestRun, 1 + (int)Math.Ceiling(Math.Log(MostChance / samples.Length) / Math.Log(share)));
    }
}
