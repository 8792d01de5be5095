using System.Text.Encodings.Web;
using System.Text.Json;

namespace BearingAnalytics.Signals;

/// <summary>Writes the sidecar of a recording: a JSON object with the fixed keys, those that say something, in a fixed order.</summary>
public static class RecordingNotesWriter
{
    private static readonly JsonWriterOptions Readable =
        new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes <c>&lt;recording&gt;.json</c> beside the recording and returns its path. Equal notes give equal bytes.</summary>
    /// <param name="recording">Path of the recording, not of the sidecar.</param>
    /// <param name="notes">What to say.</param>
    public static string Write(string recording, RecordingNotes notes)
    {
        ArgumentException.ThrowIfNullOrEmpty(recording);
        string path = recording + ".json";
        using FileStream stream = File.Create(path);
        Write(stream, notes);
        return path;
    }

    /// <summary>Writes the JSON object as UTF-8 with a line end behind it; the stream stays open.</summary>
    public static void Write(Stream stream, RecordingNotes notes)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(notes);
        using (Utf8JsonWriter json = new(stream, Readable))
        {
            json.WriteStartObject();
            Number(json, "sampling_rate_hz", notes.SamplingRateHz);
            Number(json, "speed_rpm", notes.SpeedRpm);
            Words(json, "load", notes.Load);
            Words(json, "bearing", notes.Bearing);
            Words(json, "unit", notes.Unit);
            Words(json, "sensitivity", notes.Sensitivity);
            Words(json, "channel", notes.Channel);
            Words(json, "label", notes.Label);
            Words(json, "specimen", notes.Specimen);
            Words(json, "rig", notes.Rig);
            Words(json, "note", notes.Note);
            json.WriteEndObject();
        }

        stream.Write("\n"u8);
    }

    private static void Number(Utf8JsonWriter json, string key, double? value)
    {
        if (value is { } number)
        {
            json.WriteNumber(key, number);
        }
    }

    private static void Words(Utf8JsonWriter json, string key, string? value)
    {
        if (value is not null)
        {
            json.WriteString(key, value);
        }
    }
}
