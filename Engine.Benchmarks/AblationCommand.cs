using System.Globalization;
using BearingAnalytics.Benchmarks.Ablation;
using BearingAnalytics.Noise;
using BearingAnalytics.Noise.Simulation;

namespace BearingAnalytics.Benchmarks;

/// <summary><c>ablation [COUNT]</c>: what each method is worth on real recordings and on simulated ones, and what it costs.</summary>
internal static class AblationCommand
{
    private const int DefaultCount = 100;
    private const int Done = 0;
    private const int Misused = 2;

    private static readonly IReadOnlyList<AblationMethod> Methods = AblationMethod.All;

    public static int Run(string[] arguments)
    {
        int count = DefaultCount;
        if (arguments.Length > 1 || (arguments.Length == 1
            && !(int.TryParse(arguments[0], NumberStyles.None, CultureInfo.InvariantCulture, out count) && count > 0)))
        {
            Console.Error.WriteLine("ablation [COUNT]; BEARING_DATA, else ../shared/data, holds the public recordings.");
            return Misused;
        }

        NoiseMode[][] real = Answers(AblationCases.Real(AblationCases.Measurements()), out NoiseMode[] realTruths);
        IReadOnlyList<Func<AblationCase>> simulated =
            [.. AblationCases.Simulated(FaultyPopulation.Draw, count), .. AblationCases.Simulated(HealthyPopulation.Draw, count)];
        NoiseMode[][] made = Answers(simulated, out NoiseMode[] madeTruths);

        double[][] costs = Costs();
        if (realTruths.Length == 0)
        {
            Console.WriteLine("No public recordings here: set BEARING_DATA to their folder.");
        }

        Console.WriteLine(
            "| method | real: right | wrong | undecided | no clear line | false alarms | simulated: right | wrong | undecided "
            + "| no clear line | false alarms | ms, flaw | ms, healthy |");
        Console.WriteLine("|---|---|---|---|---|---|---|---|---|---|---|---|---|");
        for (int m = 0; m < Methods.Count; m++)
        {
            int method = m;
            AblationTally ofReal = AblationTally.Of(realTruths.Zip(real, (truth, answers) => (truth, answers[method])));
            AblationTally ofMade = AblationTally.Of(madeTruths.Zip(made, (truth, answers) => (truth, answers[method])));
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"| {Methods[m].Name} | {ofReal.Cells} | {ofMade.Cells} | {costs[m][0]:0} | {costs[m][1]:0} |"));
        }

        return Done;
    }

    // By themselves, so that no other work of the command slows them.
    private static double[][] Costs()
    {
        AblationCase[] recordings = [AblationClock.Recording(NoiseMode.OuterRaceFlaw), AblationClock.Recording(NoiseMode.None)];
        return [.. Methods.Select(method => recordings.Select(recording => AblationClock.LeastMs(method, recording)).ToArray())];
    }

    private static NoiseMode[][] Answers(IReadOnlyList<Func<AblationCase>> cases, out NoiseMode[] truths)
    {
        (NoiseMode Truth, NoiseMode[] Answers)[] all = [.. cases.AsParallel().AsOrdered().Select(make =>
        {
            AblationCase asked = make();
            return (asked.Truth, (NoiseMode[])[.. Methods.Select(method => method.Ask(asked))]);
        })];
        Console.Error.WriteLine($"{all.Length} recordings asked about.");
        truths = [.. all.Select(answer => answer.Truth)];
        return [.. all.Select(answer => answer.Answers)];
    }
}
