using System.Globalization;
using BearingAnalytics.Quality;
using BearingAnalytics.Reporting.Html;
using BearingAnalytics.Reporting.Words;
using BearingAnalytics.Rollers;

namespace BearingAnalytics.Reporting;

/// <summary>
/// One page per run of rollers that needs nothing but itself, in English with Chinese words: a summary table, then one folded section
/// per roller. Past <see cref="ChartBudgetBytes"/> a section links to the chart files beside the page; past <see cref="MostRollers"/>
/// the page keeps the worst rollers and says so, so that neither the page nor its memory grows without end. Not for several threads.
/// </summary>
public sealed class RollerHtmlReport
{
    /// <summary>Rollers that are shown unfolded when there are no more than this many.</summary>
    private const int FewRollers = 3;

    private readonly ToolIdentity _tool;
    private readonly string _title;
    private readonly Figures _figures = new();
    private readonly List<Entry> _entries = [];
    private readonly Dictionary<Verdict, int> _counts = [];
    private int _all;

    /// <summary>Starts a page.</summary>
    /// <param name="tool">What made the results.</param>
    /// <param name="title">Heading of the page.</param>
    public RollerHtmlReport(ToolIdentity tool, string title = "Rollers")
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

    /// <summary>Rollers on the page; of more the worst are kept.</summary>
    public int MostRollers { get; init; } = 2000;

    /// <summary>Adds one roller; keeps none of its curves.</summary>
    /// <param name="inspection">The roller.</param>
    /// <param name="charts">Its pictures.</param>
    /// <param name="chartFolder">Folder of the chart files relative to the page, with forward slashes; null when they were not written.</param>
    public void Add(RollerInspection inspection, IReadOnlyList<ChartImage> charts, string? chartFolder = null)
    {
        ArgumentNullException.ThrowIfNull(inspection);
        ArgumentNullException.ThrowIfNull(charts);
        string source = RollerSection.Source(inspection.Detail?.Drawing);
        string pictures = _figures.Html(charts, chartFolder, ChartTitles.Chinese);
        _entries.Add(new Entry(_all++, inspection with { Detail = null }, source, pictures));
        _counts[inspection.Verdict] = _counts.GetValueOrDefault(inspection.Verdict) + 1;
        if (_entries.Count >= 2 * MostRollers)
        {
            KeepWorst();
        }
    }

    /// <summary>Writes the page.</summary>
    /// <param name="output">Where to.</param>
    public void WriteTo(TextWriter output)
    {
        ArgumentNullException.ThrowIfNull(output);
        KeepWorst();
        output.Write(Page.Top(_title));
        output.Write($"<h1>{Page.Escape(_title)} <span lang=\"zh\">滚子轮廓检测</span></h1>\n");
        output.Write($"<p class=\"muted\">{Whole(_all)} {(_all == 1 ? "profile" : "profiles")}, judged one by one.</p>\n");
        output.Write(Page.Counts(verdict => _counts.GetValueOrDefault(verdict), inBoth: true));
        WriteSummary(output);
        output.Write("<h2>Profiles <span lang=\"zh\">各滚子详情</span></h2>\n");
        foreach (Entry entry in _entries)
        {
            output.Write(RollerSection.Html(entry.Inspection, entry.Anchor, _entries.Count <= FewRollers, entry.Source, entry.Pictures));
        }

        output.Write(Page.Bottom(_tool, RollerSection.PageNote));
    }

    private static string Whole(int number) => number.ToString(CultureInfo.InvariantCulture);

    private void KeepWorst()
    {
        if (_entries.Count <= MostRollers)
        {
            return;
        }

        Entry[] dropped = [.. _entries.OrderBy(entry => entry.Inspection.Verdict.Urgency()).ThenBy(entry => entry.Order).Skip(MostRollers)];
        HashSet<int> orders = [.. dropped.Select(entry => entry.Order)];
        _entries.RemoveAll(entry => orders.Contains(entry.Order));
        foreach (Entry entry in dropped)
        {
            _figures.Forget(entry.Pictures);
        }
    }

    private void WriteSummary(TextWriter output)
    {
        output.Write("<h2>Summary <span lang=\"zh\">汇总</span></h2>\n<div class=\"wide\"><table class=\"summary\">\n");
        if (_entries.Count < _all)
        {
            output.Write($"<caption>The worst {Whole(_entries.Count)} of {Whole(_all)} are listed here; the tables beside the page have them all.</caption>\n");
        }

        output.Write("<thead><tr><th>Verdict <span lang=\"zh\">判定</span></th><th>Profile <span lang=\"zh\">文件</span></th>"
            + "<th>Drawing <span lang=\"zh\">图纸</span></th><th class=\"n\">Limited <span lang=\"zh\">受检项</span></th>"
            + "<th>Why <span lang=\"zh\">原因</span></th><th>Findings <span lang=\"zh\">提示</span></th></tr></thead>\n<tbody>\n");
        foreach (Entry entry in _entries)
        {
            output.Write(SummaryRow(entry));
        }

        output.Write("</tbody></table></div>\n");
    }

    private static string SummaryRow(Entry entry)
    {
        RollerTextRow row = RollerTextReport.Row(entry.Inspection);
        return $"<tr><td>{Page.VerdictInBoth(row.Verdict)}</td><td class=\"file\"><a href=\"#{entry.Anchor}\">{Page.Escape(row.File)}</a></td>"
            + $"<td>{Page.Escape(row.Drawing)}</td><td class=\"n\">{row.Limited}</td><td>{Page.Escape(row.Reason)}</td>"
            + $"<td>{Page.Escape(row.Findings)}</td></tr>\n";
    }

    private sealed record Entry(int Order, RollerInspection Inspection, string Source, string Pictures)
    {
        public string Anchor => FormattableString.Invariant($"r{Order + 1}");
    }
}
