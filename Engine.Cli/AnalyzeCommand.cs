using System.CommandLine;
using BearingAnalytics.Bearings;
using BearingAnalytics.Numerics;
using BearingAnalytics.Pipeline;
using BearingAnalytics.Reporting;

namespace BearingAnalytics.Cli;

/// <summary><c>bearing analyze FILES|FOLDERS...</c>: recordings in, diagnoses out.</summary>
internal static class AnalyzeCommand
{
    /// <summary>The verb, ready to be added to the root command.</summary>
    public static Command Create()
    {
        Argument<string[]> paths = new("paths") { Description = "Recordings (WAV, MATLAB, delimited text) and folders of them.", Arity = ArgumentArity.OneOrMore };
        Option<bool> json = new("--json") { Description = "Print JSON (schema bearing-analysis/1) instead of a table." };
        Option<bool> csv = new("--csv") { Description = "Print CSV instead of a table." };
        Option<string?> report = new("--report") { Description = "Write an HTML report with charts (PNG and SVG), JSON and CSV into this folder." };
        RecordingArguments recording = new();
        Command analyze = new("analyze", "Diagnose recordings: accept, reject or undecided, with the evidence (分析录音).") { paths, json, csv, report };
        recording.AddTo(analyze);
        analyze.Validators.Add(result =>
        {
            if (result.GetValue(json) && result.GetValue(csv))
            {
                result.AddError("--json and --csv exclude each other: standard output can carry only one of them.");
            }
        });
        analyze.SetAction(async (parsed, cancellation) =>
        {
            TextWriter error = parsed.InvocationConfiguration.Error;
            try
            {
                string? folder = parsed.GetValue(report);
                AnalysisOptions options = recording.Options(parsed, keepDetail: folder is not null);
                BatchJob[] jobs = [.. BatchJobs.FromPaths(parsed.GetRequiredValue(paths), options)];
                OutputKind kind = parsed.GetValue(json) ? OutputKind.Json : parsed.GetValue(csv) ? OutputKind.Csv : OutputKind.Table;
                return await RunAsync(jobs, recording.Workers(parsed), kind, folder, parsed.InvocationConfiguration, cancellation).ConfigureAwait(false);
            }
            catch (Exception refused) when (refused is CatalogueException or IOException or UnauthorizedAccessException)
            {
                await error.WriteLineAsync($"bearing analyze: {refused.Message}").ConfigureAwait(false);
                return ExitCode.NotProcessed;
            }
        });
        return analyze;
    }

    private static async Task<int> RunAsync(
        BatchJob[] jobs, int workers, OutputKind kind, string? reportFolder, InvocationConfiguration console, CancellationToken cancellation)
    {
        ToolIdentity tool = new(ToolIdentity.EngineVersion, KernelInfo.Name);
        ResultTable table = new();
        ReportFolder? report = reportFolder is null ? null : new ReportFolder(reportFolder, tool);
        IResultSink printed = kind switch
        {
            OutputKind.Json => new JsonReport(console.Output, tool),
            OutputKind.Csv => new CsvResultSink(console.Output, leaveOpen: true),
            _ => table,
        };
        ProgressLine progress = new(console.Error, IsTerminal(console.Error), wantsLog: false);
        BatchSummary summary;
        await using (printed.ConfigureAwait(false))
        {
            BatchRunner runner = new(new RecordingAnalyzer(), new BatchOptions { Workers = workers, Total = jobs.Length });
            summary = await runner.RunAsync(jobs, report is null ? [printed] : [printed, report], progress, cancellation).ConfigureAwait(false);
            progress.Clear();
        }

        if (report is not null)
        {
            await report.DisposeAsync().ConfigureAwait(false);
        }

        if (kind == OutputKind.Table)
        {
            table.WriteTo(console.Output, summary);
        }

        if (report is not null && kind == OutputKind.Table)
        {
            await console.Output.WriteLineAsync($"Report: {report.PageFile}").ConfigureAwait(false);
        }

        return ExitCode.Of(summary);
    }

    internal static bool IsTerminal(TextWriter error) => ReferenceEquals(error, Console.Error) && !Console.IsErrorRedirected;

    private enum OutputKind
    {
        Table,
        Json,
        Csv,
    }
}
