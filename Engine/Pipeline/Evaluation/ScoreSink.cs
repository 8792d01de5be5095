namespace BearingAnalytics.Pipeline.Evaluation;

/// <summary>Brings answers and labels together, once the answers are given.</summary>
internal sealed class ScoreSink(IReadOnlyList<LabelledRecording> recordings) : IResultSink
{
    private readonly List<ScoredRecording> _scored = [];

    public IReadOnlyList<ScoredRecording> Scored => _scored;

    public ValueTask WriteAsync(BatchResult result, CancellationToken cancellation = default)
    {
        // One recording is one answer, however many channels an analyzer looked at.
        _scored.Add(new ScoredRecording(recordings[result.Index], result.Rows[0] with { Detail = null }));
        return ValueTask.CompletedTask;
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
