using System.CommandLine;
using BearingAnalytics.Bearings;
using BearingAnalytics.Numerics;
using BearingAnalytics.Pipeline;
using BearingAnalytics.Reporting;
using BearingAnalytics.Signals;

namespace BearingAnalytics.Cli;

/// <summary><c>bearing evaluate MANIFEST --rules</c>: how often the diagnosis is right on recordings whose truth is known.</summary>
internal static class EvaluateCommand
{
    /// <summary>The verb, ready to be added to the root command.</summary>
    public static Command Create()
    {
        Argument<string> manifest = new("manifest")
        {
            Description = "A CSV with columns 'file' and 'label', and any of the sidecar keys; further set, rig, location, grade.",
        };
        Option<bool> rules = new("--rules") { Description = "Evaluate the diagnosis by rules." };
        Option<string?> grades = new("--grades")
        {
            Description = "CSV with experts' grades: columns 'file' or 'record', and 'grade'. Otherwise grades.csv beside the manifest.",
        };
        Option<bool> json = new("--json") { Description = "Print JSON (schema bearing-evaluation/1) instead of tables." };
        Option<string?> csv = new("--csv") { Description = "Write one row per recording into this CSV file." };
        Option<string?> report = new("--report")
        {
            Description = "Write an HTML page with the confusion picture, JSON and CSV into this folder.",
        };
        RecordingArguments recording = new();
        const string Purpose = "Score the diagnosis on recordings whose truth is known; labels are hidden from it (诊断评估).";
        Command evaluate = new("evaluate", Purpose)
        {
            manifest, rules, grades, json, csv, report,
        };
        recording.AddTo(evaluate);
        evaluate.Validators.Add(result =>
        {
            if (!result.GetValue(rules))
            {
                result.AddError("State what is to be evaluated: --rules for the diagnosis by rules.");
            }
        });
        evaluate.SetAction(async (parsed, cancellation) =>
        {
            InvocationConfiguration console = parsed.InvocationConfiguration;
            try
            {
                AnalysisOptions options = recording.Options(parsed, keepDetail: false);
                EvaluationManifest asked = EvaluationManifest.Read(parsed.GetRequiredValue(manifest), options, parsed.GetValue(grades));
                EvaluationResult result = await RunAsync(asked, recording.Workers(parsed), console, cancellation).ConfigureAwait(false);
                await WriteAsync(result, parsed.GetValue(json), parsed.GetValue(csv), parsed.GetValue(report), console.Output)
                    .ConfigureAwait(false);
                return Code(result);
            }
            catch (Exception refused)
                when (refused is CatalogueException or RecordingFormatException or IOException or UnauthorizedAccessException)
            {
                await console.Error.WriteLineAsync($"bearing evaluate: {refused.Message}").ConfigureAwait(false);
                return ExitCode.NotProcessed;
            }
        });
        return evaluate;
    }

    private static async Task<EvaluationResult> RunAsync(
        EvaluationManifest manifest, int workers, InvocationConfiguration console, CancellationToken cancellation)
    {
        ProgressLine progress = new(console.Error, AnalyzeCommand.IsTerminal(console.Error), wantsLog: false);
        Evaluator evaluator = new(new RecordingAnalyzer(), "rules", new BatchOptions { Workers = workers });
        EvaluationResult result = await evaluator.RunAsync(manifest, progress, cancellation).ConfigureAwait(false);
        progress.Clear();
        return result;
    }

    private static async Task WriteAsync(EvaluationResult result, bool asJson, string? csvFile, string? reportFolder, TextWriter output)
    {
        ToolIdentity tool = new(ToolIdentity.EngineVersion, KernelInfo.Name);
        if (csvFile is not null)
        {
            using StreamWriter csv = new(csvFile);
            EvaluationCsv.Write(csv, result);
        }

        string? page = reportFolder is null ? null : EvaluationReportFolder.Write(reportFolder, result, tool);
        if (asJson)
        {
            await output.WriteAsync(EvaluationJson.Text(result, tool)).ConfigureAwait(false);
            return;
        }

        EvaluationTable.Write(output, result);
        foreach (string? written in (string?[])[csvFile is null ? null : $"Table: {csvFile}", page is null ? null : $"Report: {page}"])
        {
            if (written is not null)
            {
                await output.WriteLineAsync(written).ConfigureAwait(false);
            }
        }
    }

    /// <summary>A low score is a result, not a failure: only what could not be processed is told to the shell.</summary>
    private static int Code(EvaluationResult result) =>
        result.NotReached > 0 ? ExitCode.Stopped : result.Total.NotProcessed > 0 ? ExitCode.NotProcessed : ExitCode.Accepted;
}
