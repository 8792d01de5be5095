using BearingAnalytics.Noise;
using BearingAnalytics.Pipeline;
using BearingAnalytics.Signals;

namespace BearingAnalytics.Tests.RealData;

/// <summary>One row of the manifest of public recordings, with the experts' grade where one was published.</summary>
internal sealed record PublicRecording
{
    private static readonly Lazy<Task<EvaluationResult>> All = new(Evaluate);

    public required string Set { get; init; }

    public required string File { get; init; }

    public required string Label { get; init; }

    public required RecordingNotes Notes { get; init; }

    /// <summary>What the label means; null when it cannot be scored.</summary>
    public required NoiseMode? Truth { get; init; }

    /// <summary>Smith and Randall's grade of the record: Y1 clear by the book ... N1 not diagnosable; empty when not graded.</summary>
    public string Grade { get; init; } = "";

    public string Name => Path.GetFileNameWithoutExtension(File);

    /// <summary>The evaluation of all public recordings, made once for all tests; skips the running test where there are none.</summary>
    public static Task<EvaluationResult> Evaluation()
    {
        SharedData.Require("recordings", "manifest.csv");
        return All.Value;
    }

    public ChannelAnalysis Analyze(IRecordingAnalyzer analyzer, string? bearing = null) => Assert.Single(analyzer.Analyze(
        SharedData.Require(["recordings", Set, .. File.Split('/')]),
        new AnalysisOptions { Notes = bearing is null ? Notes : Notes with { Bearing = bearing } },
        TestContext.Current.CancellationToken));

    /// <summary>The recordings of the given sets, in the order of the manifest; skips the running test where there are none.</summary>
    public static IReadOnlyList<PublicRecording> Of(params string[] sets)
    {
        SharedData.Require("recordings", "manifest.csv");
        return [.. Manifest().Recordings.Where(row => sets.Contains(row.Set)).Select(From)];
    }

    private static EvaluationManifest Manifest()
    {
        string grades = Path.Combine(SharedData.Folder!, "..", "reference", "smith_randall_subset.csv");
        string manifest = Path.Combine(SharedData.Folder!, "recordings", "manifest.csv");
        return EvaluationManifest.Read(manifest, AnalysisOptions.Default, System.IO.File.Exists(grades) ? grades : null);
    }

    private static Task<EvaluationResult> Evaluate() => new Evaluator(new RecordingAnalyzer(), "rules").RunAsync(Manifest());

    private static PublicRecording From(LabelledRecording row) => new()
    {
        Set = row.Set,
        File = row.File,
        Label = row.Label,
        Truth = row.Truth,
        Grade = row.Grade,

        // The CWRU rig has three sensors; the one at the bearing with the fault is meant.
        Notes = row.Job.Options.Notes with { Channel = row.Job.Options.Notes.Channel ?? row.Job.Options.OnlyChannel?.Role },
    };
}
