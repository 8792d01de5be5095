using System.Globalization;
using System.Text.Json;

namespace BearingAnalytics.Bearings.Catalogue;

/// <summary>One entry of a catalogue file; every complaint names file, entry and field.</summary>
internal sealed class CatalogueEntry(JsonElement entry, string path, int number, IReadOnlySet<string> knownFields)
{
    public NamedBearing Read()
    {
        if (entry.ValueKind != JsonValueKind.Object)
        {
            string found = CatalogueReader.Word(entry);
            throw Complaint($"expected an object with designation, elements, elementDiameterMm and pitchDiameterMm but found {found}");
        }

        string designation = Text("designation") ?? "";
        if (designation.Trim().Length == 0)
        {
            throw Complaint("field 'designation' is missing or empty; give the name to look the bearing up by");
        }

        BearingGeometry geometry = Geometry();
        CatalogueBearing bearing = new()
        {
            Designation = designation.Trim(),
            Kind = Text("kind") ?? "",
            Geometry = geometry,
            Orders = KinematicOrders.From(geometry),
            Source = Text("source") ?? $"catalogue file {Path.GetFileName(path)}, no source given",
            Tolerances = Tolerances(),
            BoundaryDimensions = Boundary(),
            Note = Note(),
        };
        return new NamedBearing(bearing, Aliases());
    }

    private BearingGeometry Geometry()
    {
        double count = Required("elements", "a whole number from 3 to 500");
        double rows = Number("rows") ?? 1;
        if (!double.IsInteger(count) || !double.IsInteger(rows) || Math.Abs(count) > 1e6 || Math.Abs(rows) > 1e6)
        {
            throw Complaint("fields 'elements' and 'rows' must be whole numbers");
        }

        try
        {
            return new BearingGeometry(
                (int)count, Required("elementDiameterMm", "mm, above 0"), Required("pitchDiameterMm", "mm, above the element diameter"),
                Number("contactAngleDeg") ?? 0, (int)rows);
        }
        catch (ArgumentException impossible)
        {
            throw Complaint($"field {impossible.Message} Correct the entry", impossible);
        }
    }

    private OrderTolerances Tolerances()
    {
        double? halfWidth = Number("orderTolerance");
        return halfWidth switch
        {
            null => OrderTolerances.SlipOnly,
            > 0 and < 0.2 => OrderTolerances.Uniform(halfWidth.Value),
            _ => throw Complaint(FormattableString.Invariant(
                $"field 'orderTolerance' is {halfWidth}; allowed: above 0 and below 0.2 (0.02 searches ±2 %)")),
        };
    }

    private BoundaryDimensions? Boundary() =>
        Number("boreMm") is { } bore && Number("outsideDiameterMm") is { } outside && Number("widthMm") is { } width
            ? new BoundaryDimensions(bore, outside, width)
            : null;

    private string Note()
    {
        string[] unknown = entry.EnumerateObject().Select(field => field.Name).Where(name => !knownFields.Contains(name)).ToArray();
        string said = Text("note") ?? "";
        return unknown.Length == 0 ? said : $"{said} Fields not known and ignored: {string.Join(", ", unknown)}.".Trim();
    }

    private string[] Aliases()
    {
        if (!entry.TryGetProperty("aliases", out JsonElement aliases))
        {
            return [];
        }

        return aliases.ValueKind == JsonValueKind.Array && aliases.EnumerateArray().All(a => a.ValueKind == JsonValueKind.String)
            ? aliases.EnumerateArray().Select(a => a.GetString()!).ToArray()
            : throw Complaint($"field 'aliases' must be a list of texts but is {CatalogueReader.Word(aliases)}");
    }

    private double Required(string field, string allowed) =>
        Number(field) ?? throw Complaint($"field '{field}' is missing; allowed: {allowed}");

    private double? Number(string field)
    {
        if (!entry.TryGetProperty(field, out JsonElement value) || value.ValueKind == JsonValueKind.Null)
        {
            return null;
        }

        return value.ValueKind == JsonValueKind.Number && value.TryGetDouble(out double number) && double.IsFinite(number)
            ? number
            : throw Complaint($"field '{field}' must be a number without quotes but is {CatalogueReader.Word(value)}");
    }

    private string? Text(string field)
    {
        if (!entry.TryGetProperty(field, out JsonElement value) || value.ValueKind == JsonValueKind.Null)
        {
            return null;
        }

        return value.ValueKind == JsonValueKind.String
            ? value.GetString()
            : throw Complaint($"field '{field}' must be a text in quotes but is {CatalogueReader.Word(value)}");
    }

    private CatalogueException Complaint(string problem, Exception? cause = null)
    {
        string name = entry.ValueKind == JsonValueKind.Object && entry.TryGetProperty("designation", out JsonElement d)
            && d.ValueKind == JsonValueKind.String ? $" ({d.GetString()})" : "";
        string place = $"{path}, entry {number.ToString(CultureInfo.InvariantCulture)}{name}";
        return new CatalogueException($"{place}: {problem.TrimEnd('.')}.", cause);
    }
}
