using BearingAnalytics.Quality;

namespace BearingAnalytics.Pipeline;

/// <summary>One recording to analyse: a path and what the caller knows better than the file.</summary>
/// <param name="File">Path of the recording as the user named it.</param>
/// <param name="Options">Options of its analysis.</param>
public sealed record BatchJob(string File, AnalysisOptions Options)
{
    /// <summary>
    /// Why this place cannot be read at all (a folder without read permission, a file that is not there); null for an ordinary job.
    /// Such a job becomes a failed row without being handed to the analyzer, so that nothing the user named is dropped in silence.
    /// </summary>
    public Finding? Obstacle { get; init; }

    /// <summary>What was noticed about the job before its file was opened (a value in a manifest that makes no sense); added to every row.</summary>
    public IReadOnlyList<Finding> Findings { get; init; } = [];
}
