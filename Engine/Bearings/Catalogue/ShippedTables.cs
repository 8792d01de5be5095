using System.Text.Json;

namespace BearingAnalytics.Bearings.Catalogue;

/// <summary>The catalogue files inside the assembly.</summary>
internal static class ShippedTables
{
    private const string Folder = "bearings/";
    private const string KnownFile = "known.json";

    // The order people expect, which is not the alphabet's.
    private static readonly string[] SeriesOrder = ["60", "62", "63", "618", "619", "72", "N2", "N3", "302", "303", "322", "222", "223"];

    private static readonly JsonSerializerOptions CamelCase = new() { PropertyNamingPolicy = JsonNamingPolicy.CamelCase };

    public static IReadOnlyList<NamedBearing> Known()
    {
        using Stream stream = Open(KnownFile);
        return CatalogueReader.Read(stream, KnownFile);
    }

    public static IReadOnlyList<SeriesTable> Series() => SeriesOrder.Select(ReadSeries).ToArray();

    private static SeriesTable ReadSeries(string series)
    {
        using Stream stream = Open(series + ".json");
        return JsonSerializer.Deserialize<SeriesTable>(stream, CamelCase)!;
    }

    private static Stream Open(string file) =>
        typeof(ShippedTables).Assembly.GetManifestResourceStream(Folder + file)
        ?? throw new InvalidOperationException($"The assembly lacks its catalogue file {file}.");
}
