using System.Text;

namespace BearingAnalytics.Reporting.Html;

/// <summary>
/// Charts as figures of a page, inside the page until a budget is spent, then as links to the files beside it: the pictures of a very
/// long run would make the page unusable.
/// </summary>
internal sealed class Figures
{
    private long _bytes;

    /// <summary>Bytes of charts put into the page itself.</summary>
    public long BudgetBytes { get; init; } = 40_000_000;

    /// <summary>The figures of one result.</summary>
    /// <param name="charts">The charts in reading order.</param>
    /// <param name="chartFolder">Folder of the chart files relative to the page; null when they were not written.</param>
    /// <param name="chineseTitle">Title in Chinese by name of the chart; null for none.</param>
    public string Html(IReadOnlyList<ChartImage> charts, string? chartFolder, Func<string, string>? chineseTitle = null)
    {
        StringBuilder html = new();
        foreach (ChartImage chart in charts)
        {
            string title = Page.Escape(chart.Title) + (chineseTitle is null ? "" : $" <b lang=\"zh\">{chineseTitle(chart.Name)}</b>");
            if (_bytes + chart.Svg.Length <= BudgetBytes)
            {
                string source = SvgUri(chart.Svg);
                _bytes += source.Length;
                html.Append($"<figure><figcaption>{title} <span>{Page.Escape(chart.Description)}</span></figcaption>");
                html.Append($"<img loading=\"lazy\" width=\"{chart.WidthPixels}\" height=\"{chart.HeightPixels}\" ");
                html.Append($"alt=\"{Page.Escape(chart.Title)}: {Page.Escape(chart.Description)}\" src=\"{source}\"></figure>\n");
            }
            else
            {
                string file = $"{Page.Escape(chartFolder)}/{chart.Name}.svg";
                string where = chartFolder is null ? "not kept" : $"<a href=\"{file}\">{file}</a>";
                html.Append($"<p>{title}: {where} <span class=\"muted\">(left out of the page to keep it light)</span></p>\n");
            }
        }

        return html.ToString();
    }

    /// <summary>Gives back what a result spent that is shown no longer.</summary>
    /// <param name="html">Its figures.</param>
    public void Forget(string html) => _bytes = Math.Max(0, _bytes - html.Length);

    /// <summary>
    /// A picture as an address that is the picture. As an image of its own a drawing keeps its clip paths to itself - inline
    /// they would share one name space with every other drawing - and the browser draws it only when its section is opened.
    /// </summary>
    private static string SvgUri(string svg) => "data:image/svg+xml," + svg
        .Replace("%", "%25", StringComparison.Ordinal)
        .Replace("#", "%23", StringComparison.Ordinal)
        .Replace("<", "%3C", StringComparison.Ordinal)
        .Replace(">", "%3E", StringComparison.Ordinal)
        .Replace("&", "%26", StringComparison.Ordinal)
        .Replace("\n", " ", StringComparison.Ordinal)
        .Replace('"', '\'');
}
