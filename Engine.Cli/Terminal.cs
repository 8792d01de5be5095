using Spectre.Console;

namespace BearingAnalytics.Cli;

/// <summary>Where tables are drawn: the terminal with its colours and width, or a pipe without either.</summary>
internal static class Terminal
{
    /// <summary>Wide enough that no table is folded and no file name cut when the output goes to a file or another program.</summary>
    private const int PipeWidth = 240;

    public static IAnsiConsole For(TextWriter output)
    {
        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(output) });
        if (!console.Profile.Out.IsTerminal)
        {
            console.Profile.Width = PipeWidth;
        }

        return console;
    }
}
