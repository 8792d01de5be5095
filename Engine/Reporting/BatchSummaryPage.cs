using System.Globalization;
using BearingAnalytics.Noise;
using BearingAnalytics.Pipeline;
using BearingAnalytics.Quality;
using BearingAnalytics.Reporting.Html;

namespace BearingAnalytics.Reporting;

/// <summary>
/// The summary page of a batch: counts per verdict and mode, the results in order of attention, the failed files with their
/// reasons, links to the tables beside it. However long the batch, the page lists at most <see cref="MostRows"/> results and as many
/// failed files, and says so; the tables have them all.
/// </summary>
public sealed class BatchSummaryPage : IResultSink
{
    /// <summary>Results listed on the page.</summary>
    public const int MostRows = 2000;

    private readonly ToolIdentity _tool;
    private readonly List<(int Order, ChannelAnalysis Row)> _worst = [];
    private readonly List<ChannelAnalysis> _failed = [];
    private int _rows;
    private int _failedRows;

    /// <summary>Starts a page.</summary>
    public BatchSummaryPage(ToolIdentity tool)
    {
        ArgumentNullException.ThrowIfNull(tool);
        _tool = tool;
    }

    /// <inheritdoc/>
    public ValueTask WriteAsync(BatchResult result, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(result);
        foreach (ChannelAnalysis row in result.Rows)
        {
            Take(row with { Detail = null });
        }

        return ValueTask.CompletedTask;
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    /// <summary>Writes the page.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="summary">Counts of the run.</param>
    /// <param name="source">What was analysed, in the user's words.</param>
    /// <param name="tables">File names of tables in the same folder, to link to.</param>
    public void WriteTo(TextWriter output, BatchSummary summary, string source, IReadOnlyList<string> tables)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(summary);
        ArgumentNullException.ThrowIfNull(tables);
        output.Write(Page.Top("Batch of bearing recordings"));
        output.Write("<h1>Batch of bearing recordings</h1>\n");
        output.Write($"<p class=\"muted file\">{Page.Escape(source)}: {Whole(summary.Files)} files, {Whole(summary.Rows)} results{(summary.Cancelled ? "; stopped before the end" : "")}.</p>\n");
        output.Write(Page.Counts(summary.Count));
        output.Write($"<p>All results: {string.Join(", ", tables.Select(table => $"<a href=\"{Page.Escape(table)}\">{Page.Escape(table)}</a>"))}</p>\n");
        WriteModes(output, summary);
        WriteFailed(output);
        WriteRows(output);
        output.Write(Page.Bottom(_tool, RecordingSection.PageNote));
    }

    private static string Whole(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static void WriteModes(TextWriter output, BatchSummary summary)
    {
        output.Write("<h2>Modes</h2>\n<table><thead><tr><th>Mode</th><th class=\"n\">Results</th></tr></thead><tbody>\n");
        foreach ((NoiseMode mode, int count) in summary.Modes.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key))
        {
            output.Write($"<tr><td>{mode.DisplayName()} <span lang=\"zh\">{mode.ChineseName()}</span></td><td class=\"n\">{Whole(count)}</td></tr>\n");
        }

        output.Write("</tbody></table>\n");
    }

    private void Take(ChannelAnalysis row)
    {
        if (row.Verdict == Verdict.Failed)
        {
            _failedRows++;
            if (_failed.Count < MostRows)
            {
                _failed.Add(row);
            }

            return;
        }

        _worst.Add((_rows++, row));
        if (_worst.Count >= 2 * MostRows)
        {
            KeepWorst();
        }
    }

    private void KeepWorst()
    {
        // The order of arrival breaks ties: it does not depend on the number of workers, so neither does the page.
        _worst.Sort((a, b) => Key(a).CompareTo(Key(b)));
        if (_worst.Count > MostRows)
        {
            _worst.RemoveRange(MostRows, _worst.Count - MostRows);
        }
    }

    private static (int Urgency, double Confidence, int Order) Key((int Order, ChannelAnalysis Row) entry) =>
        (entry.Row.Verdict.Urgency(), -(entry.Row.Diagnosis?.Confidence ?? 0), entry.Order);

    private void WriteFailed(TextWriter output)
    {
        if (_failedRows == 0)
        {
            return;
        }

        output.Write("<h2>Could not be processed</h2>\n<div class=\"wide\"><table>\n");
        output.Write(Caption(_failed.Count, _failedRows));
        output.Write("<thead><tr><th>File</th><th>Reason</th></tr></thead><tbody>\n");
        foreach (ChannelAnalysis row in _failed)
        {
            output.Write($"<tr><td class=\"file\">{Page.Escape(row.File)}</td><td>{Page.Escape(string.Join(" ", row.Findings.Select(finding => finding.Message)))}</td></tr>\n");
        }

        output.Write("</tbody></table></div>\n");
    }

    private void WriteRows(TextWriter output)
    {
        KeepWorst();
        output.Write("<h2>Results, worst first</h2>\n<div class=\"wide\"><table>\n");
        output.Write(Caption(_worst.Count, _rows));
        output.Write("<thead><tr><th>Verdict</th><th>Recording</th><th>Mode</th><th class=\"n\">Confidence</th><th>Key line</th>"
            + "<th class=\"n\">Found, Hz</th><th class=\"n\">Prominence</th><th class=\"n\">Speed, r/min</th><th>Why</th></tr></thead><tbody>\n");
        foreach ((_, ChannelAnalysis analysis) in _worst)
        {
            TextRow row = TextReport.Row(analysis);
            output.Write($"<tr><td>{Page.Verdict(analysis.Verdict)}</td><td class=\"file\">{Page.Escape(RecordingSection.Name(analysis))}</td>"
                + $"<td>{RecordingSection.ModeName(analysis)}</td><td class=\"n\">{row.Confidence}</td><td>{Page.Escape(row.Line)}</td>"
                + $"<td class=\"n\">{row.FoundHz}</td><td class=\"n\">{row.Prominence}</td><td class=\"n\">{row.Speed}</td>"
                + $"<td>{Page.Escape(string.Join(" ", TextReport.Notes(analysis)))}</td></tr>\n");
        }

        output.Write("</tbody></table></div>\n");
    }

    private static string Caption(int shown, int all) => shown == all
        ? ""
        : $"<caption>{Whole(shown)} of {Whole(all)} are listed here; the tables have them all.</caption>\n";
}
