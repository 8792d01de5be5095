using BearingAnalytics.Numerics;

namespace BearingAnalytics.Noise.Simulation.Sources;

/// <summary>Puts the sources of a <see cref="Background"/> together around race noise of RMS 1.</summary>
internal static class DifficultBackground
{
    /// <summary>Adds everything that the rig adds to race noise of RMS 1.</summary>
    public static void Surround(double[] race, SimulationOptions options, ShaftRotation rotation, Background background)
    {
        if (background.Noise is { } noise)
        {
            SampleSums.Add(race, SurroundingNoise.Make(options, noise));
        }

        // Pump and unbalance make all broadband noise swell; what is tonal has modulation of its own.
        NoiseSwell.Modulate(race, options, rotation, background);
        TonalSources.AddTones(race, options, background.Tones);
        TonalSources.AddCombs(race, options, rotation, background.Combs);
        GearMesh.AddTo(race, options, rotation, background.Gears);
        if (background.Hum is { } hum)
        {
            TonalSources.AddHum(race, options, hum);
        }

        if (background.Impacts is { } impacts)
        {
            SampleSums.Add(race, StrayImpacts.Make(options, impacts));
        }

        AddSensorNoise(race, options, background.SensorNoise);
    }

    private static void AddSensorNoise(double[] sum, SimulationOptions options, double rms)
    {
        RandomStream random = RandomPurpose.SensorNoise.Stream(options.Seed);
        for (int n = 0; n < sum.Length; n++)
        {
            sum[n] += rms * random.Gaussian();
        }
    }
}
