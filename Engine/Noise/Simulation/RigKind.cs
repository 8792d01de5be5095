namespace BearingAnalytics.Noise.Simulation;

/// <summary>What makes a simulated rig difficult: the source that is strong for certain. Others may be there, weaker.</summary>
public enum RigKind
{
    /// <summary>Noise with a slope and resonances of its own.</summary>
    ColouredNoise,

    /// <summary>Fixed and drifting tones.</summary>
    Tones,

    /// <summary>Mains hum with many harmonics and a carrier.</summary>
    Hum,

    /// <summary>Impacts at random times.</summary>
    Impacts,

    /// <summary>One or two pairs of gears.</summary>
    Gears,

    /// <summary>Belts, pumps and other shafts.</summary>
    Combs,

    /// <summary>Race noise that swells with the shaft, and a little with cage and ball pass.</summary>
    RaceModulation,

    /// <summary>Coarse steps, spikes, a level and a speed that wander.</summary>
    Recording,

    /// <summary>All of them.</summary>
    Everything,
}
