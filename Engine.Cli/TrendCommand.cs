using System.CommandLine;
using BearingAnalytics.Bearings;
using BearingAnalytics.Noise;
using BearingAnalytics.Numerics;
using BearingAnalytics.Pipeline;
using BearingAnalytics.Reporting;
using BearingAnalytics.Signals;

namespace BearingAnalytics.Cli;

/// <summary><c>bearing trend FILES|FOLDER|MANIFEST</c>: recordings of one bearing in, whether and when it changed out.</summary>
internal static class TrendCommand
{
    /// <summary>The verb, ready to be added to the root command.</summary>
    public static Command Create()
    {
        Argument<string[]> paths = new("paths")
        {
            Description = "Recordings of one bearing in the order of time, a folder of them, or one manifest (a CSV with a column 'file').",
            Arity = ArgumentArity.OneOrMore,
        };
        Option<bool> json = new("--json") { Description = "Print JSON (schema bearing-trend/1) instead of a table." };
        Option<bool> csv = new("--csv") { Description = "Print the indicators as CSV instead of a table." };
        Option<string?> report = new("--report")
        { Description = "Write an HTML report with charts (PNG and SVG), JSON and CSV into this folder." };
        Option<double?> falseAlarm = new("--false-alarm")
        { Description = "Chance that a change is told where there is none, per channel; 0.01 by default." };
        RecordingArguments recording = new();
        Command trend = new("trend", "Follow one bearing over its recordings: whether, when and by how much it changed (趋势).")
            { paths, json, csv, report, falseAlarm };
        recording.AddTo(trend);
        trend.Validators.Add(result =>
        {
            if (result.GetValue(json) && result.GetValue(csv))
            {
                result.AddError("--json and --csv exclude each other: standard output can carry only one of them.");
            }

            if (result.GetValue(falseAlarm) is { } chance && chance is not (> 0 and < 1))
            {
                result.AddError("--false-alarm must be above 0 and below 1.");
            }
        });
        trend.SetAction(async (parsed, cancellation) =>
        {
            InvocationConfiguration console = parsed.InvocationConfiguration;
            try
            {
                AnalysisOptions options = recording.Options(parsed, keepDetail: false);
                TrendAnalyzer analyzer = new(new TrendOptions
                { FalseAlarmProbability = parsed.GetValue(falseAlarm) ?? TrendOptions.Default.FalseAlarmProbability });
                TrendAnalysis analysis = analyzer.Analyze(Jobs(parsed.GetRequiredValue(paths), options), recording.Workers(parsed),
                    cancellation);
                ToolIdentity tool = new(ToolIdentity.EngineVersion, KernelInfo.Name);
                string? page = parsed.GetValue(report) is { } folder ? TrendReportFolder.Write(folder, analysis, tool) : null;
                await PrintAsync(console.Output, analysis, tool, parsed.GetValue(json), parsed.GetValue(csv), page).ConfigureAwait(false);
                return Code(analysis);
            }
            catch (OperationCanceledException)
            {
                return ExitCode.Stopped;
            }
            catch (Exception refused) when (
                refused is CatalogueException or RecordingFormatException or IOException or UnauthorizedAccessException)
            {
                await console.Error.WriteLineAsync($"bearing trend: {refused.Message}").ConfigureAwait(false);
                return ExitCode.NotProcessed;
            }
        });
        return trend;
    }

    // One recording makes no trend: a single CSV file is the list of them.
    private static IEnumerable<BatchJob> Jobs(string[] paths, AnalysisOptions options) =>
        paths is [{ } only] && File.Exists(only) && only.EndsWith(".csv", StringComparison.OrdinalIgnoreCase)
            ? BatchJobs.FromManifest(only, options)
            : BatchJobs.FromPaths(paths, options);

    private static async Task PrintAsync(TextWriter output, TrendAnalysis analysis, ToolIdentity tool, bool json, bool csv, string? page)
    {
        if (json || csv)
        {
            await output.WriteAsync(json ? TrendJson.Text(analysis, tool) : TrendCsv.Text(analysis)).ConfigureAwait(false);
            return;
        }

        TrendTable.Write(output, analysis);
        if (page is not null)
        {
            await output.WriteLineAsync($"Report: {page}").ConfigureAwait(false);
        }
    }

    private static int Code(TrendAnalysis analysis) =>
        analysis.Recordings.Any(recording => recording.IsFailed) || analysis.Channels.Count == 0 ? ExitCode.NotProcessed
        : analysis.Channels.Any(channel => channel.Trend.Answer != TrendAnswer.Steady) ? ExitCode.NotAccepted
        : ExitCode.Accepted;
}
