using System.Globalization;
using BearingAnalytics.Pipeline.Running;
using BearingAnalytics.Signals;

namespace BearingAnalytics.Pipeline;

/// <summary>
/// A list of recordings for a batch: either plain text with one path a line (empty lines and lines starting with # are skipped),
/// or a comma-separated table whose header names a column <c>file</c> and any of <c>sampling_rate_hz, speed_rpm, load, bearing,
/// unit, sensitivity, channel, label, specimen, rig, note</c>; other columns are ignored. Paths are relative to the manifest.
/// A row wins over a recording's sidecar; a command-line option wins over a row.
/// </summary>
public static class BatchManifest
{
    /// <summary>Reads a manifest row by row.</summary>
    /// <param name="manifestFile">Path of the manifest.</param>
    /// <param name="options">Options that win over a row.</param>
    /// <exception cref="InvalidDataException">No path in the file, or a row that is not a row; the message names the line.</exception>
    public static IEnumerable<BatchJob> Read(string manifestFile, AnalysisOptions options)
    {
        ArgumentException.ThrowIfNullOrEmpty(manifestFile);
        ArgumentNullException.ThrowIfNull(options);
        string folder = Path.GetDirectoryName(manifestFile) ?? "";
        IReadOnlyList<string>? header = null;
        bool first = true;
        foreach ((int line, IReadOnlyList<string> fields) in DelimitedLines.Read(manifestFile))
        {
            if (first && fields.Any(field => IsFileColumn(field)))
            {
                header = fields;
            }
            else
            {
                yield return Job(manifestFile, folder, line, header, fields, options);
            }

            first = false;
        }

        if (first)
        {
            throw new InvalidDataException($"{manifestFile}: holds no path. A manifest has one path a line, or a table with a column 'file'.");
        }
    }

    private static bool IsFileColumn(string field) => string.Equals(field.Trim(), "file", StringComparison.OrdinalIgnoreCase);

    private static BatchJob Job(
        string manifestFile, string folder, int line, IReadOnlyList<string>? header, IReadOnlyList<string> fields, AnalysisOptions options)
    {
        if (header is null)
        {
            // A path may hold a comma; without a header the whole line is the path.
            return AtPath(folder, string.Join(',', fields).Trim(), options);
        }

        if (fields.Count > header.Count)
        {
            throw new InvalidDataException(
                $"{manifestFile}, line {line}: {fields.Count} fields, but the header names {header.Count}. Quote fields that hold a comma.");
        }

        Dictionary<string, string> row = new(StringComparer.OrdinalIgnoreCase);
        for (int i = 0; i < fields.Count; i++)
        {
            row[header[i].Trim()] = fields[i].Trim();
        }

        if (Text(row, "file") is not { } file)
        {
            throw new InvalidDataException($"{manifestFile}, line {line}: the column 'file' is empty.");
        }

        return IsFolderTable(manifestFile, file)
            ? AtPath(folder, file, options)
            : AtPath(folder, file, options with { Notes = options.Notes.Over(Notes(manifestFile, line, row)) });
    }

    /// <summary>A folder's own table is read beside each of its files, where a sidecar wins over it; here it is only the list.</summary>
    private static bool IsFolderTable(string manifestFile, string file) =>
        string.Equals(Path.GetFileName(manifestFile), "recordings.csv", StringComparison.OrdinalIgnoreCase)
        && string.IsNullOrEmpty(Path.GetDirectoryName(file));

    private static BatchJob AtPath(string folder, string file, AnalysisOptions options) =>
        BatchJobs.FromPaths([Path.Combine(folder, file)], options).First();

    private static RecordingNotes Notes(string manifestFile, int line, Dictionary<string, string> row) => new()
    {
        SamplingRateHz = Number(manifestFile, line, row, "sampling_rate_hz"),
        SpeedRpm = Number(manifestFile, line, row, "speed_rpm"),
        Load = Text(row, "load"),
        Bearing = Text(row, "bearing"),
        Unit = Text(row, "unit"),
        Sensitivity = Text(row, "sensitivity"),
        Channel = Text(row, "channel"),
        Label = Text(row, "label"),
        Specimen = Text(row, "specimen"),
        Rig = Text(row, "rig"),
        Note = Text(row, "note"),
    };

    private static string? Text(Dictionary<string, string> row, string column) =>
        row.TryGetValue(column, out string? text) && text.Length > 0 ? text : null;

    private static double? Number(string manifestFile, int line, Dictionary<string, string> row, string column)
    {
        if (Text(row, column) is not { } text)
        {
            return null;
        }

        return double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double number) && double.IsFinite(number)
            ? number
            : throw new InvalidDataException($"{manifestFile}, line {line}: {column} is '{text}', which is not a number.");
    }
}
