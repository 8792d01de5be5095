using System.Globalization;
using BearingAnalytics.Noise;
using BearingAnalytics.Pipeline;
using BearingAnalytics.Quality;
using BearingAnalytics.Reporting.Html;

namespace BearingAnalytics.Reporting;

/// <summary>
/// Writes a trend into a folder: <c>index.html</c> (self-contained), <c>trend.json</c>, <c>trend.csv</c>, and every chart as PNG and SVG
/// under <c>charts/</c>.
/// </summary>
public static class TrendReportFolder
{
    private const string PageNote = "Levels in dB (20 lg). A chance is that of so large a step in recordings whose order means nothing, "
        + "all indicators and places together; it holds for recordings that do not depend on each other. A change is not yet a fault, "
        + "and no limit is attached.";

    /// <summary>Writes all of it; files of an earlier report are replaced.</summary>
    /// <param name="folder">Where to; made where it is missing.</param>
    /// <param name="analysis">The trend.</param>
    /// <param name="tool">What made it.</param>
    /// <returns>Path of the page.</returns>
    public static string Write(string folder, TrendAnalysis analysis, ToolIdentity tool)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        ArgumentNullException.ThrowIfNull(analysis);
        ArgumentNullException.ThrowIfNull(tool);
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, "trend.json"), TrendJson.Text(analysis, tool));
        File.WriteAllText(Path.Combine(folder, "trend.csv"), TrendCsv.Text(analysis));
        string page = Path.Combine(folder, "index.html");
        using StreamWriter output = new(page);
        WritePage(output, folder, analysis, tool);
        return page;
    }

    private static void WritePage(TextWriter output, string folder, TrendAnalysis analysis, ToolIdentity tool)
    {
        Figures figures = new();
        output.Write(Page.Top("Bearing trend"));
        output.Write(string.Create(CultureInfo.InvariantCulture,
            $"<h1>Bearing trend <span lang=\"zh\">趋势</span></h1>\n<p class=\"muted\">{analysis.Recordings.Count} recordings, "
            + $"{analysis.Channels.Count} {(analysis.Channels.Count == 1 ? "channel" : "channels")}.</p>\n"));
        output.Write(FindingsList.Html(analysis.Findings));
        for (int i = 0; i < analysis.Channels.Count; i++)
        {
            ChannelTrend channel = analysis.Channels[i];
            ChartImage[] charts = [TrendCharts.Of(channel)];
            string? files = ChartFiles.Write(folder, ChartFiles.FolderName(i + 1, channel.Channel), charts);
            output.Write($"<h2>{Page.Escape(channel.Channel)}: "
                + $"{TrendJson.WireName(channel.Trend.Answer)}</h2>\n<p>{Page.Escape(TrendText.Sentence(channel))}</p>\n");
            output.Write(FindingsList.Html(channel.Trend.Findings));
            output.Write(figures.Html(charts, files));
            output.Write(Table(channel));
        }

        output.Write(Recordings(analysis.Recordings));
        output.Write(Page.Bottom(tool, PageNote));
    }

    private static string Table(ChannelTrend channel)
    {
        string rows = string.Concat(channel.Trend.Indicators.Select(indicator =>
            $"<tr>{Cells.Words(indicator.Indicator.Name)}{Cells.Words(indicator.IsChanged ? "changed" : "no change shown")}"
            + $"{Cells.Number(TrendText.Chance(indicator.ChangePValue))}"
            + $"{Cells.Number(TrendText.Place(indicator))}{Cells.Number(TrendText.Change(indicator))}"
            + $"{Cells.Words(TrendText.Slope(indicator, channel.Trend))}</tr>\n"));
        return rows.Length == 0 ? "" : "<div class=\"wide\"><table>\n<thead><tr>" + Cells.Head("Indicator", "指标") + Cells.Head("Answer")
            + Cells.NumberHead("Chance")
            + Cells.NumberHead("From recording (95 %)") + Cells.NumberHead("Change (95 %)", "变化") + Cells.Head("Monotonic trend")
            + $"</tr></thead>\n<tbody>\n{rows}</tbody></table></div>\n";
    }

    private static string Recordings(IReadOnlyList<TrendRecording> recordings)
    {
        IEnumerable<string> rows = recordings.Select((recording, i) => string.Create(CultureInfo.InvariantCulture,
            $"<tr><td class=\"n\">{i + 1}</td><td class=\"file\">{Page.Escape(recording.File)}</td>"
            + $"<td>{recording.StartTime:yyyy-MM-dd HH:mm:ss}</td>")
            + Cells.Words(recording.IsFailed ? "failed: " + recording.Findings[0].Message : TextReport.Counted(recording.Findings))
            + "</tr>\n");
        return "<h2>Recordings</h2>\n<div class=\"wide\"><table>\n<thead><tr>" + Cells.NumberHead("No.") + Cells.Head("File")
            + Cells.Head("Began") + Cells.Head("Findings")
            + $"</tr></thead>\n<tbody>\n{string.Concat(rows)}</tbody></table></div>\n";
    }
}
