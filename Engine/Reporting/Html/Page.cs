using System.Net;
using System.Text;
using BearingAnalytics.Pipeline;
using BearingAnalytics.Quality;

namespace BearingAnalytics.Reporting.Html;

/// <summary>The frame of every page: one file, no scripts to fetch, no fonts to fetch, no network.</summary>
internal static class Page
{
    /// <summary>Opens folded sections for printing where the browser does not do so by itself.</summary>
    private const string UnfoldForPrint =
        "<script>addEventListener('beforeprint',()=>document.querySelectorAll('details').forEach(d=>d.open=true))</script>";

    private static readonly Lazy<string> Style = new(ReadStyle);

    public static string Top(string title) =>
        $"""
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>{Escape(title)}</title>
        <style>
        {Style.Value}</style>
        </head>
        <body>
        <main>

        """;

    /// <param name="tool">What made the page.</param>
    /// <param name="note">How to read its numbers; plain text.</param>
    public static string Bottom(ToolIdentity tool, string note) =>
        $"""
        </main>
        <footer>Bearing Analytics {Escape(tool.Version)}, kernels: {Escape(tool.Kernel)}. {Escape(note)}</footer>
        {UnfoldForPrint}
        </body>
        </html>

        """;

    /// <summary>Text that came from a file, a path or a user: never markup.</summary>
    public static string Escape(string? text) => WebUtility.HtmlEncode(text ?? "");

    /// <summary>A verdict as a coloured word with its sign.</summary>
    public static string Verdict(Verdict verdict) =>
        $"<span class=\"verdict {verdict.WireName()}\">{verdict.Symbol()} {verdict.WireName()}</span>";

    /// <summary>A verdict as a coloured word in English and Chinese with its sign.</summary>
    public static string VerdictInBoth(Verdict verdict) =>
        $"<span class=\"verdict {verdict.WireName()}\">{verdict.Symbol()} {verdict.WireName()} <span lang=\"zh\">{verdict.ChineseName()}</span></span>";

    /// <summary>How many of each verdict.</summary>
    /// <param name="count">Number by verdict.</param>
    /// <param name="inBoth">True for words in English and Chinese.</param>
    public static string Counts(Func<Verdict, int> count, bool inBoth = false)
    {
        StringBuilder html = new("<ul class=\"counts\">\n");
        foreach (Verdict verdict in Enum.GetValues<Verdict>())
        {
            string chinese = inBoth ? $" <span lang=\"zh\">{verdict.ChineseName()}</span>" : "";
            html.Append($"<li class=\"{verdict.WireName()}\"><b>{count(verdict)}</b>{verdict.Symbol()} {verdict.WireName()}{chinese}</li>\n");
        }

        return html.Append("</ul>\n").ToString();
    }

    private static string ReadStyle()
    {
        using Stream stream = typeof(Page).Assembly.GetManifestResourceStream("BearingAnalytics.Reporting.Html.report.css")
            ?? throw new InvalidOperationException("The style sheet is missing from the assembly.");
        using StreamReader reader = new(stream);
        return reader.ReadToEnd();
    }
}
