using System.CommandLine;

namespace BearingAnalytics.Cli;

/// <summary>The command <c>bearing</c> with its verbs.</summary>
internal static class CommandLine
{
    /// <summary>Runs one command line; a line that is not understood is exit code 2, with what was meant where it can be guessed.</summary>
    public static async Task<int> RunAsync(string[] arguments, InvocationConfiguration console)
    {
        RootCommand root = new("Rolling bearings, from measurement to verdict: recordings of noise, profiles of rollers (滚动轴承噪声诊断与滚子轮廓检测).")
        {
            AnalyzeCommand.Create(), BatchCommand.Create(), TrendCommand.Create(), EvaluateCommand.Create(), ShowCommand.Create(),
            SimulateCommand.Create(), RollerCommand.Create(), InfoCommand.Create(),
        };
        ParseResult parsed = root.Parse(arguments);
        int code = await parsed.InvokeAsync(console).ConfigureAwait(false);
        return parsed.Errors.Count > 0 ? ExitCode.NotProcessed : code;
    }
}
