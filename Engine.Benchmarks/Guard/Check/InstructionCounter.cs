using System.Globalization;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics.X86;
using System.Text.RegularExpressions;

namespace BearingAnalytics.Benchmarks.Guard.Check;

/// <summary>What one stage took.</summary>
/// <param name="Stage">The stage.</param>
/// <param name="Instructions">Instructions of doing it once, rounded.</param>
/// <param name="Runtime">The runtime of the native program.</param>
internal sealed record StageCount(Stage Stage, long Instructions, string Runtime);

/// <summary>
/// Publishes the native program and counts its instructions under valgrind's callgrind. Counts depend on the program alone: its environment
/// is given whole, one thread is counted, and memory is set aside before.
/// </summary>
internal static partial class InstructionCounter
{
    private const int Repetitions = 10;

    /// <summary>What is missing to count here, or null.</summary>
    public static string? Missing()
    {
        if (!OperatingSystem.IsLinux() || RuntimeInformation.ProcessArchitecture != Architecture.X64)
        {
            return "instructions are counted on Linux with an x64 processor";
        }

        if (!Avx2.IsSupported || !Fma.IsSupported)
        {
            return "the native program needs a processor with AVX2 and FMA";
        }

        if (ChildProcess.Find("valgrind") is null)
        {
            return "valgrind is not installed";
        }

        return (ChildProcess.Find("clang") ?? ChildProcess.Find("gcc")) is null
            ? "neither clang nor gcc is installed, which link the native program"
            : null;
    }

    /// <summary>Compiles the native program.</summary>
    /// <exception cref="InvalidOperationException">It does not compile without a warning.</exception>
    public static async Task Publish()
    {
        (int code, string output, string error) = await ChildProcess.Run(
            null, "dotnet", "publish", GuardFolder.Root, "-c", "Release", "-o", GuardFolder.Published, "--nologo", "-v", "quiet");
        if (code != 0)
        {
            throw new InvalidOperationException($"The native program does not compile:\n{output}{error}");
        }
    }

    /// <summary>Counts every stage, as many at a time as there are processors.</summary>
    public static async Task<IReadOnlyList<StageCount>> Count(IReadOnlyList<Stage> stages)
    {
        StageCount[] counts = new StageCount[stages.Count];
        await Parallel.ForAsync(0, stages.Count, async (i, _) => counts[i] = await Count(stages[i]));
        return counts;
    }

    private static async Task<StageCount> Count(Stage stage)
    {
        Dictionary<string, string> environment = new() { ["BEARING_KERNEL"] = stage.Kernel, ["DOTNET_GCHeapHardLimit"] = "0x20000000" };
        (int code, string output, string error) = await ChildProcess.Run(
            environment,
            ChildProcess.Find("valgrind")!,
            "--tool=callgrind",
            "--callgrind-out-file=/dev/null",
            "--toggle-collect=" + CountedWork.Symbol,
            Path.Combine(GuardFolder.Published, "guard"),
            stage.Name,
            Repetitions.ToString(CultureInfo.InvariantCulture));
        Match collected = Collected().Match(error);
        if (code != 0 || !collected.Success || !output.StartsWith(stage.Kernel + " ", StringComparison.Ordinal))
        {
            throw new InvalidOperationException($"{stage.Name} was not counted (exit code {code}):\n{output}{error}");
        }

        long instructions = long.Parse(collected.Groups[1].Value, CultureInfo.InvariantCulture);
        return instructions > 0
            ? new StageCount(stage, (instructions + (Repetitions / 2)) / Repetitions, output[(stage.Kernel.Length + 1)..].Trim())
            : throw new InvalidOperationException($"{stage.Name}: the function {CountedWork.Symbol} was not found in the native program.");
    }

    [GeneratedRegex(@"Collected : (\d+)")]
    private static partial Regex Collected();
}
