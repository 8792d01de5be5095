namespace BearingAnalytics.Spectra;

/// <summary>Where a <see cref="RotationTrack"/> comes from.</summary>
public enum RotationSource
{
    /// <summary>Given by the caller: a constant speed, or angles known from elsewhere.</summary>
    Stated,

    /// <summary>Pulses of a tacho channel.</summary>
    Tacho,

    /// <summary>Lines of the shaft in the signal and its envelopes.</summary>
    ShaftHarmonics,

    /// <summary>
    /// A comb at an order that the caller gave, such as the passages of a raceway: its slip goes into the track, and an order that is
    /// not exact makes the speed wrong by as much.
    /// </summary>
    OrderComb,
}
