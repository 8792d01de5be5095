using BearingAnalytics.Pipeline;
using BearingAnalytics.Reporting.Html;

namespace BearingAnalytics.Reporting;

/// <summary>Writes the report of an evaluation into a folder.</summary>
public static class EvaluationReportFolder
{
    /// <summary>
    /// Writes <c>index.html</c> (self-contained), <c>evaluation.json</c>, <c>evaluation.csv</c>, and the confusion picture as PNG and
    /// SVG under <c>charts/confusion</c>. Makes the folder where it is missing; files of an earlier report are replaced.
    /// </summary>
    /// <param name="folder">Where to.</param>
    /// <param name="result">The evaluation.</param>
    /// <param name="tool">What made it.</param>
    /// <returns>Path of the page.</returns>
    public static string Write(string folder, EvaluationResult result, ToolIdentity tool)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        ArgumentNullException.ThrowIfNull(result);
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, "evaluation.json"), EvaluationJson.Text(result, tool));
        using (StreamWriter csv = new(Path.Combine(folder, "evaluation.csv")))
        {
            EvaluationCsv.Write(csv, result);
        }

        ChartImage confusion = EvaluationHtmlReport.Confusion(result);
        ChartFiles.Write(folder, "confusion", [confusion]);
        string page = Path.Combine(folder, "index.html");
        using StreamWriter html = new(page);
        EvaluationHtmlReport.Write(html, result, confusion, tool);
        return page;
    }
}
