using System.Text.Json;
using BearingAnalytics.Reporting.Html;
using BearingAnalytics.Rollers;

namespace BearingAnalytics.Reporting;

/// <summary>
/// Writes the report of a run of rollers into a folder: <c>report.html</c> (self-contained), <c>roller.json</c>,
/// <c>characteristics.csv</c>, and every chart as PNG and SVG under <c>charts/</c>. Charts are drawn as rollers arrive, so that no curve
/// need be kept; disposing writes the page and closes the tables, also after a stop. Not for several threads.
/// </summary>
public sealed class RollerReportFolder : IDisposable
{
    private readonly string _folder;
    private readonly RollerHtmlReport _page;
    private readonly FileStream _jsonFile;
    private readonly Utf8JsonWriter _json;
    private readonly StreamWriter _csv;
    private int _count;
    private bool _isClosed;

    /// <summary>Makes the folder where it is missing and starts the report; files of an earlier report are replaced.</summary>
    /// <param name="folder">Where to.</param>
    /// <param name="tool">What made the results.</param>
    public RollerReportFolder(string folder, ToolIdentity tool)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        ArgumentNullException.ThrowIfNull(tool);
        Directory.CreateDirectory(folder);
        _folder = folder;
        _page = new RollerHtmlReport(tool);
        _jsonFile = File.Create(Path.Combine(folder, "roller.json"));
        _json = RollerJson.Open(_jsonFile, tool);
        _csv = new StreamWriter(Path.Combine(folder, "characteristics.csv"));
        RollerCsv.WriteHeader(_csv);
    }

    /// <summary>The page.</summary>
    public string PageFile => Path.Combine(_folder, "report.html");

    /// <summary>Writes one roller; its curves may be let go afterwards.</summary>
    /// <param name="inspection">The roller, with <see cref="RollerInspection.Detail"/> where pictures are wanted.</param>
    public void Add(RollerInspection inspection)
    {
        ArgumentNullException.ThrowIfNull(inspection);
        ObjectDisposedException.ThrowIf(_isClosed, this);
        RollerJson.Write(_json, inspection);
        _json.Flush();
        RollerCsv.Write(_csv, inspection);
        IReadOnlyList<ChartImage> charts = RollerCharts.Of(inspection);
        string name = ChartFiles.FolderName(++_count, Path.GetFileNameWithoutExtension(inspection.File));
        _page.Add(inspection, charts, ChartFiles.Write(_folder, name, charts));
    }

    /// <summary>Writes the page and closes the tables.</summary>
    public void Dispose()
    {
        if (_isClosed)
        {
            return;
        }

        _isClosed = true;
        RollerJson.Close(_json);
        _json.Dispose();
        _jsonFile.Write("\n"u8);
        _jsonFile.Dispose();
        _csv.Dispose();
        using StreamWriter page = new(PageFile);
        _page.WriteTo(page);
    }
}
