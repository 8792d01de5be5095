using System.CommandLine;
using BearingAnalytics.Numerics;
using BearingAnalytics.Quality;
using BearingAnalytics.Reporting;
using BearingAnalytics.Rollers;

namespace BearingAnalytics.Cli;

/// <summary>How inspections leave the command: a table, JSON, a report.</summary>
internal sealed class RollerOutputArguments
{
    private readonly Option<bool> _json = new("--json") { Description = "Print JSON (schema roller-inspection/1) instead of a table." };
    private readonly Option<string?> _report = new("--report") { Description = "Write an HTML report with charts, JSON and CSV into this folder." };

    /// <summary>Adds the options to a verb.</summary>
    public void AddTo(Command command)
    {
        command.Add(_json);
        command.Add(_report);
    }

    /// <summary>True where pictures are wanted.</summary>
    public bool WantsReport(ParseResult parsed) => parsed.GetValue(_report) is not null;

    /// <summary>Writes everything that was asked for, one roller at a time, and gives back their verdicts.</summary>
    public IReadOnlyList<Verdict> Write(ParseResult parsed, IEnumerable<RollerInspection> results)
    {
        TextWriter output = parsed.InvocationConfiguration.Output;
        ToolIdentity tool = new(ToolIdentity.EngineVersion, KernelInfo.Name);
        bool isJson = parsed.GetValue(_json);
        RollerTable table = new();
        List<RollerInspection> written = [];
        List<Verdict> verdicts = [];
        using RollerReportFolder? report = parsed.GetValue(_report) is { } folder ? new RollerReportFolder(folder, tool) : null;
        foreach (RollerInspection result in results)
        {
            report?.Add(result);
            verdicts.Add(result.Verdict);
            if (isJson)
            {
                written.Add(result with { Detail = null });
            }
            else
            {
                table.Add(result);
            }
        }

        if (isJson)
        {
            output.Write(RollerJson.Text(written, tool));
            return verdicts;
        }

        table.WriteTo(output);
        if (report is not null)
        {
            output.WriteLine($"Report: {report.PageFile}");
        }

        return verdicts;
    }

    /// <summary>Runs a verb; what the user got wrong is one line on standard error and exit code 2.</summary>
    public static Task<int> GuardedAsync(string verb, ParseResult parsed, Func<int> run)
    {
        try
        {
            return Task.FromResult(run());
        }
        catch (Exception refused)
            when (refused is DrawingException or ArgumentException or IOException or UnauthorizedAccessException)
        {
            parsed.InvocationConfiguration.Error.WriteLine($"bearing roller {verb}: {WithoutParameter(refused)}");
            return Task.FromResult(ExitCode.NotProcessed);
        }
        catch (OperationCanceledException)
        {
            return Task.FromResult(ExitCode.Stopped);
        }
    }

    /// <summary>The message without the name of the parameter that the runtime appends: it means nothing at a command line.</summary>
    private static string WithoutParameter(Exception refused) =>
        refused is ArgumentException { ParamName: { } name }
            ? refused.Message.Replace($" (Parameter '{name}')", "", StringComparison.Ordinal)
            : refused.Message;
}
