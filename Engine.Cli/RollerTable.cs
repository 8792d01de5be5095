using BearingAnalytics.Pipeline;
using BearingAnalytics.Quality;
using BearingAnalytics.Reporting;
using BearingAnalytics.Rollers;
using Spectre.Console;

namespace BearingAnalytics.Cli;

/// <summary>
/// Rollers as a table: one line each; of few rollers also what was measured of each, of many the notes of those that were not accepted.
/// </summary>
internal sealed class RollerTable
{
    /// <summary>Rollers whose characteristics are printed when there are no more than this many.</summary>
    private const int FewRollers = 3;

    /// <summary>From this width on the characteristics' names in words have a column of their own.</summary>
    private const int WideFrom = 110;

    private readonly List<(RollerTextRow Row, IReadOnlyList<string> Notes)> _rows = [];
    private readonly List<(string File, IReadOnlyList<CharacteristicTextRow> Rows)> _measured = [];

    /// <summary>Adds a roller; keeps words only.</summary>
    public void Add(RollerInspection inspection)
    {
        _rows.Add((RollerTextReport.Row(inspection), RollerTextReport.Notes(inspection)));
        if (_rows.Count <= FewRollers)
        {
            _measured.Add((inspection.File, RollerTextReport.Characteristics(inspection)));
        }
    }

    /// <summary>Prints what was added.</summary>
    public void WriteTo(TextWriter output)
    {
        IAnsiConsole console = Terminal.For(output);
        console.Write(Rollers());
        if (_rows.Count <= FewRollers)
        {
            foreach ((string file, IReadOnlyList<CharacteristicTextRow> rows) in _measured.Where(one => one.Rows.Count > 0))
            {
                console.Write(new Text(file, new Style(decoration: Decoration.Bold)));
                console.WriteLine();
                console.Write(Measured(rows, console.Profile.Width >= WideFrom));
            }
        }

        WriteNotes(console);
        console.WriteLine(RollerTextReport.Totals([.. _rows.Select(one => one.Row.Verdict)]));
    }

    private Table Rollers()
    {
        Table table = New("verdict", "file", "why", "findings");
        foreach ((RollerTextRow row, _) in _rows)
        {
            table.AddRow(Mark(row.Verdict), new Text(row.File), new Text(row.Reason), new Text(row.Findings));
        }

        return table;
    }

    private static Table Measured(IReadOnlyList<CharacteristicTextRow> rows, bool isWide)
    {
        string[] figures = ["value", "± U (k=2)", "unit", "limits", "conforms"];
        Table table = New([.. isWide ? new[] { "", "name", "characteristic" } : ["", "name"], .. figures]);
        int first = isWide ? 3 : 2;
        foreach (int column in new[] { first, first + 1, first + 4 })
        {
            table.Columns[column].RightAligned();
        }

        foreach (CharacteristicTextRow row in rows)
        {
            Text mark = row.Verdict is { } verdict ? new Text(verdict.Symbol(), Colour(verdict)) : new Text("");
            string[] words = [.. isWide ? new[] { row.Name, row.Words } : [row.Name], row.Value, row.Uncertainty, row.Unit, row.Limits, row.Conformance];
            table.AddRow([mark, .. words.Select(word => new Text(word))]);
        }

        return table;
    }

    private void WriteNotes(IAnsiConsole console)
    {
        foreach ((RollerTextRow row, IReadOnlyList<string> notes) in _rows.Where(one => one.Notes.Count > 0))
        {
            console.Write(new Paragraph().Append(row.Verdict.Symbol(), Colour(row.Verdict)).Append($" {row.File}\n"));
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
            table.AddColumn(new TableColumn(new Text(column, new Style(decoration: Decoration.Bold))));
        }

        table.Columns[0].NoWrap();
        return table;
    }

    private static Text Mark(Verdict verdict) => new($"{verdict.Symbol()} {verdict.WireName()}", Colour(verdict));

    private static Style Colour(Verdict verdict) => ResultTable.Colour(verdict);
}
