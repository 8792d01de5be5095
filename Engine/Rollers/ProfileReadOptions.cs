namespace BearingAnalytics.Rollers;

/// <summary>What the caller knows better than the file and its sidecar; null leaves the word to them.</summary>
public sealed record ProfileReadOptions
{
    /// <summary>Unit of the positions: <c>m</c>, <c>mm</c>, <c>um</c> or <c>µm</c>, <c>nm</c>, <c>inch</c>.</summary>
    public string? XUnit { get; init; }

    /// <summary>Unit of the heights, as in <see cref="XUnit"/>.</summary>
    public string? ZUnit { get; init; }

    /// <summary>True where positive heights point into the material; they are turned round.</summary>
    public bool? Inverted { get; init; }

    /// <summary>Diameter measured with this roller, mm, more than 0.</summary>
    public double? DiameterMm { get; init; }

    /// <summary>Which profile of a file with several, or which row of an areal file, counted from 1.</summary>
    public int? Row { get; init; }

    /// <summary>Distance between points, mm, more than 0, for a file that holds heights alone.</summary>
    public double? PitchMm { get; init; }
}
