using System.Globalization;
using BearingAnalytics.Noise;
using BearingAnalytics.Noise.Simulation;
using BearingAnalytics.Numerics;

namespace BearingAnalytics.Benchmarks.Population;

/// <summary>Tables of what was said about a simulated population, in Markdown.</summary>
internal sealed class PopulationReport(IReadOnlyList<(SimulatedCase Case, CaseAnswer Answer)> answers, TextWriter output)
{
    private const double BinDb = 5;

    private static readonly NoiseMode[] Faults =
        [NoiseMode.OuterRaceFlaw, NoiseMode.InnerRaceFlaw, NoiseMode.ElementFlaw, NoiseMode.CageFlaw];

    public void Healthy()
    {
        output.WriteLine("| rig | recordings | false faults | 95 % interval, % | outer | inner | element | cage | undecided |");
        output.WriteLine("|---|---|---|---|---|---|---|---|---|");
        foreach (var kind in answers.GroupBy(a => a.Case.Kind).OrderBy(group => group.Key))
        {
            HealthyRow(Name(kind.Key), [.. kind.Select(a => a.Answer)]);
        }

        HealthyRow("**all**", [.. answers.Select(a => a.Answer)]);
        output.WriteLine();
        foreach ((SimulatedCase simulated, CaseAnswer answer) in answers.Where(a => Faults.Contains(a.Answer.Answer)))
        {
            SimulationOptions o = simulated.Options;
            output.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"- seed {answer.Seed}, {Name(simulated.Kind)}, {o.Bearing.Designation}, {o.SpeedRpm:0} r/min stated "
                + $"{Math.Round(100 * o.SpeedStatementError, 1):+0.0;-0.0;0.0} % off, ")
                + string.Create(CultureInfo.InvariantCulture,
                    $"{o.DurationSeconds:0.0} s, {o.SampleRateHz / 1000:0.##} kHz: {answer.Evidence}"));
        }

        Times();
    }

    public void Faulty()
    {
        const string Columns = "recordings | right | wrong part | undecided | no clear line |";
        output.WriteLine($"| flaw | fault over all else, dB | {Columns}");
        output.WriteLine("|---|---|---|---|---|---|---|");
        foreach (var group in answers.GroupBy(a => (a.Case.Options.Mode, Bin: Math.Floor(a.Case.Options.SignalToNoiseDb / BinDb) * BinDb))
            .OrderBy(group => group.Key.Mode).ThenBy(group => group.Key.Bin))
        {
            string bin = FormattableString.Invariant($"{group.Key.Bin:0} to {group.Key.Bin + BinDb:0}");
            output.WriteLine($"| {group.Key.Mode.DisplayName()} | {bin} {Counts(group)}");
        }

        output.WriteLine();
        output.WriteLine($"| rig | {Columns}");
        output.WriteLine("|---|---|---|---|---|---|");
        foreach (var group in answers.GroupBy(a => a.Case.Kind).OrderBy(group => group.Key))
        {
            output.WriteLine($"| {Name(group.Key)} {Counts(group)}");
        }

        output.WriteLine($"| **all** {Counts(answers)}");
        Times();
    }

    private void HealthyRow(string name, IReadOnlyList<CaseAnswer> group)
    {
        int alarms = group.Count(a => Faults.Contains(a.Answer));
        string each = string.Join(" | ", Faults.Select(mode => group.Count(a => a.Answer == mode)));
        int undecided = group.Count(a => a.Answer == NoiseMode.Undecided);
        output.WriteLine($"| {name} | {group.Count} | {alarms} | {Interval(alarms, group.Count)} | {each} | {undecided} |");
    }

    /// <summary>95 % interval of a share, in percent: <c>0.00–0.38</c>.</summary>
    private static string Interval(int hits, int count)
    {
        ProportionInterval share = ProportionInterval.Wilson(hits, count);
        return FormattableString.Invariant($"{100 * share.Low:0.00}–{100 * share.High:0.00}");
    }

    private static string Counts(IEnumerable<(SimulatedCase Case, CaseAnswer Answer)> group)
    {
        int all = 0, right = 0, none = 0, undecided = 0;
        foreach ((SimulatedCase simulated, CaseAnswer answer) in group)
        {
            all++;
            right += answer.Answer == simulated.Options.Mode ? 1 : 0;
            none += answer.Answer == NoiseMode.None ? 1 : 0;
            undecided += answer.Answer == NoiseMode.Undecided ? 1 : 0;
        }

        return $"| {all} | {right} | {all - right - none - undecided} | {undecided} | {none} |";
    }

    private void Times()
    {
        output.WriteLine();
        output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"Seeds {answers[0].Answer.Seed} to {answers[^1].Answer.Seed}; "
            + $"{answers.Average(a => a.Answer.DiagnosedMs):0} ms per recording to diagnose ")
            + string.Create(CultureInfo.InvariantCulture,
                $"and {answers.Average(a => a.Answer.SimulatedMs):0} ms to simulate, on one of {Environment.ProcessorCount} cores."));
    }

    private static string Name(RigKind kind) => kind switch
    {
        RigKind.ColouredNoise => "coloured noise",
        RigKind.RaceModulation => "race modulation",
        RigKind.Recording => "recording chain",
        _ => kind.ToString().ToLowerInvariant(),
    };
}
