using System.Text;
using BearingAnalytics.Benchmarks.Rivals;
using BearingAnalytics.Benchmarks.Rivals.Stages;
using BearingAnalytics.Benchmarks.Rivals.Transforms;

namespace BearingAnalytics.Benchmarks;

/// <summary>
/// <c>rivals [--quick] [SECTION...]</c>: ratio tables against other libraries in the same run, printed and, when whole, kept in Results/.
/// </summary>
internal static class RivalsCommand
{
    private const string StagesKey = "stages";

    public static int Run(IReadOnlyList<string> arguments)
    {
        bool isQuick = arguments.Contains("--quick");
        string[] wanted = [.. arguments.Where(argument => argument != "--quick")];
        string[] known = [.. TransformContest.Keys, StagesKey];
        if (wanted.FirstOrDefault(name => !known.Any(key => key.StartsWith(name, StringComparison.Ordinal))) is { } unknown)
        {
            Console.Error.WriteLine($"There is no section '{unknown}'; there are {string.Join(", ", known)}.");
            return 2;
        }

        string[] chosen = [.. known.Where(key => wanted.Length == 0 || wanted.Any(name => key.StartsWith(name, StringComparison.Ordinal)))];
        MachineRoof roof = MachineRoof.Measure();
        TransformContest contest = new(isQuick);
        TransformSection[] sections = [.. chosen.Where(key => key != StagesKey).Select(contest.Measure)];
        List<DemandLine> demands = [.. sections.SelectMany(TransformDemands.Lines)];
        StringBuilder tables = new();
        foreach (TransformSection section in sections)
        {
            tables.Append(TransformTable.Of(section, roof));
        }

        List<string> contenders = sections.Length > 0 ? [.. contest.Descriptions] : [];
        if (chosen.Contains(StagesKey))
        {
            StageContest stages = new(roof);
            (string table, IReadOnlyList<DemandLine> lines) = stages.Measure();
            tables.Append(table);
            demands.AddRange(lines);
            contenders.Add(stages.Description);
        }

        string page = ResultsPage.Head(string.Join(' ', ["rivals", .. arguments]), roof, contenders) + ResultsPage.Demands(demands) + tables;
        Console.Write(page);
        if (isQuick || chosen.Length < known.Length)
        {
            Console.Error.WriteLine("Not kept: only a whole run is written to Results/.");
            return 0;
        }

        Keep(page, ThroughputChart.Png(sections, roof));
        return 0;
    }

    private static void Keep(string page, byte[] chart)
    {
        string picture = ResultsFolder.Write("throughput", ".png", chart);
        Console.Error.WriteLine("Written to " + picture);
        page += "## Throughput\n\n![GFLOP/s of every contender over the number of points, one panel per kind and precision]";
        page += $"({Path.GetFileName(picture)})\n";
        Console.Error.WriteLine("Written to " + ResultsFolder.Write("rivals", ".md", Encoding.UTF8.GetBytes(page)));
    }
}
