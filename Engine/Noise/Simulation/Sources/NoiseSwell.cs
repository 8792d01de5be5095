using BearingAnalytics.Numerics;

namespace BearingAnalytics.Noise.Simulation.Sources;

/// <summary>Broadband noise that swells with the shaft, the cage, the passing elements and the vanes of a pump.</summary>
internal static class NoiseSwell
{
    public static void Modulate(double[] noise, SimulationOptions options, ShaftRotation rotation, Background background)
    {
        RandomStream random = RandomPurpose.NoiseSwell.Stream(options.Seed);
        double[] factor = new double[noise.Length];
        Array.Fill(factor, 1);
        foreach ((double order, double depth) in Rates(options, background))
        {
            double phase = random.Uniform(0, 2 * Math.PI);
            if (depth > 0)
            {
                Phasors.OfShaft(options, rotation, order).AddHarmonics(factor, [depth], [phase]);
            }
        }

        for (int n = 0; n < noise.Length; n++)
        {
            noise[n] *= factor[n];
        }
    }

    private static IEnumerable<(double Order, double Depth)> Rates(SimulationOptions options, Background background)
    {
        RaceModulation race = background.Modulation ?? new RaceModulation();
        yield return (1, race.OncePerTurn);
        yield return (2, race.TwicePerTurn);
        yield return (options.Bearing.Orders.Cage, race.Cage);
        yield return (options.Bearing.Orders.Outer, race.BallPass);
        foreach (RotatingComb comb in background.Combs)
        {
            yield return (comb.Order, comb.NoiseDepth);
        }
    }
}
