using System.Globalization;
using BearingAnalytics.Numerics.Delimited;
using BearingAnalytics.Quality;

namespace BearingAnalytics.Rollers.Formats.Text;

/// <summary>What the lines above a table of points say: headings, units, pitch, diameter, results, everything else as notes.</summary>
internal sealed class ProfileHeader
{
    private const int MostNotes = 64;
    private static readonly string[] PitchKeys =
    [
        "pitch", "dx", "delta_x", "step", "spacing", "x_spacing", "interval", "increment", "x_increment", "sampling_distance",
        "point_distance",
    ];

    private readonly List<KeyValuePair<string, string>> _notes = [];
    private readonly List<StatedResult> _results = [];

    private ProfileHeader(IReadOnlyList<string> headings) => Headings = headings;

    /// <summary>One heading per column, with its unit; empty where there are none.</summary>
    public IReadOnlyList<string> Headings { get; }

    public double? Pitch { get; private set; }

    public LengthUnit? PitchUnit { get; private set; }

    public LengthUnit? XUnit { get; private set; }

    public LengthUnit? ZUnit { get; private set; }

    public double? DiameterMm { get; private set; }

    public IReadOnlyList<KeyValuePair<string, string>> Notes => _notes;

    public IReadOnlyList<StatedResult> Results => _results;

    public static ProfileHeader Parse(IReadOnlyList<byte[]> lines, TextLayout layout)
    {
        List<string> above = TextHeadings.Above(lines, layout);
        IReadOnlyList<string> headings = FindHeadings(above, layout, out int used);
        ProfileHeader header = new(headings);
        foreach (string line in above.Take(above.Count - used))
        {
            header.Take(TextHeadings.Uncommented(line));
        }

        return header;
    }

    /// <summary>Headings in one line, or names in one and units in the next.</summary>
    private static IReadOnlyList<string> FindHeadings(List<string> above, TextLayout layout, out int used)
    {
        used = 0;
        if (above.Count == 0 || Split(above[^1], layout) is not { } last)
        {
            return [];
        }

        used = 1;
        bool units = Array.TrueForAll(last, field => LengthUnit.Find(field.Trim('[', ']', '(', ')', ' ')) is not null);
        if (units && above.Count > 1 && Split(above[^2], layout) is { } names)
        {
            used = 2;
            return [.. names.Zip(last, (name, unit) => $"{name} [{unit.Trim('[', ']', '(', ')', ' ')}]")];
        }

        return units ? [.. last.Select(unit => $"[{unit.Trim('[', ']', '(', ')', ' ')}]")] : last;
    }

    /// <summary>Also <c>x [mm] z [µm]</c> above columns that blanks separate.</summary>
    private static string[]? Split(string line, TextLayout layout)
    {
        if (TextHeadings.Split(line, layout) is { } headings)
        {
            return headings;
        }

        string[] words = TextHeadings.Uncommented(line).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        bool pairs = layout.Separator == FieldSplitter.Blanks && words.Length == 2 * layout.Columns
            && words.Where((_, at) => at % 2 == 1).All(word => word[0] is '[' or '(');
        return pairs ? [.. words.Chunk(2).Select(pair => pair[0] + " " + pair[1])] : null;
    }

    private void Take(string line)
    {
        if (ResultLine.Parse(line) is { } result)
        {
            _results.Add(result);
            return;
        }

        int at = line.IndexOfAny(['=', ':', ';', '\t', ',']);
        string key = at > 0 ? line[..at].Trim(' ', '"') : "";
        string value = at > 0 ? line[(at + 1)..].Trim(' ', '"', '=', ':', ';', ',', '\t') : "";
        if (key.Length > 0 && value.Length > 0 && !Understand(key, value) && _notes.Count < MostNotes)
        {
            _notes.Add(KeyValuePair.Create(key, value));
        }
    }

    private bool Understand(string key, string value)
    {
        LengthUnit? unitOfKey = LengthUnit.InHeading(key);
        string bare = Bare(key, unitOfKey);
        if (bare is "x_unit" or "unit_x" or "z_unit" or "unit_z" && LengthUnit.Find(value) is { } unit)
        {
            (XUnit, ZUnit) = bare.Contains('x', StringComparison.Ordinal) ? (XUnit ?? unit, ZUnit) : (XUnit, ZUnit ?? unit);
            return true;
        }

        bool pitch = PitchKeys.Contains(bare);
        if ((!pitch && bare != "diameter") || ResultLine.Parse(key, value) is not { } number || !(number.Value > 0))
        {
            return false;
        }

        LengthUnit? written = LengthUnit.Find(number.Unit) ?? unitOfKey;
        if (pitch)
        {
            (Pitch, PitchUnit) = (number.Value, written);
        }
        else
        {
            DiameterMm = (written ?? LengthUnit.Millimetre).ToMm(number.Value);
        }

        return true;
    }

    /// <summary>A key in small letters, without its unit and with blanks as underscores.</summary>
    private static string Bare(string key, LengthUnit? unit)
    {
        int bracket = key.IndexOfAny(['[', '(', '{']);
        string bare = (bracket > 0 ? key[..bracket] : key).Trim();
        string lower = bare.ToLower(CultureInfo.InvariantCulture).Replace(' ', '_').Replace('-', '_');
        int cut = lower.LastIndexOf('_');
        return unit is not null && bracket < 0 && cut > 0 && LengthUnit.Find(lower[(cut + 1)..]) == unit ? lower[..cut] : lower;
    }
}
