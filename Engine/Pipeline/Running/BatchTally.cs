using BearingAnalytics.Noise;
using BearingAnalytics.Quality;

namespace BearingAnalytics.Pipeline.Running;

/// <summary>Counts rows as they are written. Used by one thread.</summary>
internal sealed class BatchTally
{
    private readonly SortedDictionary<Verdict, int> _verdicts = [];
    private readonly SortedDictionary<NoiseMode, int> _modes = [];

    public int Files { get; private set; }

    public int FailedFiles { get; private set; }

    private int Rows { get; set; }

    public void Add(IReadOnlyList<ChannelAnalysis> rows)
    {
        Files++;
        Rows += rows.Count;
        foreach (ChannelAnalysis row in rows)
        {
            _verdicts[row.Verdict] = _verdicts.GetValueOrDefault(row.Verdict) + 1;
            if (row.Diagnosis is { } diagnosis)
            {
                _modes[diagnosis.Mode] = _modes.GetValueOrDefault(diagnosis.Mode) + 1;
            }
        }

        FailedFiles += rows.Any(row => row.Verdict == Verdict.Failed) ? 1 : 0;
    }

    public BatchSummary Summary(TimeSpan elapsed, bool cancelled) => new()
    {
        Files = Files,
        Rows = Rows,
        Verdicts = _verdicts,
        Modes = _modes,
        Elapsed = elapsed,
        Cancelled = cancelled,
    };
}
