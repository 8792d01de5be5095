namespace BearingAnalytics.Pipeline;

/// <summary>
/// Takes the results of a batch one after another, in input order and from one caller at a time. The seam for tables, reports,
/// a result store that can be resumed, or another machine.
/// </summary>
public interface IResultSink : IAsyncDisposable
{
    /// <summary>Takes the rows of one job. Must not keep <see cref="ChannelAnalysis.Detail"/> after it returns.</summary>
    /// <param name="result">Rows of one job.</param>
    /// <param name="cancellation">Stops waiting, not half-way through a row.</param>
    ValueTask WriteAsync(BatchResult result, CancellationToken cancellation = default);
}
