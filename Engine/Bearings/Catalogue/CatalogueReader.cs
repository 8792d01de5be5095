using System.Globalization;
using System.Text.Json;

namespace BearingAnalytics.Bearings.Catalogue;

/// <summary>An entry of a catalogue file and the other names it goes by.</summary>
internal sealed record NamedBearing(CatalogueBearing Bearing, IReadOnlyList<string> Aliases);

/// <summary>
/// Reads a list of bearings as in <c>--catalogue FILE.json</c>; comments and trailing commas are allowed. Fields it does not know
/// are left alone and named in the entry's note, so that a misspelt one is seen.
/// </summary>
internal static class CatalogueReader
{
    private static readonly JsonDocumentOptions Lenient = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };

    private static readonly HashSet<string> KnownFields =
    [
        "designation", "elements", "elementDiameterMm", "pitchDiameterMm", "contactAngleDeg", "rows", "source",
        "aliases", "kind", "note", "orderTolerance", "boreMm", "outsideDiameterMm", "widthMm",
    ];

    /// <exception cref="CatalogueException">The file cannot be read, is no JSON list, or an entry is wrong.</exception>
    public static IReadOnlyList<NamedBearing> ReadFile(string path)
    {
        try
        {
            using FileStream stream = File.OpenRead(path);
            return Read(stream, path);
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException)
        {
            throw new CatalogueException($"{path}: the catalogue cannot be read: {cause.Message} Give an existing JSON file.", cause);
        }
    }

    public static IReadOnlyList<NamedBearing> Read(Stream stream, string path)
    {
        using JsonDocument document = Parse(stream, path);
        if (document.RootElement.ValueKind != JsonValueKind.Array)
        {
            string found = Word(document.RootElement);
            throw new CatalogueException($"{path}: expected a list [ {{ \"designation\": ... }}, ... ] but found {found}.");
        }

        List<NamedBearing> bearings = [];
        foreach (JsonElement entry in document.RootElement.EnumerateArray())
        {
            bearings.Add(new CatalogueEntry(entry, path, bearings.Count + 1, KnownFields).Read());
        }

        return bearings;
    }

    internal static string Word(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => "an object",
        JsonValueKind.Array => "a list",
        JsonValueKind.String => $"the text \"{element.GetString()}\"",
        JsonValueKind.Number => $"the number {element.GetRawText()}",
        _ => element.GetRawText(),
    };

    private static JsonDocument Parse(Stream stream, string path)
    {
        try
        {
            return JsonDocument.Parse(stream, Lenient);
        }
        catch (JsonException broken)
        {
            string line = ((broken.LineNumber ?? 0) + 1).ToString(CultureInfo.InvariantCulture);
            throw new CatalogueException($"{path}, line {line}: not valid JSON: {broken.Message}", broken);
        }
    }
}
