using System.Globalization;

namespace BearingAnalytics.Benchmarks.Guard.Check;

/// <summary>Sets counts beside the committed baselines.</summary>
internal static class InstructionGate
{
    /// <summary>By how much a stage may grow, %.</summary>
    public const double AllowedPercent = 2;

    /// <summary>What is said of every stage, and whether all is well.</summary>
    public static (IReadOnlyList<string> Lines, bool Holds) Compare(
        IReadOnlyList<StageCount> counts, IReadOnlyList<Baseline> baselines, bool all)
    {
        List<string> lines = [Row("stage", "baseline", "now", "change", "")];
        bool holds = true;
        foreach (StageCount count in counts)
        {
            Baseline? baseline = baselines.FirstOrDefault(entry => entry.Stage == count.Stage.Name);
            (string change, string note, bool good) = Judge(count, baseline);
            lines.Add(Row(count.Stage.Name, Number(baseline?.Instructions), Number(count.Instructions), change, note));
            holds &= good;
        }

        foreach (Baseline orphan in all ? baselines.Where(entry => counts.All(count => count.Stage.Name != entry.Stage)) : [])
        {
            lines.Add(Row(orphan.Stage, Number(orphan.Instructions), "", "", "FAILED: there is no such stage any more"));
            holds = false;
        }

        return (lines, holds);
    }

    /// <summary>The baselines with what was counted; a stage that takes what it took keeps its line.</summary>
    public static IReadOnlyList<Baseline> Updated(IReadOnlyList<StageCount> counts, IReadOnlyList<Baseline> baselines, string reason)
    {
        Dictionary<string, Baseline> kept = baselines.ToDictionary(baseline => baseline.Stage);
        foreach (StageCount count in counts)
        {
            if (!kept.TryGetValue(count.Stage.Name, out Baseline? before)
                || before.Instructions != count.Instructions || before.Runtime != count.Runtime)
            {
                kept[count.Stage.Name] = new Baseline(count.Stage.Name, count.Instructions, count.Runtime, reason);
            }
        }

        return [.. Stages.All.Where(stage => kept.ContainsKey(stage.Name)).Select(stage => kept[stage.Name])];
    }

    private static (string Change, string Note, bool Good) Judge(StageCount count, Baseline? baseline)
    {
        if (baseline is null)
        {
            return ("", "FAILED: no baseline", false);
        }

        double percent = 100.0 * (count.Instructions - baseline.Instructions) / baseline.Instructions;
        string change = percent.ToString("+0.00;-0.00;0.00", CultureInfo.InvariantCulture) + " %";
        string runtime = count.Runtime == baseline.Runtime ? "" : $" (counted with {count.Runtime}, the baseline with {baseline.Runtime})";
        return percent switch
        {
            > AllowedPercent => (change, "FAILED: grown" + runtime, false),
            < -AllowedPercent => (change, "shrunk: lower the baseline" + runtime, true),
            _ => (change, runtime.Trim(), true),
        };
    }

    private static string Number(long? value) => value?.ToString(CultureInfo.InvariantCulture) ?? "";

    private static string Row(string stage, string baseline, string now, string change, string note) =>
        $"{stage,-32}{baseline,12}{now,12}{change,12}  {note}".TrimEnd();
}
