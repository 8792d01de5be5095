using BearingAnalytics.Pipeline;
using BearingAnalytics.Quality;
using BearingAnalytics.Reporting;
using Spectre.Console;

namespace BearingAnalytics.Cli;

/// <summary>What tables of recordings and of rollers have in common: borders, marks with their colours, notes below.</summary>
internal static class VerdictTable
{
    /// <summary>An empty table with these columns; the first is never folded.</summary>
    public static Table New(params string[] columns)
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

    /// <summary>A verdict as sign and word.</summary>
    public static Text Mark(Verdict verdict) => new($"{verdict.Symbol()} {verdict.WireName()}", Colour(verdict));

    /// <summary>Its colour.</summary>
    public static Style Colour(Verdict verdict) => verdict switch
    {
        Verdict.Accept => new Style(Color.Green),
        Verdict.Reject => new Style(Color.Red),
        Verdict.Undecided => new Style(Color.Yellow),
        _ => new Style(Color.Magenta1),
    };

    /// <summary>What must be known about one row, below the table.</summary>
    public static void WriteNotes(IAnsiConsole console, Verdict verdict, string name, IReadOnlyList<string> notes)
    {
        console.Write(new Paragraph().Append(verdict.Symbol(), Colour(verdict)).Append($" {name}\n"));
        foreach (string note in notes)
        {
            console.Write(new Padder(new Text(note), new Padding(4, 0, 0, 0)));
        }
    }
}
