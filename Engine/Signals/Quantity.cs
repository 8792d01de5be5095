namespace BearingAnalytics.Signals;

/// <summary>What a channel measures. Samples are kept in the SI unit of the quantity once the unit is known.</summary>
public enum Quantity
{
    /// <summary>Not stated by file, sidecar or option; samples are as stored.</summary>
    Unknown,

    /// <summary>Acceleration, m/s².</summary>
    Acceleration,

    /// <summary>Velocity, m/s.</summary>
    Velocity,

    /// <summary>Displacement, m.</summary>
    Displacement,

    /// <summary>Sound pressure, Pa.</summary>
    SoundPressure,

    /// <summary>Voltage of a sensor whose sensitivity is not known, V.</summary>
    Voltage,
}
