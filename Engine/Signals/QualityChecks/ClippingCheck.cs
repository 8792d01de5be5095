using BearingAnalytics.Quality;
using static System.FormattableString;

namespace BearingAnalytics.Signals.QualityChecks;

/// <summary>
/// Finds the rails of an overdriven converter by two improbabilities: that the extreme value occurs again although its neighbours are
/// many steps apart, and that the two extremes lie equally far from zero.
/// </summary>
internal static class ClippingCheck
{
    /// <summary>Chance below which the repetition is no accident; with two extremes and a few hundred channels none is expected.</summary>
    private const double LargestChance = 1e-4;

    /// <summary>
    /// The top of a quantised sine is occupied √1/(√2 − √1) = 2.4 times as often as the next level; only beyond this multiple of
    /// any near level is a top flat.
    /// </summary>
    private const int FlatRatio = 6;

    /// <summary>Share of samples from which the waveform is no longer that of the bearing.</summary>
    private const double BlockingShare = 0.1;
    private const int NearLevels = 8;
    private const int TailSamples = 16;

    public static void Add(string name, Channel channel, SampleStatistics statistics, List<Finding> findings)
    {
        float[] sorted = statistics.Sorted;
        if (sorted.Length < 4 * TailSamples || statistics.Step <= 0)
        {
            return;
        }

        Extreme bottom = Extreme.Of(sorted, statistics.Step, 0, 1);
        Extreme top = Extreme.Of(sorted, statistics.Step, sorted.Length - 1, -1);
        double asymmetry = Math.Abs(top.Value + bottom.Value) / statistics.Step;
        double symmetryChance = Math.Min(1, ((2 * asymmetry) + 1) * Math.Max(top.PerStep, bottom.PerStep));
        bool clippedTop = IsClipped(top, symmetryChance);
        bool clippedBottom = IsClipped(bottom, symmetryChance);
        if (!clippedTop && !clippedBottom)
        {
            return;
        }

        int clipped = (clippedTop ? top.Count : 0) + (clippedBottom ? bottom.Count : 0);
        double share = clipped / (double)sorted.Length;
        string rails = clippedTop && clippedBottom
            ? Invariant($"{bottom.Value:G5} and {top.Value:G5}")
            : Invariant($"{(clippedTop ? top : bottom).Value:G5}");
        string unit = channel.Unit.Length > 0 ? " " + channel.Unit : "";
        findings.Add(new Finding("clipped", share > BlockingShare ? FindingSeverity.Blocking : FindingSeverity.Warning,
            Invariant($"Channel '{name}' is clipped: {clipped} samples ({Percent.Of(share)}) lie exactly ")
            + Invariant($"at {rails}{unit}. Peaks and levels are too low; lower the gain of the recorder.")));
    }

    private static bool IsClipped(Extreme extreme, double symmetryChance)
        => extreme.Count >= 2
            && (extreme.MostNear <= 2 || extreme.Count >= FlatRatio * extreme.MostNear)
            && PoissonTail(extreme.PerStep, extreme.Count - 1) * (extreme.Count < 4 ? symmetryChance : 1) < LargestChance;

    /// <summary>Chance of <paramref name="atLeast"/> or more events where <paramref name="expected"/> are expected.</summary>
    private static double PoissonTail(double expected, int atLeast)
    {
        if (expected >= atLeast)
        {
            return 1;
        }

        // The terms fall at least as fast as a geometric series.
        double logTerm = (atLeast * Math.Log(expected)) - expected;
        for (int k = 2; k <= atLeast; k++)
        {
            logTerm -= Math.Log(k);
        }

        return Math.Min(1, Math.Exp(logTerm) / (1 - (expected / (atLeast + 1))));
    }

    /// <summary>One end of the distribution.</summary>
    private readonly record struct Extreme(double Value, int Count, int MostNear, double PerStep)
    {
        /// <param name="sorted">Samples in rising order.</param>
        /// <param name="step">Converter step.</param>
        /// <param name="at">First or last index.</param>
        /// <param name="direction">Inwards: 1 or −1.</param>
        public static Extreme Of(float[] sorted, double step, int at, int direction)
        {
            float value = sorted[at];
            int count = 0;
            for (; count < sorted.Length && sorted[at + (direction * count)] == value; count++)
            {
            }

            int inside = at + (direction * count);
            int last = Math.Clamp(inside + (direction * (TailSamples - 1)), 0, sorted.Length - 1);
            double span = Math.Abs(sorted[last] - value) / step;
            return new Extreme(value, count, MostIn(sorted, inside, direction), TailSamples / Math.Max(1, span));
        }

        private static int MostIn(float[] sorted, int at, int direction)
        {
            int most = 0;
            for (int level = 0; level < NearLevels && at >= 0 && at < sorted.Length; level++)
            {
                int start = at;
                for (float value = sorted[at]; at >= 0 && at < sorted.Length && sorted[at] == value; at += direction)
                {
                }

                most = Math.Max(most, Math.Abs(at - start));
            }

            return most;
        }
    }
}
