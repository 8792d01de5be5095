using System.Text.Json;
using BearingAnalytics.Quality;
using static System.FormattableString;

namespace BearingAnalytics.Signals.Notes;

/// <summary>The sidecar of one recording: a JSON object with the fixed keys.</summary>
internal static class SidecarFile
{
    private const long LargestBytes = 1 << 20;

    private static readonly JsonDocumentOptions Lenient =
        new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true, MaxDepth = 32 };

    /// <summary>Path of the sidecar of a recording; null when there is none.</summary>
    public static string? Find(string recording)
    {
        string appended = recording + ".json";
        if (File.Exists(appended))
        {
            return appended;
        }

        string replaced = Path.ChangeExtension(recording, ".json");
        return replaced != recording && File.Exists(replaced) && Speaks(replaced) ? replaced : null;
    }

    public static FoundNotes Read(string path)
    {
        NotesBuilder builder = new(Path.GetFileName(path));
        try
        {
            using JsonDocument document = Open(path);
            if (document.RootElement.ValueKind != JsonValueKind.Object)
            {
                return Unreadable(path, "it must hold one JSON object with keys such as \"speed_rpm\"");
            }

            foreach (JsonProperty property in document.RootElement.EnumerateObject())
            {
                if (Text(property.Value) is { } text)
                {
                    builder.Take(property.Name, text, $"key \"{property.Name}\"");
                }
                else if (property.Value.ValueKind != JsonValueKind.Null)
                {
                    builder.Take(NotesKeys.Find(property.Name) is null ? property.Name : property.Name + " (not a plain value)", "", "");
                }
            }
        }
        catch (JsonException broken)
        {
            return Unreadable(path, Invariant($"line {(broken.LineNumber ?? 0) + 1}: {FirstSentence(broken.Message)}"));
        }
        catch (Exception unread) when (unread is IOException or UnauthorizedAccessException)
        {
            return Unreadable(path, unread.Message);
        }

        builder.ReportUnknownKeys();
        return new FoundNotes(builder.Notes, builder.Findings);
    }

    /// <summary>
    /// True for a JSON object with at least one of the fixed keys: <c>foo.json</c> beside <c>foo.wav</c> may be anything else.
    /// </summary>
    private static bool Speaks(string path)
    {
        try
        {
            using JsonDocument document = Open(path);
            return document.RootElement.ValueKind == JsonValueKind.Object
                && document.RootElement.EnumerateObject().Any(property => NotesKeys.Fixed.Any(known => known.Name == property.Name));
        }
        catch (Exception other) when (other is JsonException or IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private static JsonDocument Open(string path)
    {
        using FileStream stream = File.OpenRead(path);
        return stream.Length > LargestBytes
            ? throw new JsonException(Invariant($"{stream.Length} bytes are too much for a sidecar."))
            : JsonDocument.Parse(stream, Lenient);
    }

    private static string? Text(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString(),
        JsonValueKind.Number => value.GetRawText(),
        JsonValueKind.Array when value.EnumerateArray().All(item => item.ValueKind is JsonValueKind.String or JsonValueKind.Number)
            => string.Join(';', value.EnumerateArray().Select(item => item.ToString())),
        _ => null,
    };

    private static FoundNotes Unreadable(string path, string why) => new(RecordingNotes.None,
        [new Finding("sidecar-unreadable", FindingSeverity.Warning, $"The sidecar {Path.GetFileName(path)} was ignored: {why}")]);

    private static string FirstSentence(string message)
    {
        int at = message.IndexOf(" LineNumber", StringComparison.Ordinal);
        return at > 0 ? message[..at] : message;
    }
}
