namespace BearingAnalytics.Bearings.Catalogue;

/// <summary>One file of <c>Series/</c>: boundary dimensions of a series and the rule its interiors are estimated by.</summary>
internal sealed record SeriesTable
{
    public required string Series { get; init; }

    public required string Kind { get; init; }

    public required string KindChinese { get; init; }

    /// <summary>The standard and dimension series.</summary>
    public required string Plan { get; init; }

    /// <summary>Another first part of the same designations (6804 is 61804 with some makers).</summary>
    public string? AlternativePrefix { get; init; }

    /// <summary>Letters a designation starts with, longest first; empty for all-digit designations.</summary>
    public IReadOnlyList<string> Prefixes { get; init; } = [];

    public required int Rows { get; init; }

    public required double ContactAngleDeg { get; init; }

    /// <summary>Suffixes that state the contact angle; empty where the series has one angle.</summary>
    public IReadOnlyList<AngleSuffix> Angles { get; init; } = [];

    public required InteriorRule Rule { get; init; }

    public required IReadOnlyList<string> Columns { get; init; }

    /// <summary>Bore, outside diameter, width, and for cylindrical roller bearings both raceway diameters, mm.</summary>
    public required IReadOnlyDictionary<string, double[]> Sizes { get; init; }

    public string DisplayName => Prefixes.Count > 0 ? $"NU/N {Series[1..]}" : Series;

    public string Designation(string size) => Prefixes.Count > 0 ? Prefixes[0] + size : size;

    public SeriesSummary Summary() => new(
        DisplayName, Kind, KindChinese, Sizes.Count,
        Designation(Sizes.Keys.First()), Designation(Sizes.Keys.Last()), Plan, Rule.Confidence);
}

/// <summary>Suffixes of one contact angle.</summary>
internal sealed record AngleSuffix(IReadOnlyList<string> Suffixes, double ContactAngleDeg);
