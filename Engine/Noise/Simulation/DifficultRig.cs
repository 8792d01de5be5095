using BearingAnalytics.Noise.Simulation.Sources;
using BearingAnalytics.Numerics;

namespace BearingAnalytics.Noise.Simulation;

/// <summary>
/// Draws difficult rigs. The source of the kind asked for is strong (−6 to +14 dB over race noise), each other is there with a
/// probability of 0.3 and weak (−20 to 0 dB). Nothing is drawn with regard to the lines of the bearing. Ranges: docs/design/simulation.md.
/// </summary>
public static class DifficultRig
{
    private const double ShareOfOthers = 0.3;

    /// <summary>The rig of a seed; equal arguments give equal rigs on every platform.</summary>
    /// <param name="seed">Seed of every choice.</param>
    /// <param name="kind">What is strong.</param>
    /// <param name="speedRpm">Shaft speed, r/min, above 0: combs and gears keep to what a rig at this speed may have.</param>
    /// <param name="sampleRateHz">Sampling rate, Hz, above 0: tones and resonances lie below half of it.</param>
    /// <exception cref="ArgumentOutOfRangeException">Speed or sampling rate is not above 0.</exception>
    public static Background Draw(ulong seed, RigKind kind, double speedRpm, double sampleRateHz)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(speedRpm);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(sampleRateHz);
        RandomStream random = RandomPurpose.Rig.Stream(seed);
        RigDraw draw = new(random, speedRpm / 60, sampleRateHz);
        Dictionary<RigKind, bool?> presence = Enum.GetValues<RigKind>().ToDictionary(part => part, part => Presence(part, kind, random));
        return new Background
        {
            Noise = presence[RigKind.ColouredNoise] is { } noise ? draw.Noise(noise) : null,
            Tones = presence[RigKind.Tones] is { } tones ? draw.Tones(tones) : [],
            Hum = presence[RigKind.Hum] is { } hum ? draw.Hum(hum) : null,
            Impacts = presence[RigKind.Impacts] is { } impacts ? draw.Impacts(impacts) : null,
            Gears = presence[RigKind.Gears] is { } gears ? draw.Gears(gears) : [],
            Combs = [.. draw.ShaftLines(), .. presence[RigKind.Combs] is { } combs ? draw.Combs(combs) : []],
            Modulation = presence[RigKind.RaceModulation] is { } swell ? draw.Modulation(swell) : null,
            LevelWanderDb = presence[RigKind.Recording] is { } level ? draw.LevelWanderDb(level) : 0,
            SensorNoise = draw.SensorNoise(),
            Chain = presence[RigKind.Recording] is { } chain ? draw.Chain(chain) : null,
        };
    }

    // Null: absent; true: strong; false: weak.
    private static bool? Presence(RigKind part, RigKind kind, RandomStream random)
    {
        bool isWeaklyThere = random.Uniform() < ShareOfOthers;
        return part == kind || kind == RigKind.Everything ? true : isWeaklyThere ? false : null;
    }
}
