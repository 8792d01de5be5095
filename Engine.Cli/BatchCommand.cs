using System.CommandLine;
using BearingAnalytics.Bearings;
using BearingAnalytics.Numerics;
using BearingAnalytics.Pipeline;
using BearingAnalytics.Reporting;
using BearingAnalytics.Signals;

namespace BearingAnalytics.Cli;

/// <summary><c>bearing batch FOLDER|MANIFEST --out FOLDER</c>: many recordings on every core, tables and a summary page out.</summary>
internal static class BatchCommand
{
    private const string CsvName = "results.csv";
    private const string ParquetName = "results.parquet";
    private const string PageName = "index.html";

    /// <summary>The verb, ready to be added to the root command.</summary>
    public static Command Create()
    {
        Argument<string> source = new("source") { Description = "A folder of recordings, or a manifest: a CSV with a column 'file' and any of the sidecar keys." };
        Option<string> output = new("--out") { Description = "Folder for results.csv, results.parquet and index.html; made where it is missing.", Required = true };
        RecordingArguments recording = new();
        Command batch = new("batch", "Diagnose many recordings on every core (批量分析).") { source, output };
        recording.AddTo(batch);
        batch.SetAction(async (parsed, cancellation) =>
        {
            InvocationConfiguration console = parsed.InvocationConfiguration;
            try
            {
                AnalysisOptions options = recording.Options(parsed, keepDetail: false);
                string from = parsed.GetRequiredValue(source);
                BatchJob[] jobs = [.. Jobs(from, options)];
                return await RunAsync(jobs, from, parsed.GetRequiredValue(output), recording.Workers(parsed), console, cancellation).ConfigureAwait(false);
            }
            catch (Exception refused)
                when (refused is CatalogueException or RecordingFormatException or IOException or UnauthorizedAccessException)
            {
                await console.Error.WriteLineAsync($"bearing batch: {refused.Message}").ConfigureAwait(false);
                return ExitCode.NotProcessed;
            }
        });
        return batch;
    }

    private static IEnumerable<BatchJob> Jobs(string source, AnalysisOptions options) =>
        File.Exists(source) && source.EndsWith(".csv", StringComparison.OrdinalIgnoreCase)
            ? BatchJobs.FromManifest(source, options)
            : BatchJobs.FromPaths([source], options);

    private static async Task<int> RunAsync(
        BatchJob[] jobs, string source, string folder, int workers, InvocationConfiguration console, CancellationToken cancellation)
    {
        Directory.CreateDirectory(folder);
        BatchSummaryPage page = new(new ToolIdentity(ToolIdentity.EngineVersion, KernelInfo.Name));
        ProgressLine progress = new(console.Error, AnalyzeCommand.IsTerminal(console.Error), wantsLog: true);
        BatchSummary summary;
        CsvResultSink csv = CsvResultSink.ToFile(Path.Combine(folder, CsvName));
        await using (csv.ConfigureAwait(false))
        {
            ParquetResultSink parquet = await ParquetResultSink.CreateAsync(Path.Combine(folder, ParquetName), CancellationToken.None).ConfigureAwait(false);
            await using (parquet.ConfigureAwait(false))
            {
                BatchRunner runner = new(new RecordingAnalyzer(), new BatchOptions { Workers = workers, Total = jobs.Length });
                summary = await runner.RunAsync(jobs, [csv, parquet, page], progress, cancellation).ConfigureAwait(false);
                progress.Clear();
            }
        }

        StreamWriter html = new(Path.Combine(folder, PageName));
        await using (html.ConfigureAwait(false))
        {
            page.WriteTo(html, summary, source, [CsvName, ParquetName]);
        }

        await console.Output.WriteLineAsync(TextReport.Totals(summary)).ConfigureAwait(false);
        await console.Output.WriteLineAsync($"Results: {Path.Combine(folder, PageName)}, {CsvName}, {ParquetName}").ConfigureAwait(false);
        return ExitCode.Of(summary);
    }
}
