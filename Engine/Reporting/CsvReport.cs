using BearingAnalytics.Pipeline;

namespace BearingAnalytics.Reporting;

/// <summary>Results as one comma-separated table: the text of <see cref="CsvResultSink"/>, columns of <see cref="ResultColumns"/>.</summary>
public static class CsvReport
{
    /// <summary>The whole table of some results, with its header.</summary>
    public static string Text(IEnumerable<ChannelAnalysis> results)
    {
        ArgumentNullException.ThrowIfNull(results);
        using StringWriter text = new();
        CsvResultSink table = new(text, leaveOpen: true);
        foreach (ChannelAnalysis result in results)
        {
            table.Write(result);
        }

        return text.ToString();
    }
}
