namespace BearingAnalytics.Pipeline;

/// <summary>One file in, one result per selected channel out. The seam at which a batch can run here or elsewhere.</summary>
public interface IRecordingAnalyzer
{
    /// <summary>
    /// Analyses one file. Never throws for what is wrong with the file: a file that cannot be processed is one result with
    /// <see cref="Quality.Verdict.Failed"/> and a finding that says why. Thread-safe; equal input gives equal output.
    /// </summary>
    /// <param name="file">Path of the recording.</param>
    /// <param name="options">What the caller knows better than the file.</param>
    /// <param name="cancellation">Stops between stages.</param>
    IReadOnlyList<ChannelAnalysis> Analyze(string file, AnalysisOptions options, CancellationToken cancellation = default);
}
