using BearingAnalytics.Quality;
using static System.FormattableString;

namespace BearingAnalytics.Signals.QualityChecks;

/// <summary>Values that are no numbers, and the bridging of them.</summary>
internal static class GapCheck
{
    private const double MostShare = 0.01;
    private const double LongestSeconds = 0.02;
    private const int LongestSamples = 512;

    public static bool IsWhole(ReadOnlySpan<float> samples)
    {
        foreach (float sample in samples)
        {
            if (!float.IsFinite(sample))
            {
                return false;
            }
        }

        return true;
    }

    public static void Add(Channel channel, List<Finding> findings)
    {
        int count = 0;
        int first = -1;
        int run = 0;
        int longest = 0;
        for (int i = 0; i < channel.Samples.Length; i++)
        {
            bool gap = !float.IsFinite(channel.Samples[i]);
            run = gap ? run + 1 : 0;
            longest = Math.Max(longest, run);
            count += gap ? 1 : 0;
            first = gap && first < 0 ? i : first;
        }

        if (count == 0)
        {
            return;
        }

        double share = count / (double)channel.Samples.Length;
        double bridge = channel.SampleRateHz is { } rate ? LongestSeconds * rate : LongestSamples;
        bool blocking = share > MostShare || longest > bridge;
        string consequence = blocking ? "too many to bridge" : "bridged by straight lines";
        findings.Add(new Finding("not-finite", blocking ? FindingSeverity.Blocking : FindingSeverity.Warning,
            Invariant($"{count} of {channel.Samples.Length} samples ({Percent.Of(share)}) are missing, NaN or ")
            + Invariant($"infinite, the first is number {first + 1}, the longest gap {longest}: {consequence}.")));
    }

    public static float[] Bridged(float[] samples)
    {
        float[] bridged = (float[])samples.Clone();
        int before = -1;
        for (int i = 0; i <= bridged.Length; i++)
        {
            if (i < bridged.Length && !float.IsFinite(bridged[i]))
            {
                continue;
            }

            Bridge(bridged, before, i);
            before = i;
        }

        return bridged;
    }

    /// <summary>Fills the open interval between two finite samples; −1 and the length stand for "none".</summary>
    private static void Bridge(float[] samples, int before, int after)
    {
        if (after - before < 2)
        {
            return;
        }

        float left = before >= 0 ? samples[before] : after < samples.Length ? samples[after] : 0;
        float right = after < samples.Length ? samples[after] : left;
        for (int i = before + 1; i < after; i++)
        {
            samples[i] = left + ((right - left) * (i - before) / (after - before));
        }
    }
}
