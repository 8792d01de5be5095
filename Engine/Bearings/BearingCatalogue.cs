using BearingAnalytics.Bearings.Catalogue;
using BearingAnalytics.Numerics;

namespace BearingAnalytics.Bearings;

/// <summary>
/// Bearings by designation. Known interiors win over interiors estimated from boundary dimensions; a user's entries win over the
/// shipped ones. Immutable and safe to share between threads.
/// </summary>
public sealed class BearingCatalogue
{
    private const int MaxSuggestions = 5;
    private static readonly Lazy<BearingCatalogue> LazyShipped =
        new(() => new BearingCatalogue(ShippedTables.Known(), ShippedTables.Series()));

    private readonly IReadOnlyList<NamedBearing> _known;
    private readonly IReadOnlyList<SeriesTable> _series;
    private readonly StandardDesignation _standard;
    private readonly Dictionary<string, List<KnownKey>> _byKey = new(StringComparer.Ordinal);

    private BearingCatalogue(IReadOnlyList<NamedBearing> known, IReadOnlyList<SeriesTable> series)
    {
        _known = known;
        _series = series;
        _standard = new StandardDesignation(series);
        foreach (NamedBearing named in known)
        {
            foreach (string name in named.Aliases.Prepend(named.Bearing.Designation))
            {
                DesignationText text = new(name);
                if (!_byKey.TryGetValue(text.Key, out List<KnownKey>? list))
                {
                    _byKey[text.Key] = list = [];
                }

                list.Add(new KnownKey(text.Maker, named.Bearing));
            }
        }
    }

    /// <summary>The catalogue inside this assembly.</summary>
    public static BearingCatalogue Shipped => LazyShipped.Value;

    /// <summary>Bearings with a known interior, a user's first.</summary>
    public IReadOnlyList<CatalogueBearing> Known => _known.Select(named => named.Bearing).ToArray();

    /// <summary>Series whose interiors are estimated from boundary dimensions.</summary>
    public IReadOnlyList<SeriesSummary> Series => _series.Select(table => table.Summary()).ToArray();

    /// <summary>Every designation that can be looked up without suffixes.</summary>
    public IEnumerable<string> Designations =>
        Known.Select(bearing => bearing.Designation)
            .Concat(_series.SelectMany(table => table.Sizes.Keys.Select(table.Designation)))
            .Distinct();

    /// <summary>This catalogue with a user's file laid over it.</summary>
    /// <param name="userFile">
    /// JSON list of
    /// <c>{"designation","elements","elementDiameterMm","pitchDiameterMm","contactAngleDeg","rows","source"}</c>; also read are
    /// <c>aliases</c>, <c>kind</c>, <c>note</c>, <c>orderTolerance</c> (relative half width), <c>boreMm</c>,
    /// <c>outsideDiameterMm</c> and <c>widthMm</c>.
    /// </param>
    /// <exception cref="CatalogueException">The file cannot be used; the message says where and why.</exception>
    public BearingCatalogue MergedWith(string userFile)
    {
        ArgumentNullException.ThrowIfNull(userFile);
        return new BearingCatalogue([.. CatalogueReader.ReadFile(userFile), .. _known], _series);
    }

    /// <summary>The bearing a text names, or null. See <see cref="Search"/>.</summary>
    /// <param name="text">Designation, or geometry or orders in words; null or empty finds nothing.</param>
    public CatalogueBearing? Find(string? text) => Search(text).Bearing;

    /// <summary>
    /// Looks a text up. Case, spaces, dashes, makers' names, suffixes and remarks in brackets are forgiven
    /// (<c>SKF 6205-2RSR/C3</c>); geometry in words (<c>n=8 d=0.235in D=1.245in a=0</c>) and orders in words
    /// (<c>BPFO=3.58 BPFI=5.42</c>) are taken as stated. Never throws for what a text says.
    /// </summary>
    /// <param name="text">What the user wrote.</param>
    public BearingSearch Search(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return new BearingSearch(null, [], "No bearing was named.");
        }

        (CatalogueBearing? stated, string? problem) = GeometryInWords.Read(text);
        if (stated is not null)
        {
            return new BearingSearch(stated, [], "");
        }

        DesignationText designation = new(text);
        if ((FindKnown(designation) ?? _standard.Find(designation)) is { } found)
        {
            return new BearingSearch(found, [], "");
        }

        IReadOnlyList<string> near = Suggestions(designation.Key);
        string hint = near.Count > 0 ? $" Near to it: {string.Join(", ", near)}." : "";
        return new BearingSearch(null, near, problem ?? $"'{text.Trim()}' is not in the catalogue.{hint}"
            + " State its geometry instead, for example n=9 d=7.94 D=39.04 a=0, or add it to a file for --catalogue.");
    }

    private CatalogueBearing? FindKnown(DesignationText text)
    {
        string? basic = _standard.Basic(text);
        IEnumerable<string> keys = basic is null ? text.Runs() : text.Runs().Append(basic);
        foreach (string key in keys)
        {
            // A name without digits (NICE) must be the whole text: it may be an ordinary word of a longer one.
            bool mayMatch = key == text.Key || key.Any(char.IsAsciiDigit);
            if (mayMatch && _byKey.TryGetValue(key, out List<KnownKey>? entries) && Choose(entries, text.Maker) is { } bearing)
            {
                return WithStatedCount(bearing, text.Count);
            }
        }

        return null;
    }

    private static CatalogueBearing? Choose(List<KnownKey> entries, string? maker) =>
        entries.FirstOrDefault(e => e.Maker == maker)?.Bearing
        ?? entries.FirstOrDefault(e => e.Maker is null || maker is null)?.Bearing;

    private static CatalogueBearing WithStatedCount(CatalogueBearing bearing, int? count) =>
        count is null || bearing.Geometry is not { } geometry || geometry.Elements == count
            ? bearing
            : bearing with
            {
                Note = $"{bearing.Note} Stated were {count} elements; the catalogue has {geometry.Elements} and is used.".Trim(),
            };

    private IReadOnlyList<string> Suggestions(string key)
    {
        if (key.Length == 0)
        {
            return [];
        }

        int farthest = Math.Max(1, key.Length / 3);
        return Designations
            .Select(name => (Name: name, Distance: EditDistance.Between(key, new DesignationText(name).Key)))
            .Where(candidate => candidate.Distance <= farthest)
            .OrderBy(candidate => candidate.Distance)
            .ThenBy(candidate => candidate.Name, StringComparer.Ordinal)
            .Take(MaxSuggestions)
            .Select(candidate => candidate.Name)
            .ToArray();
    }

    private sealed record KnownKey(string? Maker, CatalogueBearing Bearing);
}
