using BearingAnalytics.Noise;
using BearingAnalytics.Quality;
using BearingAnalytics.Signals;

namespace BearingAnalytics.Pipeline.Running;

/// <summary>Reads a recording and keeps its indicators.</summary>
internal static class IndicatorReader
{
    /// <summary>A channel of which this is said carries no signal; its level says nothing about the bearing.</summary>
    private static readonly string[] NoSignal = ["empty", "constant", "dead-channel", "not-finite"];

    public static ReadIndicators Read(BatchJob job)
    {
        if (job.Obstacle is { } obstacle)
        {
            return Failed(job, [obstacle, .. job.Findings]);
        }

        try
        {
            return Of(job, RecordingReader.Read(job.File, job.Options.Notes));
        }
        catch (Exception refused) when (refused is RecordingFormatException or IOException or UnauthorizedAccessException)
        {
            return Failed(job, [new Finding(FailureCodes.Of(refused), FindingSeverity.Blocking, refused.Message), .. job.Findings]);
        }
    }

    private static ReadIndicators Of(BatchJob job, Recording recording)
    {
        Dictionary<string, IReadOnlyList<LevelMeasure>> channels = new(StringComparer.Ordinal);
        List<Finding> findings = [.. job.Findings, .. recording.Findings];
        foreach (Channel stored in recording.Selected)
        {
            Finding[] quality = [.. SignalQuality.Check(stored, recording)];
            if (quality.FirstOrDefault(f => f.Severity == FindingSeverity.Blocking && NoSignal.Contains(f.Code)) is { } silent)
            {
                findings.Add(new Finding(
                    "trend-channel-left-out", FindingSeverity.Warning, $"{stored.Name} takes no part here: {silent.Message}"));
            }
            else if (stored.Samples.Length >= TrendIndicators.FewestSamples)
            {
                channels[stored.Name] = TrendIndicators.Of(SignalQuality.Repair(stored));
            }
            else
            {
                findings.Add(new Finding("trend-channel-left-out", FindingSeverity.Warning,
                    $"{stored.Name} takes no part here: it holds {stored.Samples.Length} samples, and "
                    + $"{TrendIndicators.FewestSamples} are needed."));
            }
        }

        TrendRecording kept = new()
        {
            File = recording.Source,
            StartTime = recording.StartTime,
            Findings = [.. findings.OrderByDescending(f => f.Severity)],
        };
        return new ReadIndicators(kept, channels);
    }

    private static ReadIndicators Failed(BatchJob job, IReadOnlyList<Finding> findings) => new(
        new TrendRecording { File = job.File, IsFailed = true, Findings = findings },
        new Dictionary<string, IReadOnlyList<LevelMeasure>>());
}
