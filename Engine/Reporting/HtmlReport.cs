using System.Globalization;
using BearingAnalytics.Pipeline;
using BearingAnalytics.Quality;
using BearingAnalytics.Reporting.Html;

namespace BearingAnalytics.Reporting;

/// <summary>
/// One page per run that needs nothing but itself: a summary table, then one folded section per result with its charts inside the
/// file. The pictures of a very long run would make the page unusable; past <see cref="ChartBudgetBytes"/> a section links to the
/// chart files beside the page instead. Not for several threads.
/// </summary>
public sealed class HtmlReport
{
    /// <summary>Results that are shown unfolded when there are no more than this many.</summary>
    private const int FewResults = 4;

    private readonly ToolIdentity _tool;
    private readonly string _title;
    private readonly List<(ChannelAnalysis Row, string Pictures)> _sections = [];
    private readonly Figures _figures = new();

    /// <summary>Starts a page.</summary>
    /// <param name="tool">What made the results.</param>
    /// <param name="title">Heading of the page.</param>
    public HtmlReport(ToolIdentity tool, string title = "Bearing recordings")
    {
        ArgumentNullException.ThrowIfNull(tool);
        ArgumentException.ThrowIfNullOrEmpty(title);
        _tool = tool;
        _title = title;
    }

    /// <summary>Bytes of charts put into the page itself.</summary>
    public long ChartBudgetBytes
    {
        get => _figures.BudgetBytes;
        init => _figures = new Figures { BudgetBytes = value };
    }

    /// <summary>Adds one result; keeps neither samples nor spectra.</summary>
    /// <param name="analysis">The result.</param>
    /// <param name="charts">Its pictures.</param>
    /// <param name="chartFolder">Folder of the chart files relative to the page, with forward slashes; null when they were not written.</param>
    public void Add(ChannelAnalysis analysis, IReadOnlyList<ChartImage> charts, string? chartFolder = null)
    {
        ArgumentNullException.ThrowIfNull(analysis);
        ArgumentNullException.ThrowIfNull(charts);
        _sections.Add((analysis with { Detail = null }, _figures.Html(charts, chartFolder)));
    }

    /// <summary>Writes the page.</summary>
    public void WriteTo(TextWriter output)
    {
        ArgumentNullException.ThrowIfNull(output);
        output.Write(Page.Top(_title));
        output.Write($"<h1>{Page.Escape(_title)}</h1>\n<p class=\"muted\">{_sections.Count.ToString(CultureInfo.InvariantCulture)} results, one per recording and channel.</p>\n");
        output.Write(Page.Counts(verdict => _sections.Count(section => section.Row.Verdict == verdict)));
        WriteSummary(output);
        output.Write("<h2>Recordings</h2>\n");
        for (int i = 0; i < _sections.Count; i++)
        {
            output.Write(RecordingSection.Html(_sections[i].Row, Anchor(i), _sections.Count <= FewResults, _sections[i].Pictures));
        }

        output.Write(Page.Bottom(_tool, RecordingSection.PageNote));
    }

    private static string Anchor(int index) => FormattableString.Invariant($"r{index + 1}");

    private void WriteSummary(TextWriter output)
    {
        output.Write("<h2>Summary</h2>\n<div class=\"wide\"><table>\n<thead><tr><th>Verdict</th><th>Recording</th><th>Mode</th><th class=\"n\">Confidence</th>"
            + "<th>Key line</th><th class=\"n\">Expected, Hz</th><th class=\"n\">Found, Hz</th><th class=\"n\">Prominence</th>"
            + "<th class=\"n\">Speed, r/min</th><th>Findings</th></tr></thead>\n<tbody>\n");
        for (int i = 0; i < _sections.Count; i++)
        {
            output.Write(SummaryRow(_sections[i].Row, Anchor(i)));
        }

        output.Write("</tbody></table></div>\n");
    }

    private static string SummaryRow(ChannelAnalysis analysis, string anchor)
    {
        TextRow row = TextReport.Row(analysis);
        string speed = row.Speed.Length == 0 ? "" : $"{row.Speed} <span class=\"muted\">{row.SpeedSource.WireName()}</span>";
        return $"<tr><td>{Page.Verdict(analysis.Verdict)}</td><td class=\"file\"><a href=\"#{anchor}\">{Page.Escape(RecordingSection.Name(analysis))}</a></td>"
            + $"<td>{RecordingSection.ModeName(analysis)}</td><td class=\"n\">{row.Confidence}</td><td>{Page.Escape(row.Line)}</td>"
            + $"<td class=\"n\">{row.ExpectedHz}</td><td class=\"n\">{row.FoundHz}</td><td class=\"n\">{row.Prominence}</td>"
            + $"<td class=\"n\">{speed}</td><td>{Page.Escape(row.Findings)}</td></tr>\n";
    }
}
