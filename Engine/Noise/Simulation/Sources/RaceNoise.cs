using BearingAnalytics.Numerics;

namespace BearingAnalytics.Noise.Simulation.Sources;

/// <summary>
/// The sound of rolling itself: Gaussian noise through the modes of ring and rig, frequencies fixed, level rising with speed. A
/// flawed cage lets its elements run unevenly, so the noise swells once per turn of the cage.
/// </summary>
internal static class RaceNoise
{
    private const double LeadSeconds = 0.1;
    private const double CageSwell = 0.35;

    public static double[] Make(SimulationOptions options, ShaftRotation rotation, IReadOnlyList<Resonance> paths)
    {
        RandomStream random = RandomPurpose.Race.Stream(options.Seed);
        int lead = (int)(LeadSeconds * options.SampleRateHz);
        double[] white = new double[lead + options.SampleCount];
        for (int n = 0; n < white.Length; n++)
        {
            white[n] = random.Gaussian();
        }

        double[] noise = ResonanceBank.Render(white, lead, options.SampleRateHz, paths);
        return options.Mode == NoiseMode.CageFlaw ? Swelling(noise, options, rotation) : noise;
    }

    private static double[] Swelling(double[] noise, SimulationOptions options, ShaftRotation rotation)
    {
        for (int n = 0; n < noise.Length; n++)
        {
            noise[n] *= 1 + CageSwell * PortableMath.Cos(options.Bearing.Orders.Cage * rotation.AngleAt(n / options.SampleRateHz));
        }

        return noise;
    }
}
