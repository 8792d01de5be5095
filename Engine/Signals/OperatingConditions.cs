namespace BearingAnalytics.Signals;

/// <summary>How the bearing was run while it was recorded. Everything is optional: what is not known is said to be unknown.</summary>
public sealed record OperatingConditions
{
    /// <summary>Nothing known.</summary>
    public static OperatingConditions Unknown { get; } = new();

    /// <summary>Stated shaft speed, r/min.</summary>
    public double? SpeedRpm { get; init; }

    /// <summary>Load as stated, with its unit (<c>5 kg</c>, <c>3 hp</c>).</summary>
    public string? Load { get; init; }

    /// <summary>Bearing designation or geometry in words (<c>6205-2RS</c>, <c>n=8 d=0.235in D=1.245in a=0</c>).</summary>
    public string? Bearing { get; init; }

    /// <summary>Test rig.</summary>
    public string? Rig { get; init; }

    /// <summary>Specimen: which physical bearing was measured.</summary>
    public string? Specimen { get; init; }
}
