using BearingAnalytics.Quality;
using BearingAnalytics.Signals.Formats;
using BearingAnalytics.Signals.Notes;
using BearingAnalytics.Signals.Units;
using static System.FormattableString;

namespace BearingAnalytics.Signals;

/// <summary>
/// Reads a recording of any known format (WAV, MATLAB v4 to v7, delimited text), recognised by content, together with what stands
/// beside it: a sidecar <c>&lt;file&gt;.json</c> and the folder's <c>recordings.csv</c>. Thread-safe.
/// </summary>
public static class RecordingReader
{
    /// <summary>
    /// Reads one file. What <paramref name="options"/> says wins over the sidecar, the sidecar over the table, the table over the file.
    /// Samples come in the SI unit of what they measure where a unit is known, otherwise as stored.
    /// </summary>
    /// <param name="path">The recording.</param>
    /// <param name="options">What the caller knows better; null for nothing.</param>
    /// <returns>
    /// All channels, the selected ones among them, the conditions, and findings about what was salvaged, skipped or not understood.
    /// A channel may be empty or hold NaN; <see cref="SignalQuality"/> says so.
    /// </returns>
    /// <exception cref="RecordingFormatException">The content cannot be read, or a channel asked for is not there.</exception>
    /// <exception cref="IOException">The file is not there or cannot be reached.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    public static Recording Read(string path, RecordingNotes? options = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        if (Directory.Exists(path))
        {
            throw new FileNotFoundException($"{path} is a folder, not a recording.", path);
        }

        StoredRecording stored;
        using (FileStream stream = new(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, 1 << 16, FileOptions.SequentialScan))
        {
            stored = RecordingFormats.Read(stream);
        }

        FoundNotes beside = NotesBeside.Of(path);
        List<Finding> findings = [.. stored.Findings, .. beside.Findings];
        return Assemble(path, stored, (options ?? RecordingNotes.None).Over(beside.Notes), findings);
    }

    /// <summary>Reads a stream that has no file and nothing beside it, such as a recording held in memory.</summary>
    /// <param name="stream">Seekable, read from its start.</param>
    /// <param name="source">What to call it in results.</param>
    /// <param name="options">All that is known about it; null for nothing.</param>
    /// <exception cref="RecordingFormatException">The content cannot be read, or a channel asked for is not there.</exception>
    public static Recording Read(Stream stream, string source, RecordingNotes? options = null)
    {
        ArgumentNullException.ThrowIfNull(stream);
        stream.Position = 0;
        StoredRecording stored = RecordingFormats.Read(stream);
        return Assemble(source, stored, options ?? RecordingNotes.None, [.. stored.Findings]);
    }

    private static Recording Assemble(string source, StoredRecording stored, RecordingNotes notes, List<Finding> findings)
    {
        IReadOnlyList<StoredChannel> named = ChannelNames.MadeUnique(stored.Channels);
        IReadOnlyList<int> selection = ChannelSelection.Of(notes.Channel, named);
        ReportRateConflict(named, notes.SamplingRateHz, findings);
        string?[] units = PerChannel("unit", notes.Unit, named.Count, selection, findings);
        string?[] sensitivities = PerChannel("sensitivity", notes.Sensitivity, named.Count, selection, findings);
        Channel[] channels = new Channel[named.Count];
        for (int i = 0; i < channels.Length; i++)
        {
            double? rate = notes.SamplingRateHz ?? named[i].SampleRateHz;
            channels[i] = ChannelCalibration.Apply(named[i], units[i], sensitivities[i], rate, findings);
        }

        return new Recording
        {
            Source = source,
            Format = stored.Format,
            Channels = channels,
            Selected = [.. selection.Select(index => channels[index])],
            Conditions = new OperatingConditions
            {
                SpeedRpm = notes.SpeedRpm ?? SpeedOf(named, selection, stored, findings),
                Load = notes.Load ?? stored.Load,
                Bearing = notes.Bearing ?? stored.Bearing,
                Rig = notes.Rig,
                Specimen = notes.Specimen,
            },
            Label = notes.Label,
            StartTime = stored.StartTime,
            Findings = findings,
        };
    }

    /// <summary>One value for all channels, or a list with one value per channel or per selected channel.</summary>
    private static string?[] PerChannel(string key, string? text, int channels, IReadOnlyList<int> selection, List<Finding> findings)
    {
        string?[] values = new string?[channels];
        if (text is null || !text.Contains(';', StringComparison.Ordinal))
        {
            Array.Fill(values, text);
            return values;
        }

        string[] parts = text.Split(';', StringSplitOptions.TrimEntries);
        if (parts.Length == channels)
        {
            parts.CopyTo(values, 0);
        }
        else if (parts.Length == selection.Count)
        {
            for (int i = 0; i < parts.Length; i++)
            {
                values[selection[i]] = parts[i];
            }
        }
        else
        {
            findings.Add(new Finding("notes-bad-value", FindingSeverity.Warning, Invariant(
                $"{key} = '{text}' lists {parts.Length} values for {channels} channels ({selection.Count} selected) and was left out.")));
        }

        return values;
    }

    private static void ReportRateConflict(IReadOnlyList<StoredChannel> channels, double? statedHz, List<Finding> findings)
    {
        double? inFile = channels.Select(channel => channel.SampleRateHz).FirstOrDefault(rate => rate is not null);
        if (statedHz is { } stated && inFile is { } own && Math.Abs(stated - own) > 1e-3 * own)
        {
            findings.Add(new Finding("sampling-rate-differs", FindingSeverity.Warning, Invariant(
                $"The file says {own:G7} Hz, what stands beside it or was given says {stated:G7} Hz; the latter is used.")));
        }
    }

    private static double? SpeedOf(
        IReadOnlyList<StoredChannel> channels, IReadOnlyList<int> selection, StoredRecording stored, List<Finding> findings)
    {
        double[] speeds = [.. selection.Select(index => channels[index].SpeedRpm).OfType<double>().Distinct()];
        if (speeds.Length > 1)
        {
            findings.Add(new Finding("several-speeds", FindingSeverity.Warning,
                Invariant($"The file holds runs at {string.Join(" and ", speeds.Select(speed => Invariant($"{speed:G6}")))} ")
                + "rpm; select the channels of one run. The first speed is used."));
        }

        return speeds.Length > 0 ? speeds[0] : stored.SpeedRpm;
    }
}
