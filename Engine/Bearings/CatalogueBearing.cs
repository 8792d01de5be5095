namespace BearingAnalytics.Bearings;

/// <summary>One bearing as the catalogue knows it: what it is, how sure that is, and where it comes from.</summary>
public sealed record CatalogueBearing
{
    /// <summary>Designation in the catalogue, or the user's own words where the geometry was stated in words.</summary>
    public required string Designation { get; init; }

    /// <summary>Kind of bearing (<c>deep groove ball bearing</c>); empty when not told.</summary>
    public string Kind { get; init; } = "";

    /// <summary>Interior; null when only orders were stated.</summary>
    public BearingGeometry? Geometry { get; init; }

    /// <summary>Repetitions per turn of the inner ring relative to the outer.</summary>
    public required KinematicOrders Orders { get; init; }

    /// <summary>Where geometry or orders come from; says "unverified" where that is so.</summary>
    public required string Source { get; init; }

    /// <summary>True when the interior follows from boundary dimensions by a rule; never to be shown as a maker's value.</summary>
    public bool IsEstimated { get; init; }

    /// <summary>Search windows per order.</summary>
    public OrderTolerances Tolerances { get; init; } = OrderTolerances.SlipOnly;

    /// <summary>One search window for all raceway lines: the wider of cage, outer and inner; relative half width.</summary>
    public double OrderTolerance => Math.Max(Tolerances.CageAndOuter, Tolerances.Inner);

    /// <summary>Bore, outside diameter and width where they are known.</summary>
    public BoundaryDimensions? BoundaryDimensions { get; init; }

    /// <summary>
    /// The same bearing with the other element counts that an estimated interior may have, likeliest first; empty when the
    /// count is known. A wrong count moves every raceway line by 1/Z, far outside the search window.
    /// </summary>
    public IReadOnlyList<CatalogueBearing> AlternativeElementCounts { get; init; } = [];

    /// <summary>What a reader of a result should know about this entry; empty when nothing.</summary>
    public string Note { get; init; } = "";
}
