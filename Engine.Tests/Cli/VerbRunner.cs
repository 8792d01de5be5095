using System.CommandLine;

namespace BearingAnalytics.Tests.Cli;

/// <summary>Runs one verb as the command line does and keeps what it prints.</summary>
internal static class VerbRunner
{
    public static (int ExitCode, string Output, string Error) Run(Command verb, params string[] arguments)
    {
        RootCommand root = new() { verb };
        using StringWriter output = new();
        using StringWriter error = new();
        int exitCode = root.Parse([verb.Name, .. arguments]).Invoke(new InvocationConfiguration { Output = output, Error = error });
        return (exitCode, output.ToString(), error.ToString());
    }
}
