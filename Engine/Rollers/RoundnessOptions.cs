namespace BearingAnalytics.Rollers;

/// <summary>How roundness is evaluated.</summary>
public sealed record RoundnessOptions
{
    /// <summary>
    /// Cut-off of the closed Gaussian low-pass before the circles are laid, undulations per revolution: 15, 50, 150 or 500 by ISO 12181-2;
    /// null for none.
    /// </summary>
    public double? LowPassUpr { get; init; } = 50;

    /// <summary>Cut-off of a closed Gaussian high-pass, undulations per revolution; null for none. For waviness in a band.</summary>
    public double? HighPassUpr { get; init; }

    /// <summary>Highest harmonic in the table; no more than a third of the points is used.</summary>
    public int HighestHarmonic { get; init; } = 500;
}
