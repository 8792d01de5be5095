using System.Diagnostics;
using System.Globalization;

namespace BearingAnalytics.Benchmarks.Rivals.Stages;

/// <summary>What one run of <c>stages.py</c> says.</summary>
/// <param name="Versions">SciPy, NumPy and Python.</param>
/// <param name="SumOfSamples">Sum of the samples it made.</param>
/// <param name="Stages">Least time, µs, and a number of the result, by stage.</param>
internal sealed record SciPyRun(
    string Versions, double SumOfSamples, IReadOnlyDictionary<string, (double Microseconds, double Reading)> Stages);

/// <summary>
/// SciPy in a process of its own, one thread: the first Python with SciPy of <c>BEARING_PYTHON</c>, the path and the system.
/// </summary>
internal sealed class SciPy
{
    private const string Variable = "BEARING_PYTHON";

    private readonly string _python;

    private SciPy(string python) => _python = python;

    /// <summary>A Python that has SciPy, or null.</summary>
    public static SciPy? Find()
    {
        string?[] names = [Environment.GetEnvironmentVariable(Variable), "python3", "/usr/bin/python3", "python"];
        return names.FirstOrDefault(name => !string.IsNullOrEmpty(name) && Ask(name, "-c", "import numpy, scipy") is not null) is { } python
            ? new SciPy(python)
            : null;
    }

    /// <summary>Runs all stages once.</summary>
    /// <exception cref="InvalidOperationException">The script failed, or made other samples than ours.</exception>
    public SciPyRun Run()
    {
        string script = Path.Combine(AppContext.BaseDirectory, "Rivals", "scipy", "stages.py");
        string output = Ask(_python, script)
            ?? throw new InvalidOperationException($"{_python} {script} failed; run it by hand to see why.");
        SciPyRun run = Parse(output);
        return Math.Abs(run.SumOfSamples - StageSignal.Sum) < 1e-6
            ? run
            : throw new InvalidOperationException("stages.py and Signals.cs make different samples.");
    }

    /// <summary>Reads what the script prints.</summary>
    public static SciPyRun Parse(string output)
    {
        string versions = "";
        double sum = double.NaN;
        Dictionary<string, (double, double)> stages = [];
        foreach (string line in output.Split('\n', StringSplitOptions.TrimEntries))
        {
            string[] words = line.Split(' ');
            switch (words[0])
            {
                case "versions":
                    versions = line["versions ".Length..];
                    break;
                case "samples":
                    sum = Number(words[1]);
                    break;
                case "stage":
                    stages[words[1]] = (1000 * Number(words[2]), Number(words[3]));
                    break;
            }
        }

        return new SciPyRun(versions, sum, stages);
    }

    private static double Number(string word) => double.Parse(word, CultureInfo.InvariantCulture);

    // What was printed; null when there is no such program or it ended in an error.
    private static string? Ask(string program, params string[] arguments)
    {
        ProcessStartInfo start = new(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["OMP_NUM_THREADS"] = "1";
        start.Environment["PYTHONDONTWRITEBYTECODE"] = "1";
        try
        {
            using Process process = Process.Start(start)!;
            process.ErrorDataReceived += (_, _) => { };
            process.BeginErrorReadLine();
            string output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return process.ExitCode == 0 ? output : null;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }
}
