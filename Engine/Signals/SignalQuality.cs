using BearingAnalytics.Quality;
using BearingAnalytics.Signals.QualityChecks;

namespace BearingAnalytics.Signals;

/// <summary>
/// Judges a channel before anything is computed from it: is it there, is it long enough, was the converter overdriven, were samples lost.
/// Each finding carries its number; thresholds and their reasons are in docs/design/signal-quality.md. Thread-safe.
/// </summary>
/// <remarks>
/// Codes: <c>empty</c>, <c>sampling-rate-unknown</c>, <c>not-finite</c>, <c>too-short</c>, <c>constant</c>, <c>dead-channel</c>,
/// <c>low-resolution</c>, <c>clipped</c>, <c>dropped-samples</c>, <c>spikes</c>, <c>dc-offset</c>, <c>mains-hum</c>,
/// <c>duplicate-channel</c>.
/// </remarks>
public static class SignalQuality
{
    /// <summary>All findings about one channel, worst first. An impeccable channel has none.</summary>
    /// <param name="channel">The channel; may be empty, may hold NaN.</param>
    /// <param name="recording">The recording it belongs to: for the shaft speed, and for channels that may be the same one.</param>
    public static IReadOnlyList<Finding> Check(Channel channel, Recording recording)
    {
        ArgumentNullException.ThrowIfNull(channel);
        ArgumentNullException.ThrowIfNull(recording);
        List<Finding> findings = [];
        if (channel.Samples.Length == 0)
        {
            findings.Add(new Finding("empty", FindingSeverity.Blocking, $"Channel '{channel.Name}' holds no samples."));
            return findings;
        }

        LengthCheck.Add(channel, recording.Conditions.SpeedRpm, findings);
        GapCheck.Add(channel, findings);
        Channel repaired = Repair(channel);
        SampleStatistics statistics = SampleStatistics.Of(repaired.Samples);
        if (!ResolutionCheck.Add(channel.Name, statistics, findings))
        {
            ClippingCheck.Add(channel.Name, repaired, statistics, findings);
            RepeatCheck.Add(channel, statistics, findings);
            SpikeCheck.Add(repaired, statistics, findings);
            OffsetCheck.Add(channel.Name, channel.Unit, statistics, findings);
            HumCheck.Add(repaired, statistics, recording.Conditions.SpeedRpm, findings);
            DuplicateCheck.Add(channel, recording, findings);
        }

        return [.. findings.OrderByDescending(finding => finding.Severity)];
    }

    /// <summary>
    /// The channel with every NaN and infinity replaced: by a straight line across a gap, by the nearest value at the ends, by zero where
    /// nothing is finite. The same instance where nothing had to be replaced.
    /// </summary>
    public static Channel Repair(Channel channel)
    {
        ArgumentNullException.ThrowIfNull(channel);
        return GapCheck.IsWhole(channel.Samples) ? channel : channel with { Samples = GapCheck.Bridged(channel.Samples) };
    }
}
