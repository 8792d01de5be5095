using System.CommandLine;
using BearingAnalytics.Cli;

namespace BearingAnalytics.Tests.Cli;

/// <summary>Runs a whole command line in this process and keeps what it prints.</summary>
internal static class CommandLineRunner
{
    public static async Task<(int ExitCode, string Output, string Error)> RunAsync(params string[] arguments)
    {
        using StringWriter output = new();
        using StringWriter error = new();
        int code = await CommandLine.RunAsync(arguments, new InvocationConfiguration { Output = output, Error = error });
        return (code, output.ToString(), error.ToString());
    }

    public static string Sample(string name) => Path.Combine(Repository.Root, "samples", name);
}
