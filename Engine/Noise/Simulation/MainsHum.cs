namespace BearingAnalytics.Noise.Simulation;

/// <summary>
/// What a motor and its supply add: harmonics of the mains, and a carrier (a slot or switching frequency) that swells at twice the
/// mains frequency, as magnetic pull does.
/// </summary>
public sealed record MainsHum
{
    /// <summary>RMS of all harmonics together, relative to race noise of RMS 1, 0 to 100.</summary>
    public required double Rms { get; init; }

    /// <summary>Harmonics, 1 to 100; the seed chooses strengths that fall with the order, and phases.</summary>
    public int Harmonics { get; init; } = 10;

    /// <summary>Frequency of the carrier, Hz; null for none. Above 0.45 of the sampling rate it is not heard.</summary>
    public double? CarrierHz { get; init; }

    /// <summary>RMS of the carrier relative to race noise of RMS 1, 0 to 100.</summary>
    public double CarrierRms { get; init; }

    /// <summary>Depth of its modulation at twice the mains frequency, 0 to 1.</summary>
    public double CarrierDepth { get; init; }

    internal void Validate()
    {
        OptionRange.RequireStrength($"{nameof(MainsHum)}.{nameof(Rms)}", Rms);
        OptionRange.Require(Harmonics is >= 1 and <= 100, nameof(Harmonics), Harmonics, "1 to 100");
        OptionRange.Require(CarrierHz is null or (> 0 and <= 1e6), nameof(CarrierHz), CarrierHz ?? 0, "above 0 to 1000000 Hz, or none");
        OptionRange.RequireStrength(nameof(CarrierRms), CarrierRms);
        OptionRange.Require(CarrierDepth is >= 0 and <= 1, nameof(CarrierDepth), CarrierDepth, "0 to 1");
    }
}
