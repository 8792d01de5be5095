namespace BearingAnalytics.Noise.Simulation;

/// <summary>
/// Two gears in mesh, the first on the shaft of the bearing: harmonics of the mesh, modulated in amplitude and phase once a turn
/// of either shaft (eccentricity), so with sidebands of both. Harmonics above 0.45 of the sampling rate are left out.
/// </summary>
public sealed record GearPair
{
    /// <summary>RMS of all harmonics before modulation, relative to race noise of RMS 1, 0 to 100.</summary>
    public required double Rms { get; init; }

    /// <summary>Teeth of the gear on the shaft, 5 to 300.</summary>
    public required int Teeth { get; init; }

    /// <summary>Teeth of its mate, 5 to 300.</summary>
    public required int MateTeeth { get; init; }

    /// <summary>Harmonics of the mesh, 1 to 10; the seed chooses strengths and phases.</summary>
    public int Harmonics { get; init; } = 3;

    /// <summary>Depth of amplitude modulation by the shaft of the bearing, 0 to 0.5.</summary>
    public double ShaftDepth { get; init; } = 0.2;

    /// <summary>Depth of amplitude modulation by the mate's shaft, 0 to 0.5.</summary>
    public double MateDepth { get; init; } = 0.2;

    /// <summary>Phase by which the fundamental of the mesh swings with either shaft, rad, 0 to 2.</summary>
    public double PhaseSwing { get; init; } = 0.2;

    /// <summary>Speed of the mate over that of the bearing's shaft.</summary>
    public double MateOrder => (double)Teeth / MateTeeth;

    internal void Validate()
    {
        OptionRange.RequireStrength($"{nameof(GearPair)}.{nameof(Rms)}", Rms);
        OptionRange.Require(Teeth is >= 5 and <= 300, nameof(Teeth), Teeth, "5 to 300");
        OptionRange.Require(MateTeeth is >= 5 and <= 300, nameof(MateTeeth), MateTeeth, "5 to 300");
        OptionRange.Require(Harmonics is >= 1 and <= 10, nameof(Harmonics), Harmonics, "1 to 10");
        OptionRange.Require(ShaftDepth is >= 0 and <= 0.5, nameof(ShaftDepth), ShaftDepth, "0 to 0.5");
        OptionRange.Require(MateDepth is >= 0 and <= 0.5, nameof(MateDepth), MateDepth, "0 to 0.5");
        OptionRange.Require(PhaseSwing is >= 0 and <= 2, nameof(PhaseSwing), PhaseSwing, "0 to 2 rad");
    }
}
