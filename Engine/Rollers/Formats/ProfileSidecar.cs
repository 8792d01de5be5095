using System.Globalization;
using System.Text.Json;
using BearingAnalytics.Quality;

namespace BearingAnalytics.Rollers.Formats;

/// <summary>What <c>&lt;file&gt;.json</c> beside a profile says. What makes no sense in it is a finding, never an error.</summary>
internal static class ProfileSidecar
{
    private const string Keys = "x_unit, z_unit, inverted, diameter_mm, row, pitch_mm, note";
    private const long LargestBytes = 1 << 20;

    private static readonly JsonDocumentOptions Lenient =
        new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true, MaxDepth = 32 };

    /// <summary>The options in the sidecar of a profile; none where there is no sidecar.</summary>
    public static ProfileReadOptions Beside(string profile, List<Finding> findings, out string? note)
    {
        string path = profile + ".json";
        note = null;
        if (!File.Exists(path))
        {
            return new ProfileReadOptions();
        }

        string name = Path.GetFileName(path);
        try
        {
            byte[] bytes = new FileInfo(path).Length <= LargestBytes ? File.ReadAllBytes(path)
                : throw new JsonException("it is too large.");
            int mark = bytes.AsSpan().StartsWith("\uFEFF"u8) ? 3 : 0;
            using JsonDocument document = JsonDocument.Parse(bytes.AsMemory(mark), Lenient);
            return document.RootElement.ValueKind == JsonValueKind.Object
                ? Take(document.RootElement, name, findings, out note)
                : throw new JsonException($"it must hold one JSON object with the keys {Keys}.");
        }
        catch (Exception unread) when (unread is JsonException or IOException or UnauthorizedAccessException)
        {
            findings.Add(new Finding("sidecar-unreadable", FindingSeverity.Warning, $"The sidecar {name} was ignored: {unread.Message}"));
            return new ProfileReadOptions();
        }
    }

    /// <summary>What the caller says over what the sidecar says.</summary>
    public static ProfileReadOptions Over(ProfileReadOptions? given, ProfileReadOptions beside) => new()
    {
        XUnit = given?.XUnit ?? beside.XUnit,
        ZUnit = given?.ZUnit ?? beside.ZUnit,
        Inverted = given?.Inverted ?? beside.Inverted,
        DiameterMm = given?.DiameterMm ?? beside.DiameterMm,
        Row = given?.Row ?? beside.Row,
        PitchMm = given?.PitchMm ?? beside.PitchMm,
    };

    private static ProfileReadOptions Take(JsonElement root, string file, List<Finding> findings, out string? note)
    {
        ProfileReadOptions options = new();
        List<string> unknown = [];
        note = null;
        foreach (JsonProperty entry in root.EnumerateObject().Where(entry => entry.Value.ValueKind != JsonValueKind.Null))
        {
            switch (entry.Name)
            {
                case "x_unit":
                    options = options with { XUnit = Unit(entry, file, findings) ?? options.XUnit };
                    break;
                case "z_unit":
                    options = options with { ZUnit = Unit(entry, file, findings) ?? options.ZUnit };
                    break;
                case "inverted":
                    options = options with { Inverted = Switch(entry, file, findings) ?? options.Inverted };
                    break;
                case "diameter_mm":
                    options = options with { DiameterMm = Positive(entry, file, findings) ?? options.DiameterMm };
                    break;
                case "pitch_mm":
                    options = options with { PitchMm = Positive(entry, file, findings) ?? options.PitchMm };
                    break;
                case "row":
                    options = options with { Row = Row(entry, file, findings) ?? options.Row };
                    break;
                case "note":
                    note = entry.Value.ToString();
                    break;
                default:
                    unknown.Add(entry.Name);
                    break;
            }
        }

        if (unknown.Count > 0)
        {
            findings.Add(new Finding("notes-unknown-key", FindingSeverity.Info,
                $"{file}: not understood and left alone: {string.Join(", ", unknown)}. The keys are {Keys}."));
        }

        return options;
    }

    private static string? Unit(JsonProperty entry, string file, List<Finding> findings)
        => entry.Value.ValueKind == JsonValueKind.String && LengthUnit.Find(entry.Value.GetString()) is { } unit ? unit.Name
            : Rejected<string?>(entry, file, "m, mm, um, nm or inch", findings);

    private static bool? Switch(JsonProperty entry, string file, List<Finding> findings)
        => entry.Value.ValueKind is JsonValueKind.True or JsonValueKind.False ? entry.Value.GetBoolean()
            : Rejected<bool?>(entry, file, "true or false", findings);

    private static double? Positive(JsonProperty entry, string file, List<Finding> findings)
        => double.TryParse(entry.Value.ToString(), NumberStyles.Float, CultureInfo.InvariantCulture, out double number)
            && number > 0 && double.IsFinite(number) ? number : Rejected<double?>(entry, file, "a number of mm above 0", findings);

    private static int? Row(JsonProperty entry, string file, List<Finding> findings)
        => int.TryParse(entry.Value.ToString(), NumberStyles.Integer, CultureInfo.InvariantCulture, out int row)
            && row > 0 ? row : Rejected<int?>(entry, file, "a whole number, counted from 1", findings);

    private static T? Rejected<T>(JsonProperty entry, string file, string allowed, List<Finding> findings)
    {
        findings.Add(new Finding("notes-bad-value", FindingSeverity.Warning,
            $"{file}: key \"{entry.Name}\": {entry.Value} is not {allowed} and was left out."));
        return default;
    }
}
