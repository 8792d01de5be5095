namespace BearingAnalytics.Bearings;

/// <summary>The frequencies at which flaws of each part repeat, at given ring speeds. All in Hz.</summary>
public sealed record FaultFrequencies
{
    /// <summary>Speed of the inner ring, signed.</summary>
    public required double InnerRingHz { get; init; }

    /// <summary>Speed of the outer ring, signed; 0 when it stands still.</summary>
    public required double OuterRingHz { get; init; }

    /// <summary>Speed of the cage as seen from the housing, signed (FTF when the outer ring stands still).</summary>
    public required double CageHz { get; init; }

    /// <summary>Elements passing a point of the outer raceway per second (BPFO).</summary>
    public required double OuterRacePassHz { get; init; }

    /// <summary>Elements passing a point of the inner raceway per second (BPFI).</summary>
    public required double InnerRacePassHz { get; init; }

    /// <summary>Turns of an element about its own axis per second (BSF).</summary>
    public required double ElementSpinHz { get; init; }

    /// <summary>Hits of a flaw on an element: once on each raceway per turn, 2·BSF.</summary>
    public double ElementHitHz => 2 * ElementSpinHz;
}
