using System.Text;
using BearingAnalytics.Pipeline;
using BearingAnalytics.Quality;

namespace BearingAnalytics.Reporting.Html;

/// <summary>The findings of a result as a list with its heading; nothing where there are none.</summary>
internal static class FindingsList
{
    public static string Html(IReadOnlyList<Finding> findings)
    {
        if (findings.Count == 0)
        {
            return "";
        }

        StringBuilder html = new("<h3>Findings</h3>\n<ul>\n");
        foreach (Finding finding in findings)
        {
            html.Append($"<li><b>{finding.Severity.WireName()}</b>: {Page.Escape(finding.Message)} ");
            html.Append($"<span class=\"muted\">({Page.Escape(finding.Code)})</span></li>\n");
        }

        return html.Append("</ul>\n").ToString();
    }
}
