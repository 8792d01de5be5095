using BearingAnalytics.Pipeline;
using BearingAnalytics.Reporting.Html;

namespace BearingAnalytics.Reporting;

/// <summary>
/// Writes the report of a run into a folder: <c>index.html</c> (self-contained), <c>results.json</c>, <c>results.csv</c>, and every
/// chart as PNG and SVG under <c>charts/</c>. Charts are drawn as results arrive, so that samples and spectra need not be kept.
/// </summary>
public sealed class ReportFolder : IResultSink
{
    private readonly string _folder;
    private readonly HtmlReport _page;
    private readonly StreamWriter _jsonFile;
    private readonly JsonReport _json;
    private readonly CsvResultSink _csv;
    private int _count;

    /// <summary>Makes the folder where it is missing and starts the report; files of an earlier report are replaced.</summary>
    /// <param name="folder">Where to.</param>
    /// <param name="tool">What made the results.</param>
    public ReportFolder(string folder, ToolIdentity tool)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        ArgumentNullException.ThrowIfNull(tool);
        Directory.CreateDirectory(folder);
        _folder = folder;
        _page = new HtmlReport(tool);
        _jsonFile = new StreamWriter(Path.Combine(folder, "results.json"));
        _json = new JsonReport(_jsonFile, tool);
        _csv = CsvResultSink.ToFile(Path.Combine(folder, "results.csv"));
    }

    /// <summary>The page.</summary>
    public string PageFile => Path.Combine(_folder, "index.html");

    /// <inheritdoc/>
    public async ValueTask WriteAsync(BatchResult result, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(result);
        await _json.WriteAsync(result, cancellation).ConfigureAwait(false);
        await _csv.WriteAsync(result, cancellation).ConfigureAwait(false);
        foreach (ChannelAnalysis row in result.Rows)
        {
            IReadOnlyList<ChartImage> charts = Charts.All(row);
            _page.Add(row, charts, ChartFiles.Write(_folder, ChartFolderName(++_count, row.File, row.Channel), charts));
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _json.DisposeAsync().ConfigureAwait(false);
        await _jsonFile.DisposeAsync().ConfigureAwait(false);
        await _csv.DisposeAsync().ConfigureAwait(false);
        using StreamWriter page = new(PageFile);
        _page.WriteTo(page);
    }

    /// <summary>
    /// A folder name for the charts of a result that is safe on every file system and unlike all others of the run: its number, then
    /// what is plain of file and channel name.
    /// </summary>
    /// <param name="number">Number of the result within its run, from 1.</param>
    /// <param name="file">File name as the user gave it.</param>
    /// <param name="channel">Channel name.</param>
    public static string ChartFolderName(int number, string file, string channel)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(channel);
        return ChartFiles.FolderName(number, Path.GetFileNameWithoutExtension(file), channel);
    }
}
