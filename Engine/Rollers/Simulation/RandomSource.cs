using BearingAnalytics.Numerics;

namespace BearingAnalytics.Rollers.Simulation;

/// <summary>What random numbers are drawn for; each has a stream of its own, so that one more effect changes no other.</summary>
internal enum RandomSource
{
    Form = 101,
    Waviness = 102,
    Texture = 103,
    WhiteNoise = 104,
    CorrelatedNoise = 105,
    Spikes = 106,
    Missing = 107,
    Harmonics = 108,
}

/// <summary>The streams of random numbers by what they are drawn for.</summary>
internal static class RandomSources
{
    public static RandomStream Stream(this RandomSource source, ulong seed) => new(seed, (ulong)source);
}
