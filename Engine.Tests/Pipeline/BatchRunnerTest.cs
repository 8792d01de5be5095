using BearingAnalytics.Pipeline;
using BearingAnalytics.Quality;

namespace BearingAnalytics.Tests.Pipeline;

public class BatchRunnerTest
{
    [Fact]
    public async Task Results_come_in_order_although_the_workers_do_not()
    {
        List<string> order = [];
        BatchSummary summary = await Run(new Dawdler(), 200, workers: 8, order);
        Assert.Equal(Enumerable.Range(0, 200).Select(i => $"{i}"), order);
        Assert.Equal(200, summary.Rows);
        Assert.False(summary.Cancelled);
    }

    [Fact]
    public async Task An_analyzer_that_throws_costs_one_row()
    {
        List<string> order = [];
        BatchSummary summary = await Run(new Dawdler { Bad = 17 }, 40, workers: 4, order);
        Assert.Equal(40, order.Count);
        Assert.Equal(1, summary.Count(Verdict.Failed));
        Assert.Equal(39, summary.Count(Verdict.Accept));
    }

    [Fact]
    public async Task No_more_recordings_than_workers_are_held_at_once()
    {
        Dawdler dawdler = new();
        await Run(dawdler, 60, workers: 3, []);
        Assert.InRange(dawdler.MostAtOnce, 1, 3);
    }

    [Fact]
    public async Task A_stopped_run_leaves_an_unbroken_beginning()
    {
        using CancellationTokenSource stop = new();
        List<string> order = [];
        Dawdler dawdler = new() { OnFile = name => { if (name == "20") { stop.Cancel(); } } };
        BatchSummary summary = await Run(dawdler, 1000, workers: 2, order, stop.Token);
        Assert.True(summary.Cancelled);
        Assert.True(order.Count < 1000);
        Assert.Equal(Enumerable.Range(0, order.Count).Select(i => $"{i}"), order);
    }

    [Fact]
    public void Progress_tells_rate_and_time_left()
    {
        BatchProgress progress = new(10, 30, 1, TimeSpan.FromSeconds(5));
        Assert.Equal(2, progress.FilesPerSecond, 1e-12);
        Assert.Equal(TimeSpan.FromSeconds(10), progress.TimeLeft);
        Assert.Null(new BatchProgress(0, 30, 0, TimeSpan.Zero).TimeLeft);
    }

    private static async Task<BatchSummary> Run(
        IRecordingAnalyzer analyzer, int count, int workers, List<string> order, CancellationToken? stop = null)
    {
        Collector collector = new(order);
        IEnumerable<BatchJob> jobs = Enumerable.Range(0, count).Select(i => new BatchJob($"{i}", AnalysisOptions.Default));
        return await new BatchRunner(analyzer, new BatchOptions { Workers = workers, Lookahead = 16 }).RunAsync(jobs, [collector], null, stop ?? TestContext.Current.CancellationToken);
    }

    private sealed class Collector(List<string> order) : IResultSink
    {
        public ValueTask WriteAsync(BatchResult result, CancellationToken cancellation = default)
        {
            order.Add(result.Rows[0].File);
            return ValueTask.CompletedTask;
        }

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }

    // Takes longer over some files than over others, so that the order of finishing is not the order of starting.
    private sealed class Dawdler : IRecordingAnalyzer
    {
        private readonly Lock _gate = new();
        private int _atOnce;

        public int Bad { get; init; } = -1;

        public Action<string> OnFile { get; init; } = _ => { };

        public int MostAtOnce { get; private set; }

        public IReadOnlyList<ChannelAnalysis> Analyze(string file, AnalysisOptions options, CancellationToken cancellation = default)
        {
            int now = Interlocked.Increment(ref _atOnce);
            lock (_gate)
            {
                MostAtOnce = Math.Max(MostAtOnce, now);
            }

            OnFile(file);
            int number = int.Parse(file, System.Globalization.CultureInfo.InvariantCulture);
            Thread.Sleep((number * 7) % 5);
            Interlocked.Decrement(ref _atOnce);
            return number == Bad
                ? throw new InvalidOperationException("as asked")
                : [new ChannelAnalysis { File = file, Channel = "1", Verdict = Verdict.Accept, Conditions = new AnalysisConditions(null, false, null, SpeedSource.Unknown, null) }];
        }
    }
}
