using BearingAnalytics.Noise;
using BearingAnalytics.Pipeline;
using BearingAnalytics.Quality;
using BearingAnalytics.Reporting;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace BearingAnalytics.Cli;

/// <summary>A trend as a table of indicators, a sentence per channel, and what limits the answer.</summary>
internal static class TrendTable
{
    public static void Write(TextWriter output, TrendAnalysis analysis)
    {
        IAnsiConsole console = Terminal.For(output);
        Table table = VerdictTable.New("channel", "indicator", "answer", "chance", "from recording", "change (95 %)", "monotonic trend");
        foreach (ChannelTrend channel in analysis.Channels)
        {
            foreach (IndicatorTrend indicator in channel.Trend.Indicators)
            {
                table.AddRow(
                    Plain(channel.Channel), Plain(indicator.Indicator.Name), Answer(indicator),
                    Plain(TrendText.Chance(indicator.ChangePValue)),
                    Plain(TrendText.Place(indicator)), Plain(TrendText.Change(indicator)),
                    Plain(TrendText.Slope(indicator, channel.Trend)));
            }
        }

        if (table.Rows.Count > 0)
        {
            console.Write(table);
        }

        foreach (ChannelTrend channel in analysis.Channels)
        {
            console.Write(new Text(TrendText.Sentence(channel) + "\n"));
            Notes(console, channel.Trend.Findings);
        }

        Notes(console, analysis.Findings);
        foreach (TrendRecording failed in analysis.Recordings.Where(recording => recording.IsFailed))
        {
            VerdictTable.WriteNotes(console, Verdict.Failed, failed.File, [failed.Findings[0].Message]);
        }
    }

    private static void Notes(IAnsiConsole console, IReadOnlyList<Finding> findings)
    {
        foreach (Finding finding in findings)
        {
            console.Write(new Padder(new Text(finding.Message), new Padding(4, 0, 0, 0)));
        }
    }

    private static IRenderable Answer(IndicatorTrend indicator) => indicator.IsChanged
        ? new Text("changed", VerdictTable.Colour(Verdict.Undecided))
        : new Text("no change shown");

    private static IRenderable Plain(string text) => new Text(text);
}
