using BearingAnalytics.Numerics;

namespace BearingAnalytics.Noise.Simulation.Sources;

/// <summary>Impacts at random times with heavy-tailed strengths through a resonance of the structure.</summary>
internal static class StrayImpacts
{
    private const double LeadSeconds = 0.05;

    // As far as the resonances of the bearing itself.
    private const double HighestShare = 0.42;

    public static double[] Make(SimulationOptions options, RandomImpacts impacts)
    {
        double hz = Math.Min(impacts.ResonanceHz, HighestShare * options.SampleRateHz);
        double[] ringing = ResonanceBank.Render(
            options.SampleCount, options.SampleRateHz, [new Resonance(hz, impacts.Damping, 1, 0)], Blows(options, impacts));
        SampleSums.ScaleToPower(ringing, impacts.Rms * impacts.Rms);
        return ringing;
    }

    /// <summary>When and how hard, in order of time.</summary>
    public static IReadOnlyList<Impact> Blows(SimulationOptions options, RandomImpacts impacts)
    {
        RandomStream random = RandomPurpose.StrayImpacts.Stream(options.Seed);
        List<Impact> blows = [];
        foreach (double seconds in PoissonTimes.Between(-LeadSeconds, options.DurationSeconds, impacts.PerSecond, random))
        {
            double sign = random.Uniform() < 0.5 ? -1 : 1;
            blows.Add(new Impact(seconds, sign * PortableMath.Pow(1 - random.Uniform(), -1 / impacts.TailIndex)));
        }

        return blows;
    }
}
