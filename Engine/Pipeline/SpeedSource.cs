namespace BearingAnalytics.Pipeline;

/// <summary>Where the shaft speed used by an analysis came from.</summary>
public enum SpeedSource
{
    /// <summary>Not known.</summary>
    Unknown,

    /// <summary>Told by file, sidecar or option and not contradicted by the signal.</summary>
    Stated,

    /// <summary>Nobody told; read from the signal.</summary>
    Estimated,

    /// <summary>Told, but the signal disagrees; the signal's own speed is used.</summary>
    Corrected,
}
