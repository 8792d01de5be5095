using BearingAnalytics.Quality;
using static System.FormattableString;

namespace BearingAnalytics.Signals.QualityChecks;

/// <summary>
/// Single samples far outside with calm on both sides. A bearing's impulse rings on, and an anti-alias filter lets nothing through that is
/// one sample wide: such a sample comes from the electronics.
/// </summary>
internal static class SpikeCheck
{
    /// <summary>
    /// How far outside, in rms of the whole signal: healthy recordings reach 7 in a single sample, impulses of a fault ring.
    /// </summary>
    private const double Height = 10;

    /// <summary>Neighbours must stay below this share of the spike.</summary>
    private const double CalmShare = 0.2;
    private const int Neighbours = 6;

    public static void Add(Channel channel, SampleStatistics statistics, List<Finding> findings)
    {
        float[] samples = channel.Samples;
        double mean = statistics.Mean;
        double threshold = Height * statistics.Rms;
        int spikes = 0;
        int largestAt = -1;
        double largest = 0;
        for (int i = Neighbours; i < samples.Length - Neighbours; i++)
        {
            double height = Math.Abs(samples[i] - mean);
            if (height > threshold && IsAlone(samples, i, mean, CalmShare * height))
            {
                spikes++;
                (largest, largestAt) = height > largest ? (height, i) : (largest, largestAt);
            }
        }

        if (spikes > 0)
        {
            string where = channel.SampleRateHz is { } rate ? Invariant($"{largestAt / rate:F4} s") : Invariant($"sample {largestAt + 1}");
            findings.Add(new Finding("spikes", FindingSeverity.Warning,
                Invariant($"Channel '{channel.Name}' has {spikes} isolated spikes of a single sample, the largest ")
                + Invariant($"{largest / statistics.Rms:F0} times the rms at {where}: look for a loose contact or a data error.")));
        }
    }

    private static bool IsAlone(float[] samples, int at, double mean, double calm)
    {
        for (int offset = 1; offset <= Neighbours; offset++)
        {
            if (Math.Abs(samples[at - offset] - mean) > calm || Math.Abs(samples[at + offset] - mean) > calm)
            {
                return false;
            }
        }

        return true;
    }
}
