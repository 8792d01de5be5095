using BearingAnalytics.Quality;
using static System.FormattableString;

namespace BearingAnalytics.Signals.QualityChecks;

/// <summary>Whether there is enough of the signal, and whether its time is known at all.</summary>
internal static class LengthCheck
{
    /// <summary>Below this no spectrum has lines to tell apart.</summary>
    private const int FewestSamples = 1024;

    /// <summary>A line once per turn needs at least two turns to be seen to repeat.</summary>
    private const double FewestTurns = 2;

    /// <summary>Below this, lines of cage and shaft merge with their neighbours.</summary>
    private const double FewTurns = 10;
    private const double ShortestSeconds = 0.05;
    private const double ShortSeconds = 0.5;

    public static void Add(Channel channel, double? speedRpm, List<Finding> findings)
    {
        if (channel.SampleRateHz is not > 0)
        {
            findings.Add(new Finding("sampling-rate-unknown", FindingSeverity.Blocking,
                "The sampling rate is not known: give it with --sampling-rate, in a sidecar or in recordings.csv (sampling_rate_hz)."));
        }

        int samples = channel.Samples.Length;
        double seconds = channel.DurationSeconds;
        double turns = speedRpm is > 0 and { } rpm ? seconds * rpm / 60 : double.NaN;
        string amount = double.IsNaN(turns)
            ? double.IsNaN(seconds) ? Invariant($"{samples} samples") : Invariant($"{samples} samples, {seconds:0.####} s")
            : Invariant($"{samples} samples, {seconds:0.####} s, {turns:F1} turns of the shaft");
        bool blocking = samples < FewestSamples || turns < FewestTurns || (double.IsNaN(turns) && seconds < ShortestSeconds);
        bool shortish = turns < FewTurns || (double.IsNaN(turns) && seconds < ShortSeconds);
        if (blocking)
        {
            findings.Add(new Finding("too-short", FindingSeverity.Blocking, Invariant(
                $"Too short to decide on: {amount}. At least {FewestSamples} samples and {FewestTurns} turns are needed.")));
        }
        else if (shortish)
        {
            findings.Add(new Finding("too-short", FindingSeverity.Warning, Invariant(
                $"Short: {amount}. From {FewTurns} turns on, or {ShortSeconds} s, lines of shaft and cage can be told apart.")));
        }
    }
}
