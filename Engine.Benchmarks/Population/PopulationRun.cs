using BearingAnalytics.Noise;
using BearingAnalytics.Noise.Simulation;

namespace BearingAnalytics.Benchmarks.Population;

/// <summary>Asks the diagnosis about a range of seeds, on all cores; what a log already holds is not asked again.</summary>
internal static class PopulationRun
{
    private const int Report = 100;

    /// <param name="draw">The population.</param>
    /// <param name="from">First seed.</param>
    /// <param name="count">Number of seeds.</param>
    /// <param name="log">File to which each answer is appended and from which a broken run goes on; null for none.</param>
    /// <returns>Answers in order of seed: those of the range, and whatever else the log holds.</returns>
    public static IReadOnlyList<CaseAnswer> Answers(Func<ulong, SimulatedCase> draw, ulong from, int count, string? log)
    {
        Dictionary<ulong, CaseAnswer> answers = log is not null && File.Exists(log)
            ? File.ReadLines(log).Select(CaseAnswer.Read).ToDictionary(answer => answer.Seed)
            : [];
        FaultDiagnoser diagnoser = new();
        using StreamWriter? writer = log is null ? null : new StreamWriter(log, append: true) { AutoFlush = true };
        ParallelQuery<CaseAnswer> asked =
            Enumerable.Range(0, count).Select(i => from + (ulong)i).Where(seed => !answers.ContainsKey(seed)).ToArray()
            .AsParallel().WithMergeOptions(ParallelMergeOptions.NotBuffered).Select(seed => CaseAnswer.Of(draw(seed), diagnoser));
        foreach (CaseAnswer answer in asked)
        {
            answers.Add(answer.Seed, answer);
            writer?.WriteLine(answer.Line);
            if (answers.Count % Report == 0)
            {
                Console.Error.WriteLine($"{answers.Count} answers");
            }
        }

        return [.. answers.Values.OrderBy(answer => answer.Seed)];
    }
}
