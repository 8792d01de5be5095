using System.Globalization;
using BearingAnalytics.Benchmarks.Population;
using BearingAnalytics.Noise.Simulation;

namespace BearingAnalytics.Benchmarks;

/// <summary>
/// <c>healthy</c> and <c>faulty [COUNT] [--from SEED] [--log FILE]</c>: false alarms and power of the diagnosis on the same simulated
/// difficult rigs, without and with a flaw.
/// </summary>
internal static class PopulationCommand
{
    private const int DefaultCount = 1000;
    private const int Done = 0;
    private const int Misused = 2;

    public static int Run(string population, string[] arguments)
    {
        if (!TryRead(arguments, out int count, out ulong from, out string? log))
        {
            Console.Error.WriteLine($"{population} [COUNT] [--from SEED] [--log FILE]; with a log a broken run goes on where it stopped.");
            return Misused;
        }

        bool isHealthy = population == "healthy";
        Func<ulong, SimulatedCase> draw = isHealthy ? HealthyPopulation.Draw : FaultyPopulation.Draw;
        IReadOnlyList<CaseAnswer> answers = PopulationRun.Answers(draw, from, count, log);
        PopulationReport report = new([.. answers.Select(answer => (draw(answer.Seed), answer))], Console.Out);
        if (isHealthy)
        {
            report.Healthy();
        }
        else
        {
            report.Faulty();
        }

        return Done;
    }

    private static bool TryRead(string[] arguments, out int count, out ulong from, out string? log)
    {
        (count, from, log) = (DefaultCount, 1, null);
        for (int i = 0; i < arguments.Length; i++)
        {
            string next = i + 1 < arguments.Length ? arguments[i + 1] : "";
            switch (arguments[i])
            {
                case "--from" when ulong.TryParse(next, NumberStyles.None, CultureInfo.InvariantCulture, out from):
                    i++;
                    break;
                case "--log" when next.Length > 0:
                    log = next;
                    i++;
                    break;
                case var number when int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out count) && count > 0:
                    break;
                default:
                    return false;
            }
        }

        return true;
    }
}
