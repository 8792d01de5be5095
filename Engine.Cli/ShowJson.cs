using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using BearingAnalytics.Bearings;

namespace BearingAnalytics.Cli;

/// <summary>A bearing or the catalogue as JSON for programs, schema <c>bearing-show/1</c>.</summary>
internal static class ShowJson
{
    private const string Schema = "bearing-show/1";

    private static readonly JsonSerializerOptions Readable = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        WriteIndented = true,
        NewLine = "\n",
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static void One(CatalogueBearing bearing, RingSpeeds? speeds, TextWriter output) => Print(
        new
        {
            Schema,
            Bearing = Description(bearing),
            AlternativeElementCounts = bearing.AlternativeElementCounts
                .Select(other => new { other.Geometry!.Elements, other.Geometry.ElementDiameterMm, other.Orders }),
            Speed = speeds,
            FrequenciesHz = speeds is null ? null : Frequencies(speeds.Of(bearing)),
        },
        output);

    public static void List(BearingCatalogue catalogue, TextWriter output) =>
        Print(new { Schema, Known = catalogue.Known.Select(Description), catalogue.Series }, output);

    private static object Description(CatalogueBearing b) => new
    {
        b.Designation,
        b.Kind,
        b.Geometry,
        b.BoundaryDimensions,
        b.Orders,
        SearchHalfWidths = b.Tolerances,
        b.IsEstimated,
        b.Source,
        b.Note,
    };

    private static object Frequencies(FaultFrequencies f) => new
    {
        Cage = f.CageHz,
        Outer = f.OuterRacePassHz,
        Inner = f.InnerRacePassHz,
        ElementSpin = f.ElementSpinHz,
        ElementHits = f.ElementHitHz,
    };

    private static void Print<T>(T value, TextWriter output) => output.WriteLine(JsonSerializer.Serialize(value, Readable));
}
