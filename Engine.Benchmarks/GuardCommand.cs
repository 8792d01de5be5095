using System.Diagnostics;
using BearingAnalytics.Benchmarks.Guard;
using BearingAnalytics.Benchmarks.Guard.Check;
using BearingAnalytics.Numerics;

namespace BearingAnalytics.Benchmarks;

/// <summary><c>guard</c>: the committed instructions of every stage, and the committed ratios to FFTW, beside those of now.</summary>
internal static class GuardCommand
{
    private const int Holds = 0;
    private const int Fails = 1;
    private const int Misused = 2;

    /// <summary>What <c>--only</c> takes for the times alone.</summary>
    private const string Times = "ratios";

    /// <summary>Exit code where nothing could be counted: neither held nor failed.</summary>
    private const int Skipped = 3;

    public static async Task<int> Run(string[] options)
    {
        if (!TryRead(options, out string only, out string? reason))
        {
            Console.Error.WriteLine("guard [--only TEXT|ratios] [--update REASON]; a baseline is changed for a reason, in a sentence.");
            return Misused;
        }

        if (only == Times)
        {
            return Ratios(reason) ? Holds : Fails;
        }

        Stage[] stages = [.. Stages.All.Where(stage => stage.Name.Contains(only, StringComparison.Ordinal))];
        if (stages.Length == 0)
        {
            Console.Error.WriteLine($"No stage has {only} in its name.");
            return Misused;
        }

        if (InstructionCounter.Missing() is { } missing)
        {
            Console.WriteLine($"Skipped: {missing}.");
            return Skipped;
        }

        try
        {
            bool counted = await Instructions(stages, reason);
            bool timed = only.Length > 0 || Ratios(reason);
            return counted && timed ? Holds : Fails;
        }
        catch (Exception exception) when (exception is InvalidOperationException or InvalidDataException)
        {
            Console.WriteLine("FAILED: " + exception.Message);
            return Fails;
        }
    }

    private static bool TryRead(string[] options, out string only, out string? reason)
    {
        (only, reason) = ("", null);
        for (int i = 0; i < options.Length; i += 2)
        {
            string value = i + 1 < options.Length ? options[i + 1].Trim() : "";
            switch (options[i])
            {
                case "--only" when value.Length > 0:
                    only = value;
                    break;
                case "--update" when value.Contains(' ', StringComparison.Ordinal):
                    reason = value.ReplaceLineEndings(" ");
                    break;
                default:
                    return false;
            }
        }

        return true;
    }

    private static async Task<bool> Instructions(Stage[] stages, string? reason)
    {
        long start = Stopwatch.GetTimestamp();
        await InstructionCounter.Publish();
        TimeSpan published = Stopwatch.GetElapsedTime(start);
        IReadOnlyList<Baseline> baselines = Baselines.Read(GuardFolder.Instructions);
        IReadOnlyList<StageCount> counts = await InstructionCounter.Count(stages);
        Console.WriteLine(FormattableString.Invariant(
            $"Instructions of one call, native program of {counts[0].Runtime}, a stage may grow by {InstructionGate.AllowedPercent} %"));
        (IReadOnlyList<string> lines, bool holds) = InstructionGate.Compare(counts, baselines, all: stages.Length == Stages.All.Count);
        Console.WriteLine(string.Join('\n', lines));
        TimeSpan counting = Stopwatch.GetElapsedTime(start) - published;
        Console.WriteLine(FormattableString.Invariant($"{published.TotalSeconds:0} s to compile, {counting.TotalSeconds:0} s to count."));
        if (reason is null)
        {
            return holds;
        }

        Baselines.Write(GuardFolder.Instructions, InstructionGate.Updated(counts, baselines, reason));
        Console.WriteLine("Baselines written; commit them with what changed them.");
        return true;
    }

    private static bool Ratios(string? reason)
    {
        Console.WriteLine();
        Console.WriteLine(FormattableString.Invariant(
            $"FFTW3's time / ours, typical and now, kernel {KernelInfo.Name}; not below {RatioGate.Allowed} of the typical"));
        if (reason is not null)
        {
            RatioGate.Update(reason);
        }

        return RatioGate.Check() ?? true;
    }
}
