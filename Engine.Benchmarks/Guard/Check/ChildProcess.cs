using System.Diagnostics;

namespace BearingAnalytics.Benchmarks.Guard.Check;

/// <summary>Runs a program to its end and keeps what it said.</summary>
internal static class ChildProcess
{
    /// <summary>Exit code, standard output and standard error.</summary>
    /// <param name="environment">The whole environment of the program; null for ours.</param>
    /// <param name="arguments">Program and arguments.</param>
    public static async Task<(int Code, string Output, string Error)> Run(
        IReadOnlyDictionary<string, string>? environment, params IReadOnlyList<string> arguments)
    {
        ProcessStartInfo start = new(arguments[0], arguments.Skip(1)) { RedirectStandardOutput = true, RedirectStandardError = true };
        if (environment is not null)
        {
            start.Environment.Clear();
            foreach ((string name, string value) in environment)
            {
                start.Environment[name] = value;
            }
        }

        using Process process = Process.Start(start)!;
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        Task<string> error = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, await output, await error);
    }

    /// <summary>Where a program stands, or null.</summary>
    public static string? Find(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
            .Select(folder => Path.Combine(folder, program)).FirstOrDefault(File.Exists);
}
