using BearingAnalytics.Quality;

namespace BearingAnalytics.Rollers;

/// <summary>
/// One traced profile: heights over position, material below the curve. Immutable by agreement: nobody writes into the arrays after
/// construction.
/// </summary>
public sealed record ProfileTrace
{
    /// <summary>What the trace is called in results: the path it was read from.</summary>
    public required string Source { get; init; }

    /// <summary>Position along the trace, mm, strictly ascending, as in the file.</summary>
    public required double[] XMm { get; init; }

    /// <summary>Height, µm, outward positive; as many as positions. NaN where the instrument marked the point invalid.</summary>
    public required double[] ZUm { get; init; }

    /// <summary>Short stable name of the format it came in: <c>text</c>, <c>x3p</c>, <c>sdf-ascii</c>.</summary>
    public string Format { get; init; } = "";

    /// <summary>Diameter measured with this roller, mm; null where nothing says it: a profile alone has no diameter.</summary>
    public double? DiameterMm { get; init; }

    /// <summary>What the file says about itself in words: instrument, date, operator, comment. Empty where it says nothing.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Notes { get; init; } = [];

    /// <summary>Results the instrument computed itself and stored in the file; not used, but shown beside ours.</summary>
    public IReadOnlyList<StatedResult> StatedResults { get; init; } = [];

    /// <summary>Everything noticed while reading: units guessed, points left out, a checksum that does not match.</summary>
    public IReadOnlyList<Finding> Findings { get; init; } = [];

    /// <summary>Number of points, valid or not.</summary>
    public int Count => XMm.Length;
}

/// <summary>A result that an instrument stored beside its profile.</summary>
/// <param name="Name">Parameter as the instrument names it: <c>Ra</c>.</param>
/// <param name="Value">Its value.</param>
/// <param name="Unit">Unit as written, or empty.</param>
public sealed record StatedResult(string Name, double Value, string Unit);
