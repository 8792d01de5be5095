using BearingAnalytics.Noise;
using BearingAnalytics.Pipeline;
using BearingAnalytics.Quality;
using BearingAnalytics.Reporting;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace BearingAnalytics.Cli;

/// <summary>The results of a run as a table, and below it what must be known about everything that was not simply accepted.</summary>
internal sealed class ResultTable : IResultSink
{
    /// <summary>From this width on every figure has a column of its own.</summary>
    private const int WideFrom = 150;

    private readonly List<(TextRow Row, IReadOnlyList<string> Notes)> _rows = [];

    public ValueTask WriteAsync(BatchResult result, CancellationToken cancellation = default)
    {
        _rows.AddRange(result.Rows.Select(row => (TextReport.Row(row), TextReport.Notes(row))));
        return ValueTask.CompletedTask;
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    public void WriteTo(TextWriter output, BatchSummary summary)
    {
        IAnsiConsole console = Terminal.For(output);
        console.Write(console.Profile.Width >= WideFrom ? Wide() : Narrow());
        WriteNotes(console);
        console.WriteLine(TextReport.Totals(summary));
    }

    private Table Wide()
    {
        Table table = New("verdict", "file", "channel", "answer", "conf.", "line", "expected Hz", "found Hz", "height", "bearing", "r/min", "findings");
        for (int column = 6; column <= 8; column++)
        {
            table.Columns[column].RightAligned();
        }

        foreach ((TextRow row, _) in _rows)
        {
            table.AddRow(
                Mark(row.Verdict), Plain(row.File), Plain(row.Channel), Plain(Mode(row)), Plain(row.Confidence), Plain(row.Line), Plain(row.ExpectedHz),
                Plain(row.FoundHz), Plain(row.Prominence), Plain(row.Bearing), Plain(Speed(row)), Plain(row.Findings));
        }

        return table;
    }

    private Table Narrow()
    {
        Table table = New("verdict", "file", "answer", "strongest line, Hz", "r/min");
        foreach ((TextRow row, _) in _rows)
        {
            string line = row.Line.Length == 0 ? "" : $"{row.Line} {row.ExpectedHz} found {row.FoundHz}, {row.Prominence}";
            string file = row.Channel.Length == 0 ? row.File : $"{row.File} [{row.Channel}]";
            table.AddRow(Mark(row.Verdict), Plain(file), Plain($"{Mode(row)} {row.Confidence}".Trim()), Plain(line), Plain(Speed(row)));
        }

        return table;
    }

    private void WriteNotes(IAnsiConsole console)
    {
        foreach ((TextRow row, IReadOnlyList<string> notes) in _rows.Where(r => r.Notes.Count > 0))
        {
            string channel = row.Channel.Length == 0 ? "" : $" [{row.Channel}]";
            console.Write(new Paragraph().Append(row.Verdict.Symbol(), Colour(row.Verdict)).Append($" {row.File}{channel}\n"));
            foreach (string note in notes)
            {
                console.Write(new Padder(new Text(note), new Padding(4, 0, 0, 0)));
            }
        }
    }

    private static Table New(params string[] columns)
    {
        Table table = new() { Border = TableBorder.Simple, UseSafeBorder = true };
        foreach (string column in columns)
        {
            // A file name that is folded can still be read; one that is cut cannot be found.
            table.AddColumn(new TableColumn(new Text(column, new Style(decoration: Decoration.Bold))));
        }

        table.Columns[0].NoWrap();
        return table;
    }

    private static Text Mark(Verdict verdict) => new($"{verdict.Symbol()} {verdict.WireName()}", Colour(verdict));

    public static Style Colour(Verdict verdict) => verdict switch
    {
        Verdict.Accept => new Style(Color.Green),
        Verdict.Reject => new Style(Color.Red),
        Verdict.Undecided => new Style(Color.Yellow),
        _ => new Style(Color.Magenta1),
    };

    private static string Mode(TextRow row) => row.Mode.Length == 0 ? "" : $"{row.Mode} {row.ChineseMode}";

    private static string Speed(TextRow row) => row.SpeedSource is SpeedSource.Stated or SpeedSource.Unknown ? row.Speed : $"{row.Speed} ({row.SpeedSource.WireName()})";

    private static IRenderable Plain(string text) => new Text(text);
}
