namespace BearingAnalytics.Noise;

/// <summary>What a periodic family is put down to before any bearing is thought of.</summary>
public enum FamilyKind
{
    /// <summary>Harmonics of the shaft: unbalance, misalignment, a load that turns with it.</summary>
    Shaft,

    /// <summary>Harmonics of 50 or 60 Hz mains, or of twice that.</summary>
    Mains,

    /// <summary>Neither: a part of a bearing, a gear, a pump or anything else that repeats.</summary>
    Other,
}
