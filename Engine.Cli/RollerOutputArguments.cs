using System.CommandLine;
using BearingAnalytics.Numerics;
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

    /// <summary>Writes everything that was asked for and gives back the inspections without their curves.</summary>
    public IReadOnlyList<RollerInspection> Write(ParseResult parsed, IEnumerable<RollerInspection> results)
    {
        TextWriter output = parsed.InvocationConfiguration.Output;
        ToolIdentity tool = new(ToolIdentity.EngineVersion, KernelInfo.Name);
        RollerTable table = new();
        List<RollerInspection> kept = [];
        using (RollerReportFolder? report = parsed.GetValue(_report) is { } folder ? new RollerReportFolder(folder, tool) : null)
        {
            foreach (RollerInspection result in results)
            {
                report?.Add(result);
                table.Add(result);
                kept.Add(result with { Detail = null });
            }
        }

        if (parsed.GetValue(_json))
        {
            output.Write(RollerJson.Text(kept, tool));
        }
        else
        {
            table.WriteTo(output);
        }

        return kept;
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
            parsed.InvocationConfiguration.Error.WriteLine($"bearing roller {verb}: {refused.Message}");
            return Task.FromResult(ExitCode.NotProcessed);
        }
        catch (OperationCanceledException)
        {
            return Task.FromResult(ExitCode.Stopped);
        }
    }
}
