using BearingAnalytics.Noise;
using BearingAnalytics.Pipeline;

namespace BearingAnalytics.Tests.Pipeline;

public class EvaluatorTest
{
    [Fact]
    public async Task Answers_meet_their_labels_in_order_and_one_bad_file_costs_one_row()
    {
        using TemporaryFolder folder = new();
        EvaluationManifest manifest = Manifest(folder, [.. Enumerable.Range(0, 40).Select(i => i % 2 == 0 ? "outer" : "healthy")]);
        Answering analyzer = new(file => file == "17.wav" ? throw new InvalidOperationException("out of order") : NoiseMode.OuterRaceFlaw);
        Evaluator evaluator = new(analyzer, "rules", new BatchOptions { Workers = 4 });
        EvaluationResult result = await evaluator.RunAsync(manifest, null, TestContext.Current.CancellationToken);
        Assert.Equal(Enumerable.Range(0, 40).Select(i => $"{i}.wav"), result.Recordings.Select(one => one.Recording.File));
        Assert.All(result.Recordings, one => Assert.Equal(
            one.Recording.File == "17.wav" ? EvaluationOutcome.NotProcessed
                : one.Recording.Truth == NoiseMode.None ? EvaluationOutcome.FalseAlarm : EvaluationOutcome.Right,
            one.Outcome));
        Assert.Equal((20, 19, 1), (result.Total.Right, result.Total.FalseAlarms, result.Total.NotProcessed));
    }

    [Fact]
    public async Task However_many_channels_an_analyzer_answers_for_a_recording_counts_once()
    {
        using TemporaryFolder folder = new();
        Answering analyzer = new(_ => NoiseMode.OuterRaceFlaw) { Channels = 3 };
        EvaluationManifest manifest = Manifest(folder, ["outer", "outer"]);
        EvaluationResult result = await new Evaluator(analyzer, "rules").RunAsync(manifest, null, TestContext.Current.CancellationToken);
        Assert.Equal((2, 2), (result.Total.Recordings, result.Total.Right));
    }

    [Fact]
    public async Task A_stopped_run_tells_how_many_it_did_not_reach()
    {
        using TemporaryFolder folder = new();
        using CancellationTokenSource stop = new();
        Answering analyzer = new(file =>
        {
            if (file == "5.wav")
            {
                stop.Cancel();
            }

            return NoiseMode.None;
        });
        EvaluationManifest manifest = Manifest(folder, [.. Enumerable.Repeat("healthy", 200)]);
        Evaluator evaluator = new(analyzer, "rules", new BatchOptions { Workers = 2 });
        EvaluationResult result = await evaluator.RunAsync(manifest, null, stop.Token);
        Assert.True(result.NotReached > 0);
        Assert.Equal(200, result.Recordings.Count + result.NotReached);
        Assert.All(result.Recordings, one => Assert.Equal(EvaluationOutcome.Right, one.Outcome));
    }

    /// <summary>The whole path with the real diagnosis: other labels, notes and sets, the same answers to the last digit.</summary>
    [Fact]
    public async Task Labels_do_not_reach_the_diagnosis()
    {
        using TemporaryFolder folder = new();
        string[] names = ["6205-outer-race.wav", "6205-inner-race.wav", "6205-healthy.wav"];
        foreach (string name in names)
        {
            // Without the sidecar: all that is known stands in the manifest.
            File.Copy(Path.Combine(Repository.Root, "samples", name), folder.File(name));
        }

        EvaluationResult honest = await Run("outer,s,a", "inner,s,b", "healthy,s,c");
        EvaluationResult turned = await Run("healthy,BPFI,inner", "ball,BPFO,outer", "outer,x,BPFO 99");
        Assert.Equal(3, honest.Total.Right);
        Assert.Equal(0, turned.Total.Right);
        Assert.Equal(Answers(honest), Answers(turned));

        async Task<EvaluationResult> Run(params string[] rest)
        {
            await File.WriteAllTextAsync(
                folder.File("list.csv"),
                "file,bearing,rpm,label,set,note\n" + string.Concat(names.Zip(rest, (name, more) => $"{name},6205,{Speed(name)},{more}\n")),
                TestContext.Current.CancellationToken);
            EvaluationManifest manifest = EvaluationManifest.Read(folder.File("list.csv"), AnalysisOptions.Default);
            Evaluator evaluator = new(new RecordingAnalyzer(), "rules");
            return await evaluator.RunAsync(manifest, null, TestContext.Current.CancellationToken);
        }

        static int Speed(string name) => name.Contains("inner", StringComparison.Ordinal) ? 1772 : 1797;

        static IEnumerable<(NoiseMode, double, string)> Answers(EvaluationResult result) => result.Recordings
            .Select(one => one.Analysis.Diagnosis!)
            .Select(diagnosis => (diagnosis.Mode, diagnosis.Confidence, diagnosis.Reason));
    }

    private static EvaluationManifest Manifest(TemporaryFolder folder, string[] labels)
    {
        for (int i = 0; i < labels.Length; i++)
        {
            File.WriteAllText(folder.File($"{i}.wav"), "");
        }

        File.WriteAllText(folder.File("list.csv"), "file,label\n" + string.Concat(labels.Select((label, i) => $"{i}.wav,{label}\n")));
        return EvaluationManifest.Read(folder.File("list.csv"), AnalysisOptions.Default);
    }

    private sealed class Answering(Func<string, NoiseMode> answer) : IRecordingAnalyzer
    {
        public int Channels { get; init; } = 1;

        public IReadOnlyList<ChannelAnalysis> Analyze(string file, AnalysisOptions options, CancellationToken cancellation = default)
        {
            string name = Path.GetFileName(file);

            // Some take longer than others, so that the order of finishing is not that of starting.
            Thread.SpinWait(name.Length * 20_000 * (name[0] % 3));
            ChannelAnalysis made = MadeAnalyses.Answer(file, answer(name));
            return [.. Enumerable.Repeat(made, Channels)];
        }
    }
}
