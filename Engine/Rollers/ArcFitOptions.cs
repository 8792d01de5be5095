namespace BearingAnalytics.Rollers;

/// <summary>What is known and wanted when tangent arcs are fitted.</summary>
public sealed record ArcFitOptions
{
    /// <summary>Number of arcs; null to choose it from the data.</summary>
    public int? ArcCount { get; init; }

    /// <summary>Largest number of arcs tried when it is chosen, 1 to 9.</summary>
    public int MaximumArcs { get; init; } = 7;

    /// <summary>Both halves are mirror images, about a centre that is found.</summary>
    public bool Symmetric { get; init; }

    /// <summary>The middle arc is a straight line (of an odd number of arcs).</summary>
    public bool StraightCentre { get; init; }

    /// <summary>The first and the last arc have the same radius.</summary>
    public bool SharedEndRadii { get; init; }

    /// <summary>No arc is concave: an arc that would be becomes straight.</summary>
    public bool ConvexOnly { get; init; }

    /// <summary>Leave dents and marks out of the fit.</summary>
    public bool Robust { get; init; } = true;

    /// <summary>Where to start looking for the knots, mm in trace coordinates; as many as arcs less one.</summary>
    public IReadOnlyList<double>? StartKnotsMm { get; init; }

    /// <summary>The knots stay where <see cref="StartKnotsMm"/> puts them.</summary>
    public bool KnotsFixed { get; init; }
}
