namespace BearingAnalytics.Noise.Simulation;

/// <summary>
/// A difficult rig around the bearing: every source that is not null or empty is present. Strengths are relative to race noise of
/// RMS 1; <see cref="SimulationOptions.LevelRms"/> then scales the whole. No source knows where the lines of the bearing stand,
/// save <see cref="RaceModulation"/>, whose cage and ball pass modulation every healthy bearing has.
/// </summary>
public sealed record Background
{
    /// <summary>Noise of the surroundings: a slope and resonances.</summary>
    public ColouredNoise? Noise { get; init; }

    /// <summary>Tones that have nothing to do with the shaft.</summary>
    public IReadOnlyList<RigTone> Tones { get; init; } = [];

    /// <summary>Mains hum and electromagnetic carrier.</summary>
    public MainsHum? Hum { get; init; }

    /// <summary>Impacts at random times.</summary>
    public RandomImpacts? Impacts { get; init; }

    /// <summary>Pairs of gears.</summary>
    public IReadOnlyList<GearPair> Gears { get; init; } = [];

    /// <summary>Combs of parts that turn: the shaft itself, other shafts, belts, pumps.</summary>
    public IReadOnlyList<RotatingComb> Combs { get; init; } = [];

    /// <summary>Slow rise and fall of race noise with the shaft, the cage and the passing elements.</summary>
    public RaceModulation? Modulation { get; init; }

    /// <summary>Standard deviation of the slow change of the level of everything that the sensor hears, dB, 0 to 12.</summary>
    public double LevelWanderDb { get; init; }

    /// <summary>RMS of the white noise of the sensor.</summary>
    public double SensorNoise { get; init; } = 0.05;

    /// <summary>Spikes and steps of the converter; null for an ideal one.</summary>
    public SampledChain? Chain { get; init; }

    /// <exception cref="ArgumentException">An option is out of its range.</exception>
    internal void Validate()
    {
        Noise?.Validate();
        foreach (RigTone tone in Tones)
        {
            tone.Validate();
        }

        Hum?.Validate();
        Impacts?.Validate();
        foreach (GearPair gear in Gears)
        {
            gear.Validate();
        }

        foreach (RotatingComb comb in Combs)
        {
            comb.Validate();
        }

        Modulation?.Validate();
        OptionRange.Require(LevelWanderDb is >= 0 and <= 12, nameof(LevelWanderDb), LevelWanderDb, "0 to 12 dB");
        OptionRange.RequireStrength(nameof(SensorNoise), SensorNoise);
        Chain?.Validate();
    }
}
