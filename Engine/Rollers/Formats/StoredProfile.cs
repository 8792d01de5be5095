using BearingAnalytics.Quality;

namespace BearingAnalytics.Rollers.Formats;

/// <summary>What a file itself says, before anything beside it is consulted: raw values in the file's units and order.</summary>
internal sealed record StoredProfile
{
    /// <summary>Short stable name of the format.</summary>
    public required string Format { get; init; }

    /// <summary>Positions as stored; null where the file holds heights alone.</summary>
    public double[]? X { get; init; }

    /// <summary>Heights as stored; NaN where invalid.</summary>
    public required double[] Z { get; init; }

    /// <summary>Distance between points in <see cref="XUnit"/>, where there are no positions.</summary>
    public double? Pitch { get; init; }

    /// <summary>Position of the first point in <see cref="XUnit"/>, where there are no positions.</summary>
    public double Start { get; init; }

    /// <summary>Null where the file does not say.</summary>
    public LengthUnit? XUnit { get; init; }

    /// <summary>Null where the file does not say.</summary>
    public LengthUnit? ZUnit { get; init; }

    public double? DiameterMm { get; init; }

    public IReadOnlyList<KeyValuePair<string, string>> Notes { get; init; } = [];

    public IReadOnlyList<StatedResult> StatedResults { get; init; } = [];

    public IReadOnlyList<Finding> Findings { get; init; } = [];
}
