using BearingAnalytics.Pipeline.Evaluation;

namespace BearingAnalytics.Pipeline;

/// <summary>
/// Asks an analyzer about every recording of a manifest without showing it a label, and holds the answers against the labels
/// afterwards. Order, cancellation and what happens to a bad file are those of <see cref="BatchRunner"/>.
/// </summary>
public sealed class Evaluator
{
    private readonly BatchOptions _options;
    private readonly IRecordingAnalyzer _analyzer;
    private readonly string _subject;

    /// <summary>Prepares an evaluation.</summary>
    /// <param name="analyzer">Answers about one file; called from several threads at once.</param>
    /// <param name="subject">Name of what is evaluated, for the reports: <c>rules</c>.</param>
    /// <param name="options">Workers and lookahead; the total is set by the manifest.</param>
    public Evaluator(IRecordingAnalyzer analyzer, string subject, BatchOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(analyzer);
        ArgumentException.ThrowIfNullOrEmpty(subject);
        _analyzer = analyzer;
        _subject = subject;
        _options = options ?? new BatchOptions();
    }

    /// <summary>Runs the evaluation. Returns normally when cancelled, with the beginning that was complete by then.</summary>
    /// <param name="manifest">What is to be asked.</param>
    /// <param name="progress">Told after every recording; null for nobody.</param>
    /// <param name="cancellation">Stops the run.</param>
    public async Task<EvaluationResult> RunAsync(
        EvaluationManifest manifest, IProgress<BatchProgress>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(manifest);
        BatchRunner runner = new(_analyzer, _options with { Total = manifest.Recordings.Count });
        ScoreSink scores = new(manifest.Recordings);
        await using (scores.ConfigureAwait(false))
        {
            await runner.RunAsync(manifest.Recordings.Select(row => row.Job), [scores], progress, cancellation).ConfigureAwait(false);
            return new EvaluationResult(manifest.Path, _subject, scores.Scored, manifest.Recordings.Count - scores.Scored.Count);
        }
    }
}
