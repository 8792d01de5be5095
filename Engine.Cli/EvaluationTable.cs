using BearingAnalytics.Noise;
using BearingAnalytics.Pipeline;
using BearingAnalytics.Quality;
using BearingAnalytics.Reporting;
using Spectre.Console;

namespace BearingAnalytics.Cli;

/// <summary>An evaluation on a terminal: a line per recording, counts, confusion table, every miss with its evidence.</summary>
internal static class EvaluationTable
{
    public static void Write(TextWriter output, EvaluationResult result)
    {
        IAnsiConsole console = Terminal.For(output);
        console.Write(Recordings(result));
        console.Write(Counts(result));
        if (result.Confusion.Count > 0)
        {
            console.Write(Confusion(result.Confusion));
        }

        Notes(console, result);
        foreach (string line in EvaluationText.Headline(result))
        {
            console.Write(new Text(line + "\n"));
        }
    }

    private static Table Recordings(EvaluationResult result)
    {
        Table table = VerdictTable.New("outcome", "recording", "channel", "truth", "answer", "fault ranked first");
        foreach (ScoredRecording one in result.Recordings)
        {
            table.AddRow(
                Mark(one), new Text(one.Recording.File), new Text(EvaluationText.Channel(one)),
                new Text(EvaluationText.Truth(one.Recording)), new Text(EvaluationText.Answer(one)),
                new Text(one.FirstFault?.Mode.DisplayName() ?? ""));
        }

        return table;
    }

    private static Table Counts(EvaluationResult result)
    {
        Table table = VerdictTable.New([.. EvaluationText.Columns.Select(column => column.English)]);
        for (int column = 1; column < table.Columns.Count; column++)
        {
            table.Columns[column].RightAligned();
        }

        foreach (EvaluationGroup group in result.Groups)
        {
            Add($"{group.By} {EvaluationText.Name(group)}", group.Tally);
        }

        Add("all", result.Total);
        return table;

        void Add(string name, EvaluationTally tally) => table.AddRow([.. EvaluationText.Row(name, tally).Select(cell => new Text(cell))]);
    }

    private static Table Confusion(IReadOnlyList<ConfusionCell> cells)
    {
        NoiseMode[] answers =
            [.. cells.Select(cell => cell.Answer).Distinct().OrderBy(mode => mode == NoiseMode.Undecided).ThenBy(mode => mode)];
        IEnumerable<string> names = answers.Select(mode => mode == NoiseMode.None ? "no clear line" : mode.DisplayName());
        Table table = VerdictTable.New(["truth, answered as", .. names]);
        foreach (IGrouping<NoiseMode, ConfusionCell> row in cells.GroupBy(cell => cell.Truth))
        {
            string name = row.Key == NoiseMode.None ? "healthy" : row.Key.DisplayName();
            table.AddRow([new Text(name), .. answers.Select(answer => new Text(Count(row, answer)).RightJustified())]);
        }

        return table;
    }

    private static string Count(IEnumerable<ConfusionCell> row, NoiseMode answer) =>
        row.FirstOrDefault(cell => cell.Answer == answer) is { } cell ? FormattableString.Invariant($"{cell.Count}") : "·";

    private static void Notes(IAnsiConsole console, EvaluationResult result)
    {
        foreach (ScoredRecording miss in result.Misses)
        {
            string name = $"{miss.Recording.File}: {miss.Outcome.DisplayName()}. Truth: {EvaluationText.Truth(miss.Recording)}. "
                + $"Answer: {EvaluationText.Answer(miss)}";
            VerdictTable.WriteNotes(console, Look(miss), name, EvaluationText.Evidence(miss));
        }

        foreach (ScoredRecording one in result.Recordings.Where(one => one.Outcome is EvaluationOutcome.NotProcessed))
        {
            VerdictTable.WriteNotes(console, Look(one), one.Recording.File, [.. one.Analysis.Findings.Select(finding => finding.Message)]);
        }

        foreach (IGrouping<string, ScoredRecording> alike in result.Recordings
            .Where(one => one.Outcome == EvaluationOutcome.NotScored)
            .GroupBy(one => EvaluationText.NotScored(one.Recording)))
        {
            console.Write(new Text($"– {alike.Count()} not scored: {alike.Key}\n"));
        }
    }

    private static Text Mark(ScoredRecording one) => one.Outcome == EvaluationOutcome.NotScored
        ? new Text("– not scored")
        : new Text($"{Look(one).Symbol()} {one.Outcome.DisplayName()}", VerdictTable.Colour(Look(one)));

    private static Verdict Look(ScoredRecording one) => one.Outcome switch
    {
        EvaluationOutcome.Right => Verdict.Accept,
        EvaluationOutcome.FalseAlarm or EvaluationOutcome.WrongPart => Verdict.Reject,
        EvaluationOutcome.NotProcessed => Verdict.Failed,
        _ => Verdict.Undecided,
    };
}
