using BearingAnalytics.Noise;
using BearingAnalytics.Pipeline.Running;
using BearingAnalytics.Quality;

namespace BearingAnalytics.Pipeline;

/// <summary>
/// From recordings of one bearing to its trend: each is read and reduced to a few indicators, so that a series of thousands needs little
/// memory; then the indicators of each channel are judged in time order. Thread-safe.
/// </summary>
public sealed class TrendAnalyzer
{
    private readonly TrendOptions _options;

    /// <summary>An analyzer with the given settings.</summary>
    public TrendAnalyzer(TrendOptions? options = null) => _options = options ?? TrendOptions.Default;

    /// <summary>Judges a series.</summary>
    /// <param name="jobs">The recordings; their order is that of time where not every one of them knows when it began.</param>
    /// <param name="workers">Recordings read at the same time; results do not depend on it.</param>
    /// <param name="cancellation">Stops between recordings.</param>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public TrendAnalysis Analyze(IEnumerable<BatchJob> jobs, int workers = 1, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(jobs);
        ReadIndicators[] read = [.. jobs.AsParallel().AsOrdered().WithDegreeOfParallelism(Math.Clamp(workers, 1, 512))
            .WithCancellation(cancellation).Select(IndicatorReader.Read)];
        bool timed = read.Where(r => !r.Recording.IsFailed).All(r => r.Recording.StartTime is not null)
            && read.Any(r => !r.Recording.IsFailed);
        if (timed)
        {
            read = [.. read.OrderBy(r => r.Recording.StartTime ?? DateTimeOffset.MaxValue)];
        }

        List<Finding> findings = [];
        if (!timed && read.Length > 1)
        {
            findings.Add(new Finding("trend-order-given", FindingSeverity.Info,
                "Not every file tells when it was recorded: the order given (in a folder, that of the names) is taken for the order in "
                + "time, and slopes count recordings."));
        }

        string[] names = [.. read.SelectMany(r => r.Channels.Keys).Distinct()];
        return new TrendAnalysis
        {
            Recordings = [.. read.Select(r => r.Recording)],
            Channels = [.. names.Select(name => Judge(name, read, timed))],
            Findings = findings,
        };
    }

    private ChannelTrend Judge(string name, ReadIndicators[] read, bool timed)
    {
        ReadIndicators[] holding = [.. read.Where(r => r.Channels.ContainsKey(name))];
        IReadOnlyList<LevelMeasure>[] rows = [.. holding.Select(r => r.Channels[name])];
        TrendIndicator[] indicators =
        [
            .. Enumerable.Range(0, rows[0].Count)
                .Select(i => new TrendIndicator(rows[0][i].Name, rows[0][i].Unit, [.. rows.Select(row => row[i].Value)])),
        ];
        double[]? hours = timed
            ? [.. holding.Select(r => (r.Recording.StartTime!.Value - holding[0].Recording.StartTime!.Value).TotalHours)]
            : null;
        return new ChannelTrend
        {
            Channel = name,
            Recordings = [.. holding.Select(r => r.Recording)],
            Trend = ConditionTrend.Of(indicators, hours, _options),
        };
    }
}
