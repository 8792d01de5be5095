using BearingAnalytics.Noise.Simulation.Sources;
using BearingAnalytics.Numerics;

namespace BearingAnalytics.Noise.Simulation;

/// <summary>
/// The members of <see cref="HealthyPopulation"/>, seed by seed, with a flaw: the same rigs, bearings and conditions, so that false
/// alarms and power are judged on the same ground. Flaws take turns; −10 to 10 dB over everything else, slip of 0.2 to 2 %.
/// </summary>
public static class FaultyPopulation
{
    private static readonly NoiseMode[] Flaws =
        [NoiseMode.OuterRaceFlaw, NoiseMode.InnerRaceFlaw, NoiseMode.ElementFlaw, NoiseMode.CageFlaw];

    /// <summary>The member of a seed; any seed, and equal seeds give equal members.</summary>
    public static SimulatedCase Draw(ulong seed)
    {
        SimulatedCase healthy = HealthyPopulation.Draw(seed);
        RandomStream random = RandomPurpose.Flaw.Stream(seed);

        // Every flaw meets every kind of rig: the flaw changes once all kinds had their turn.
        ulong kinds = (ulong)Enum.GetValues<RigKind>().Length;
        NoiseMode flaw = Flaws[seed / kinds % (ulong)Flaws.Length];
        double? lengthMm = random.Uniform() < 0.5 ? null : LogUniform.Draw(random, 0.3, 3);
        SimulationOptions options = healthy.Options with
        {
            Mode = flaw,
            SignalToNoiseDb = random.Uniform(-10, 10),
            Slip = LogUniform.Draw(random, 0.002, 0.02),
            ImpactScatter = random.Uniform(0.2, 0.4),
            FlawLengthMm = healthy.Options.Bearing.Geometry is null ? null : lengthMm,
        };
        return healthy with { Options = options };
    }
}
