namespace BearingAnalytics.Noise;

/// <summary>What a periodic family is put down to before any bearing is thought of.</summary>
public enum FamilyKind
{
    /// <summary>
    /// A whole multiple of the shaft speed, within 1 % of a turn: unbalance, misalignment, a load or a gear that turns with it. A bearing
    /// whose own order is whole hides here.
    /// </summary>
    Shaft,

    /// <summary>Harmonics of 50 or 60 Hz mains, or of twice that.</summary>
    Mains,

    /// <summary>Neither: a part of a bearing, a gear, a pump or anything else that repeats.</summary>
    Other,
}
