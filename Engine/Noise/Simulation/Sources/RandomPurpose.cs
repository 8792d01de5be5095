using BearingAnalytics.Numerics;

namespace BearingAnalytics.Noise.Simulation.Sources;

/// <summary>What random numbers are drawn for. Each purpose has its own stream: one draw more in one source changes no other.</summary>
internal enum RandomPurpose
{
    Speed = 1,
    Paths = 2,
    Race = 3,
    Background = 4,
    Impacts = 5,
    CagePaths = 6,
    SurroundingNoise = 7,
    Tones = 8,
    Hum = 9,
    StrayImpacts = 10,
    Gears = 11,
    Combs = 12,
    NoiseSwell = 13,
    LevelWander = 14,
    Spikes = 15,
    SensorNoise = 16,
    Conditions = 17,
    Rig = 18,
    Flaw = 19,
}

/// <summary>The streams of random numbers by what they are drawn for.</summary>
internal static class RandomPurposes
{
    public static RandomStream Stream(this RandomPurpose purpose, ulong seed) => new(seed, (ulong)purpose);
}
