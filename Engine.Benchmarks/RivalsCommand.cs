using System.Text;
using BearingAnalytics.Benchmarks.Rivals;
using BearingAnalytics.Benchmarks.Rivals.Stages;
using BearingAnalytics.Benchmarks.Rivals.Transforms;

namespace BearingAnalytics.Benchmarks;

/// <summary>
/// <c>rivals [--quick] [--into FOLDER] [SECTION...]</c>: ratio tables against other libraries in the same run, printed and, when whole,
/// kept in Results/; with a folder, whatever was run is kept there.
/// </summary>
internal static class RivalsCommand
{
    private const string StagesKey = "stages";

    public static int Run(IReadOnlyList<string> arguments)
    {
        string[] known = [.. TransformContest.Keys, StagesKey];
        if (RivalsOptions.Read(arguments) is not { } options)
        {
            Console.Error.WriteLine("--into needs a folder.");
            return 2;
        }

        if (options.Sections.FirstOrDefault(name => !known.Any(key => key.StartsWith(name, StringComparison.Ordinal))) is { } unknown)
        {
            Console.Error.WriteLine($"There is no section '{unknown}'; there are {string.Join(", ", known)}.");
            return 2;
        }

        string[] chosen = [.. known.Where(options.Wants)];
        MachineRoof roof = MachineRoof.Measure();
        TransformContest contest = new(options.IsQuick);
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

        string page =
            ResultsPage.Head(string.Join(' ', ["rivals", .. arguments]), roof, contenders) + ResultsPage.Demands(demands) + tables;
        Console.Write(page);
        if (options.Into is null && (options.IsQuick || chosen.Length < known.Length))
        {
            Console.Error.WriteLine("Not kept: only a whole run is written to Results/, a part with --into FOLDER.");
            return 0;
        }

        Keep(options.Into, page, sections, roof);
        return 0;
    }

    private static void Keep(string? folder, string page, IReadOnlyList<TransformSection> sections, MachineRoof roof)
    {
        if (sections.Count > 0)
        {
            string picture = ResultsFolder.Write(folder, "throughput", ".png", ThroughputChart.Png(sections, roof));
            Console.Error.WriteLine("Written to " + picture);
            page += "## Throughput\n\n![GFLOP/s of every contender over the number of points, one panel per kind and precision]";
            page += $"({Path.GetFileName(picture)})\n";
        }

        Console.Error.WriteLine("Written to " + ResultsFolder.Write(folder, "rivals", ".md", Encoding.UTF8.GetBytes(page)));
    }
}
