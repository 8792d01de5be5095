using BearingAnalytics.Numerics;

namespace BearingAnalytics.Spectra.Orders;

/// <summary>Pulses of a tacho, each with its number: a missing one leaves a number out, one too many has none.</summary>
internal sealed class PulseTrain
{
    /// <summary>Intervals on each side whose median says how long one ought to be.</summary>
    private const int Neighbours = 4;

    /// <summary>How far an interval may be from a whole number of its neighbours' median, relative to it.</summary>
    private const double Tolerance = 0.25;

    /// <summary>Most intervals in a row that may be missing before the count is no longer believed.</summary>
    private const int LongestGap = 8;

    /// <summary>Share of the intervals that must be regular.</summary>
    private const double RegularShare = 0.8;

    private const int FewestPulses = 4;

    private PulseTrain(List<double> seconds, List<int> numbers, int missing, int extra, string? refusal)
    {
        (Seconds, Numbers, Missing, Extra, Refusal) = (seconds, numbers, missing, extra, refusal);
    }

    public IReadOnlyList<double> Seconds { get; }

    /// <summary>Which pulse each is, from 0.</summary>
    public IReadOnlyList<int> Numbers { get; }

    public int Missing { get; }

    public int Extra { get; }

    /// <summary>Why this is no tacho; null when it is one.</summary>
    public string? Refusal { get; }

    public static PulseTrain Of(List<double> crossings)
    {
        if (crossings.Count < FewestPulses)
        {
            return new PulseTrain(crossings, [], 0, 0, FormattableString.Invariant(
                $"The channel holds {crossings.Count} pulses; at least {FewestPulses} are needed."));
        }

        (List<double> kept, int extra) = WithoutExtra(crossings);
        (List<int> numbers, int missing, int irregular) = Number(kept);
        double regular = 1 - ((irregular + extra) / (double)(crossings.Count - 1));
        string? refusal = kept.Count >= FewestPulses && regular >= RegularShare
            ? null
            : FormattableString.Invariant(
                $"Only {Math.Max(0, 100 * regular):0} % of the intervals between pulses fit their neighbours; those of a shaft do.");
        return new PulseTrain(kept, numbers, missing, extra, refusal);
    }

    // A pulse too many parts an interval that would fit its neighbours in two that do not.
    private static (List<double> Kept, int Extra) WithoutExtra(List<double> crossings)
    {
        double[] expected = Expected(crossings);
        List<double> kept = [crossings[0]];
        for (int i = 1; i < crossings.Count; i++)
        {
            double interval = crossings[i] - kept[^1];
            double near = expected[Math.Min(i, expected.Length - 1)];
            bool isLast = i == crossings.Count - 1;
            bool nextFits = !isLast && Math.Abs(crossings[i + 1] - kept[^1] - near) < Tolerance * near;
            if (interval < (1 - Tolerance) * near && (nextFits || isLast || interval < 0.5 * near))
            {
                KeepBetter(kept, crossings[i], near);
                continue;
            }

            kept.Add(crossings[i]);
        }

        return (kept, crossings.Count - kept.Count);
    }

    // Of two pulses where one ought to be, the one that stands where it was expected.
    private static void KeepBetter(List<double> kept, double other, double expected)
    {
        if (kept.Count > 1 && Math.Abs(other - kept[^2] - expected) < Math.Abs(kept[^1] - kept[^2] - expected))
        {
            kept[^1] = other;
        }
    }

    private static (List<int> Numbers, int Missing, int Irregular) Number(List<double> pulses)
    {
        double[] expected = pulses.Count < 2 ? [] : Expected(pulses);
        List<int> numbers = [0];
        int missing = 0;
        int irregular = 0;
        for (int i = 1; i < pulses.Count; i++)
        {
            double ratio = (pulses[i] - pulses[i - 1]) / expected[i - 1];
            int steps = Math.Max(1, (int)Math.Round(ratio));
            irregular += Math.Abs(ratio - steps) > Tolerance || steps > LongestGap ? 1 : 0;
            missing += steps - 1;
            numbers.Add(numbers[^1] + steps);
        }

        return (numbers, missing, irregular);
    }

    /// <summary>Median of the intervals around each.</summary>
    private static double[] Expected(List<double> pulses)
    {
        double[] intervals = [.. pulses.Skip(1).Zip(pulses, (later, earlier) => later - earlier)];
        double[] expected = new double[intervals.Length];
        for (int i = 0; i < intervals.Length; i++)
        {
            int from = Math.Max(0, i - Neighbours);
            int to = Math.Min(intervals.Length, i + Neighbours + 1);
            expected[i] = RobustStatistics.Median(intervals.AsSpan(from..to));
        }

        return expected;
    }
}
