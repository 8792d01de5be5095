using System.Diagnostics;
using System.Threading.Channels;
using BearingAnalytics.Pipeline.Running;

namespace BearingAnalytics.Pipeline;

/// <summary>
/// Analyses many recordings on every core and hands the results on in input order. Content and order do not depend on the number
/// of workers; memory is bounded by <see cref="BatchOptions.Workers"/> and <see cref="BatchOptions.Lookahead"/>, not by the length
/// of the batch. One bad file is one failed row, never the end.
/// </summary>
public sealed class BatchRunner
{
    private readonly IRecordingAnalyzer _analyzer;
    private readonly BatchOptions _options;

    /// <summary>Prepares a batch.</summary>
    /// <param name="analyzer">Analyses one file; called from several threads at once.</param>
    /// <param name="options">Workers and lookahead, 1 or more each.</param>
    public BatchRunner(IRecordingAnalyzer analyzer, BatchOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(analyzer);
        _analyzer = analyzer;
        _options = options ?? new BatchOptions();
        ArgumentOutOfRangeException.ThrowIfLessThan(_options.Workers, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(_options.Lookahead, 1);
    }

    /// <summary>
    /// Runs all jobs. Returns normally when cancelled, with the rows that were complete by then, as an unbroken beginning of the
    /// full result. What a sink or the enumeration of <paramref name="jobs"/> throws ends the run and is thrown on.
    /// </summary>
    /// <param name="jobs">Enumerated lazily, once, by one thread; never further ahead than the lookahead.</param>
    /// <param name="sinks">Each is given every result, in order. The caller disposes of them.</param>
    /// <param name="progress">Told after every file; null for nobody.</param>
    /// <param name="cancellation">Stops the run.</param>
    public async Task<BatchSummary> RunAsync(
        IEnumerable<BatchJob> jobs,
        IReadOnlyList<IResultSink> sinks,
        IProgress<BatchProgress>? progress = null,
        CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(jobs);
        ArgumentNullException.ThrowIfNull(sinks);

        // A queue of running tasks keeps the order for free: whoever reads it waits for the oldest, not for the quickest.
        Channel<Task<BatchResult>> queue = Channel.CreateBounded<Task<BatchResult>>(
            new BoundedChannelOptions(Math.Max(_options.Lookahead, _options.Workers)) { SingleReader = true, SingleWriter = true });
        using CancellationTokenSource stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        using SemaphoreSlim slots = new(_options.Workers);
        Task producing = Task.Run(() => ProduceAsync(jobs, queue.Writer, slots, stop.Token), CancellationToken.None);
        try
        {
            return await ConsumeAsync(queue.Reader, sinks, progress, cancellation).ConfigureAwait(false);
        }
        finally
        {
            await stop.CancelAsync().ConfigureAwait(false);
            await DrainAsync(queue.Reader, producing).ConfigureAwait(false);
        }
    }

    private async Task ProduceAsync(
        IEnumerable<BatchJob> jobs, ChannelWriter<Task<BatchResult>> queue, SemaphoreSlim slots, CancellationToken stop)
    {
        try
        {
            int index = 0;
            foreach (BatchJob job in jobs)
            {
                // Room first, work second: an analysis that has begun is always in the queue, so that someone waits for it.
                await queue.WaitToWriteAsync(stop).ConfigureAwait(false);
                await slots.WaitAsync(stop).ConfigureAwait(false);
                int place = index++;
                queue.TryWrite(Task.Run(() => Analyze(place, job, slots, stop), CancellationToken.None));
            }

            queue.Complete();
        }
        catch (Exception exception)
        {
            // Whatever went wrong here belongs to the reader of the queue: it decides whether the run was stopped or has failed.
            queue.Complete(exception);
        }
    }

    private BatchResult Analyze(int index, BatchJob job, SemaphoreSlim slots, CancellationToken stop)
    {
        try
        {
            return new BatchResult(index, job, Rows(job, stop));
        }
        finally
        {
            slots.Release();
        }
    }

    private IReadOnlyList<ChannelAnalysis> Rows(BatchJob job, CancellationToken stop)
    {
        if (job.Obstacle is { } obstacle)
        {
            return [FailedRow.For(job.File, obstacle)];
        }

        try
        {
            stop.ThrowIfCancellationRequested();
            IReadOnlyList<ChannelAnalysis> rows = _analyzer.Analyze(job.File, job.Options, stop);
            return job.Findings.Count == 0 ? rows : [.. rows.Select(row => row with { Findings = [.. row.Findings, .. job.Findings] })];
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            throw;
        }
        catch (Exception exception)
        {
            return [FailedRow.For(job.File, exception)];
        }
    }

    private async Task<BatchSummary> ConsumeAsync(
        ChannelReader<Task<BatchResult>> queue,
        IReadOnlyList<IResultSink> sinks,
        IProgress<BatchProgress>? progress,
        CancellationToken cancellation)
    {
        BatchTally tally = new();
        long start = Stopwatch.GetTimestamp();
        try
        {
            await foreach (Task<BatchResult> pending in queue.ReadAllAsync(cancellation).ConfigureAwait(false))
            {
                BatchResult result = await pending.ConfigureAwait(false);
                foreach (IResultSink sink in sinks)
                {
                    // Not cancellable: once a row is begun every sink has it, so that the tables of a stopped run agree.
                    await sink.WriteAsync(result, CancellationToken.None).ConfigureAwait(false);
                }

                tally.Add(result.Rows);
                progress?.Report(new BatchProgress(tally.Files, _options.Total, tally.FailedFiles, Stopwatch.GetElapsedTime(start)));
            }
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            return tally.Summary(Stopwatch.GetElapsedTime(start), cancelled: true);
        }

        return tally.Summary(Stopwatch.GetElapsedTime(start), cancelled: false);
    }

    private static async Task DrainAsync(ChannelReader<Task<BatchResult>> queue, Task producing)
    {
        // The slots must outlive every running analysis, and no task may be left with an exception nobody looked at.
        await producing.ConfigureAwait(false);
        while (queue.TryRead(out Task<BatchResult>? pending))
        {
            await ((Task)pending).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }
}
