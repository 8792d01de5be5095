namespace BearingAnalytics.Pipeline;

/// <summary>All rows of one job.</summary>
/// <param name="Index">Place of the job in the input, from 0; results are handed on in this order.</param>
/// <param name="Job">The job.</param>
/// <param name="Rows">One row per selected channel; one failed row when the file could not be processed. Never empty.</param>
public sealed record BatchResult(int Index, BatchJob Job, IReadOnlyList<ChannelAnalysis> Rows);
