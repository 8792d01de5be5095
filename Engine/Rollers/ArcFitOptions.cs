using System.Globalization;

namespace BearingAnalytics.Rollers;

/// <summary>What is known and wanted when tangent arcs are fitted.</summary>
public sealed record ArcFitOptions
{
    /// <summary>Most arcs that can be fitted: no arc is shorter than 3 % of the window.</summary>
    public const int MostArcs = 33;

    /// <summary>Number of arcs, 1 to <see cref="MostArcs"/>; null to choose it from the data.</summary>
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

    /// <summary>
    /// Where to start looking for the knots, mm in trace coordinates, ascending; heeded for the number of arcs, one more, that they
    /// belong to.
    /// </summary>
    public IReadOnlyList<double>? StartKnotsMm { get; init; }

    /// <summary>
    /// The knots stay exactly where <see cref="StartKnotsMm"/> puts them, also where <see cref="Symmetric"/> asks for equal radii; needs
    /// <see cref="ArcCount"/>.
    /// </summary>
    public bool KnotsFixed { get; init; }

    /// <exception cref="ArgumentException">A setting is out of its range or contradicts another.</exception>
    internal void Check()
    {
        if (ArcCount is < 1 or > MostArcs)
        {
            throw new ArgumentException($"{nameof(ArcCount)} is {ArcCount}: 1 to {MostArcs} arcs can be fitted.");
        }

        if (StartKnotsMm is { } start && !IsAscending(start))
        {
            throw new ArgumentException($"{nameof(StartKnotsMm)} must be numbers in ascending order.");
        }

        if (KnotsFixed && (ArcCount ?? 0) - 1 != (StartKnotsMm?.Count ?? 0))
        {
            throw new ArgumentException(
                $"{nameof(KnotsFixed)} needs {nameof(ArcCount)} and one knot fewer in {nameof(StartKnotsMm)}: there are "
                + $"{StartKnotsMm?.Count ?? 0} knots for {ArcCount?.ToString(CultureInfo.InvariantCulture) ?? "any number of"} arcs.");
        }
    }

    private static bool IsAscending(IReadOnlyList<double> knots)
    {
        for (int i = 0; i < knots.Count; i++)
        {
            if (!double.IsFinite(knots[i]) || (i > 0 && !(knots[i] > knots[i - 1])))
            {
                return false;
            }
        }

        return true;
    }
}
